using System.Text.Json.Serialization;
using ImrSearch.App.Searching;

namespace ImrSearch.Cli.Output;

/// <summary>The JSON of <c>search</c>, as the design's contract states it.</summary>
internal static class SearchJson
{
    public static object From(SearchResult result) => new
    {
        Mode = result.Mode.ToString().ToLowerInvariant(),
        result.Expanded,
        Total = result.Totals,
        result.Outcomes,
        Hits = result.Hits.Select(hit => new Hit(
            hit.DecisionId,
            hit.Item,
            hit.Outcome,
            hit.Category,
            hit.Subcategory,
            hit.DecisionDate,
            hit.Score,
            hit.Passages.Select(passage => new
            {
                passage.Text,
                Highlights = passage.Highlights.Select(span => new[] { span.Start, span.End }),
            }),
            hit.Explanation)),
        result.Facets,
        result.Milliseconds,
    };

    private sealed record Hit(
        string Decision,
        string Item,
        string? Outcome,
        string? Category,
        string? Subcategory,
        DateOnly? DecisionDate,
        float Score,
        IEnumerable<object> Passages,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Explanation);
}
