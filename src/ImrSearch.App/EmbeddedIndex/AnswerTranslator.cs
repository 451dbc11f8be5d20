using ImrSearch.App.Passages;
using ImrSearch.Index.Collectors;

namespace ImrSearch.App.EmbeddedIndex;

/// <summary>Turns what the index answers into the application's words.</summary>
internal static class AnswerTranslator
{
    public static PassageSearchAnswer Answer(PassageSearchRequest request, GroupSearchResult result) => new()
    {
        Totals = new PassageTotals(checked((int)result.Groups), checked((int)result.Parents), checked((int)result.Documents)),
        Hits = Hits(result),
        Facets = request.Facets.Zip(result.Facets).DistinctBy(pair => pair.First).ToDictionary(pair => pair.First, pair => Counts(pair.Second)),
        Breakdowns = [.. request.Breakdowns.Zip(result.Tables, Table)],
    };

    public static IReadOnlyList<DecisionHit> Hits(GroupSearchResult result) =>
    [
        .. result.Hits.Select(hit => new DecisionHit(
            hit.Key, hit.ParentKey, hit.Score, [.. hit.Documents.Select(document => new PassageHit(document.Document, document.Score))])),
    ];

    private static IReadOnlyList<FacetCount> Counts(FacetResult facet)
    {
        if (DecisionFields.Hierarchical.Contains(facet.Field))
        {
            var nodes = FacetTree.Of(facet, PassageSchema.Schema).SelectMany(Flat);
            return [.. facet.Missing == 0 ? nodes : nodes.Append(new FacetCount(DecisionFields.NotStated, facet.Missing))];
        }

        var counts = facet.Values.Select(value => new FacetCount(value.Value, value.Count));
        return facet.Missing == 0
            ? [.. counts]
            : [.. counts.Append(new FacetCount(DecisionFields.NotStated, facet.Missing))
                .OrderByDescending(count => count.Count)
                .ThenBy(count => count.Value, StringComparer.Ordinal)];
    }

    private static IEnumerable<FacetCount> Flat(FacetNode node) =>
        node.Children.SelectMany(Flat).Prepend(new FacetCount(node.Path, node.Count));

    private static BreakdownTable Table(Breakdown asked, IReadOnlyList<CrossCount> counts) => new(
        asked.Field,
        asked.By,
        [.. counts.Select(cell => new BreakdownCell(cell.Row ?? DecisionFields.NotStated, cell.Column ?? DecisionFields.NotStated, cell.Count))]);
}
