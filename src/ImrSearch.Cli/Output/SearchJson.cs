using System.Text.Json.Serialization;
using ImrSearch.App.Passages;
using ImrSearch.App.Searching;

namespace ImrSearch.Cli.Output;

/// <summary>The JSON of <c>search</c>, as the design's contract states it.</summary>
internal static class SearchJson
{
    public static object From(SearchResult result) => new Answer(
        result.Mode.ToString().ToLowerInvariant(),
        result.Expanded,
        result.Totals,
        result.Outcomes,
        result.Hits.Select(hit => new Hit(
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
        result.DidYouMean);

    private sealed record Answer(
        string Mode,
        IReadOnlyList<string> Expanded,
        PassageTotals Total,
        IReadOnlyDictionary<string, int> Outcomes,
        IEnumerable<Hit> Hits,
        IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Facets,
        double Milliseconds,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] QuerySuggestion? DidYouMean);

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
