using ImrSearch.Web.Searching;
using Microsoft.AspNetCore.Components;

namespace ImrSearch.Web.Components.Searching;

/// <summary>Links to the other pages of a result.</summary>
public partial class Pager
{
    [CascadingParameter]
    private ViewAddress Address { get; set; } = ViewAddress.Search;

    [Parameter, EditorRequired]
    public SearchPageState State { get; set; } = SearchPageState.Empty;

    [Parameter, EditorRequired]
    public int Decisions { get; set; }

    private int Pages => (Decisions + SearchPageState.PageSize - 1) / SearchPageState.PageSize;

    private int First => (State.Page - 1) * SearchPageState.PageSize + 1;

    private int Last => Math.Min(State.Page * SearchPageState.PageSize, Decisions);

    /// <summary>The first, the last, and those about the current one; null for a gap.</summary>
    private IEnumerable<int?> Numbers
    {
        get
        {
            var before = 0;
            foreach (var page in new[] { 1, State.Page - 1, State.Page, State.Page + 1, Pages }.Where(page => page >= 1 && page <= Pages).Distinct().Order())
            {
                if (page > before + 1)
                {
                    yield return null;
                }

                yield return page;
                before = page;
            }
        }
    }
}
