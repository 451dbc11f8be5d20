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
        result.Hits.Select(hit => new HitJson(hit)),
        result.Facets,
        result.Milliseconds,
        result.DidYouMean,
        result.MeaningUnavailable);

    private sealed record Answer(
        string Mode,
        IReadOnlyList<string> Expanded,
        PassageTotals Total,
        IReadOnlyDictionary<string, int> Outcomes,
        IEnumerable<HitJson> Hits,
        IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Facets,
        double Milliseconds,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] QuerySuggestion? DidYouMean,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? MeaningUnavailable);
}
