using ImrSearch.App.Passages;
using ImrSearch.Index.Collectors;

namespace ImrSearch.App.EmbeddedIndex;

/// <summary>Puts the index's results into the application's words: groups are decisions, parents letters, documents passages.</summary>
internal static class AnswerMapper
{
    public static PassageSearchAnswer Answer(GroupSearchResult result, PassageSearchRequest request) => new()
    {
        Totals = Totals(result),
        Hits = [.. result.Hits.Select(Hit)],
        Facets = result.Facets.DistinctBy(facet => facet.Field).ToDictionary(facet => facet.Field, Counts),
        Breakdowns = [.. request.Breakdowns.Zip(result.CrossCounts, Table)],
    };

    public static PassageTotals Totals(GroupSearchResult result) =>
        checked(new PassageTotals((int)result.Groups, (int)result.Parents, (int)result.Documents));

    public static DecisionHit Hit(GroupHit hit) => new(
        hit.Key, hit.ParentKey, hit.Score, [.. hit.Documents.Select(document => new PassageHit(document.Document, document.Score))]);

    private static IReadOnlyList<FacetCount> Counts(FacetResult facet)
    {
        var counts = facet.Values.Select(value => new FacetCount(value.Value, value.Count)).ToList();
        if (facet.Missing > 0)
        {
            counts.Add(new FacetCount(DecisionFields.NotStated, facet.Missing));
        }

        return [.. counts.OrderByDescending(count => count.Count).ThenBy(count => count.Value, StringComparer.Ordinal)];
    }

    private static BreakdownTable Table(Breakdown breakdown, IReadOnlyList<CrossCountCell> cells) => new(
        breakdown.Field,
        breakdown.By,
        [
            .. cells.Select(cell => new BreakdownCell(cell.Value ?? DecisionFields.NotStated, cell.ByValue ?? DecisionFields.NotStated, cell.Count))
                .OrderBy(cell => cell.Value, StringComparer.Ordinal).ThenBy(cell => cell.ByValue, StringComparer.Ordinal),
        ]);
}
