using ImrSearch.App.Passages;
using ImrSearch.Web.Searching;
using Microsoft.AspNetCore.Components;

namespace ImrSearch.Web.Components.Searching;

/// <summary>The query's box with its mistakes and help. Without a live page it works as a plain form.</summary>
public partial class SearchBox
{
    private static readonly (SearchMode Mode, string Text, string What)[] Modes =
    [
        (SearchMode.Hybrid, "Words and meaning", "Decisions that hold all the words, and up to 200 that are nearest in meaning"),
        (SearchMode.Keyword, "Words only", "Decisions that hold all the words"),
        (SearchMode.Meaning, "Meaning only", "Up to 200 decisions that are nearest in meaning, whatever their words"),
    ];

    private string? _text;
    private string? _shown;

    [Parameter, EditorRequired]
    public SearchPageState State { get; set; } = SearchPageState.Empty;

    [Parameter]
    public QueryError? Error { get; set; }

    [Parameter]
    public EventCallback<SearchPageState> OnSearch { get; set; }

    private int FaultStart => Math.Clamp(Error!.Position, 0, State.Query.Length);

    private int FaultEnd => Math.Clamp(Error!.Position + Math.Max(1, Error.Length), FaultStart, State.Query.Length);

    private string Before => State.Query[..FaultStart];

    // A fault at the very end still gets a visible place.
    private string Faulty => FaultEnd > FaultStart ? State.Query[FaultStart..FaultEnd] : " ";

    private string After => State.Query[FaultEnd..];

    protected override void OnParametersSet()
    {
        // What is being typed stays, until the page shows another query.
        if (_shown != State.Query)
        {
            _shown = _text = State.Query;
        }
    }

    private Task SubmitAsync() => OnSearch.InvokeAsync(State.WithQuery(_text ?? ""));
}
