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
        Hits = result.Hits.Select(hit => new
        {
            Decision = hit.DecisionId,
            hit.Item,
            hit.Outcome,
            hit.Category,
            hit.Subcategory,
            hit.DecisionDate,
            hit.Score,
            Passages = hit.Passages.Select(passage => new
            {
                passage.Text,
                Highlights = passage.Highlights.Select(span => new[] { span.Start, span.End }),
            }),
        }),
        result.Facets,
        result.Milliseconds,
    };
}
