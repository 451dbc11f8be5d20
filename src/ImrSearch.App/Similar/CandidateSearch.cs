using ImrSearch.App.Catalogue;
using ImrSearch.App.Passages;

namespace ImrSearch.App.Similar;

/// <summary>Finds decisions that may be like one, and says how alike each is. Thread-safe.</summary>
internal sealed class CandidateSearch(LetterCatalogue catalogue, IndexMender index)
{
    /// <summary>Decisions taken of each list: enough that the best by request are among the nearest by text.</summary>
    private const int Pool = 200;

    // More than nearly all letters have: as many may have to be passed over as being of the same letter.
    private const int DecisionsOfALetter = 50;

    /// <summary>
    /// The decisions of other letters in any of these lists, most alike first. Nearness of the texts is told as a share of
    /// the nearest one's, because engines score on different scales, and is 1 for a copy of the rationale; scores of one
    /// text compare over all lists.
    /// </summary>
    /// <param name="asked">What to be like.</param>
    /// <param name="filters">Hold for all lists.</param>
    /// <param name="lists">The filters of each list.</param>
    /// <param name="top">How many are wanted.</param>
    /// <param name="nearest">The nearest score known from other lists; 0 when there is none.</param>
    /// <param name="cancellation">Gives up.</param>
    public List<Candidate> Find(
        AskedFor asked, IReadOnlyList<FieldFilter> filters, IEnumerable<IReadOnlyList<FieldFilter>> lists, int top, float nearest, CancellationToken cancellation)
    {
        var hits = index.Ask(engine => Nearest(engine, asked, filters, lists, Math.Max(Pool, top), cancellation), cancellation);
        Dictionary<string, CandidateRow> rows;
        using (var connection = catalogue.Connect())
        {
            rows = CandidateTable.Read(connection, hits.Select(hit => hit.DecisionId));
        }

        nearest = hits.Select(hit => hit.Score).Append(nearest).Max();
        return
        [
            .. hits.Where(hit => rows.ContainsKey(hit.DecisionId))
                .Select(hit => Score(asked, rows[hit.DecisionId], hit, nearest))
                .OrderByDescending(candidate => candidate.Likeness)
                .ThenBy(candidate => candidate.Row.DecisionId, StringComparer.Ordinal),
        ];
    }

    private static List<DecisionHit> Nearest(
        IPassageIndex engine, AskedFor asked, IReadOnlyList<FieldFilter> filters, IEnumerable<IReadOnlyList<FieldFilter>> lists, int pool, CancellationToken cancellation)
    {
        return
        [
            .. lists.SelectMany(list => engine.Neighbours(
                    new NeighbourRequest
                    {
                        Text = asked.Text,
                        ExceptDecisionId = asked.Row?.DecisionId,
                        Filters = [.. filters, .. list],
                        Top = checked(pool + DecisionsOfALetter),
                    },
                    cancellation))
                .Where(hit => !hit.LetterId.Equals(asked.Row?.LetterId, StringComparison.OrdinalIgnoreCase))
                .DistinctBy(hit => hit.DecisionId),
        ];
    }

    private static Candidate Score(AskedFor asked, CandidateRow row, DecisionHit hit, float nearest)
    {
        // Nothing is nearer than the same words, whatever a model made of them.
        var isCopy = asked.Row?.RationaleKey is { } key && key == row.RationaleKey;
        var meaning = isCopy ? 1 : nearest > 0 ? Math.Clamp(hit.Score / nearest, 0, 1) : 0;
        return new Candidate(row, hit, meaning, LikenessScore.Of(meaning, asked.Facts, row.Facts)) { Request = LikenessScore.Request(asked.Facts, row.Facts) };
    }
}
