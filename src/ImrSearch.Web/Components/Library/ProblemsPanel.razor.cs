using System.Globalization;
using ImrSearch.App.Upkeep;
using Microsoft.AspNetCore.Components;

namespace ImrSearch.Web.Components.Library;

/// <summary>A page of the library's problems, by kind, with their reasons and what can be done.</summary>
public partial class ProblemsPanel
{
    /// <summary>How many of each kind there are.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyDictionary<string, int> Counts { get; set; } = new Dictionary<string, int>();

    /// <summary>Those of this page.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<ProblemEntry> Problems { get; set; } = [];

    /// <summary>The kind that is shown; null for all.</summary>
    [Parameter]
    public string? Stage { get; set; }

    [Parameter]
    public int PageNumber { get; set; } = 1;

    [Parameter]
    public int Pages { get; set; } = 1;

    private IEnumerable<(string? Stage, int Count)> Stages =>
        [(null, Counts.Values.Sum()), .. ProblemStages.All.Where(Counts.ContainsKey).Select(stage => ((string?)stage, Counts[stage]))];

    private static string Url(string? stage, int page)
    {
        var stagePart = stage is null ? "" : $"stage={Uri.EscapeDataString(stage)}";
        var pagePart = page == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"page={page}");
        var query = string.Join('&', new[] { stagePart, pagePart }.Where(part => part.Length > 0));
        return query.Length == 0 ? "/library" : $"/library?{query}";
    }
}
