using ImrSearch.App.Passages;

namespace ImrSearch.App.Tests.Fakes;

/// <summary>
/// A search engine by brute force: words are runs of letters and digits without regard to case, all must stand in one
/// passage or the title; the score is the number of matching passages. "((" is a query that cannot be parsed.
/// </summary>
internal sealed class FakePassageIndex(FakeIndexState state) : IPassageIndex
{
    public long AppliedChange => state.AppliedChange;

    public PassageIndexStatus Status() => state.FailStatus is { } fault ? throw fault : new()
    {
        Engine = "fake",
        Decisions = state.Documents.Count,
        Letters = state.LetterIds.Count,
        Passages = state.Documents.Sum(d => d.Passages.Count),
        Segments = 1,
        SizeBytes = 0,
        AppliedChange = AppliedChange,
    };

    public void Apply(IEnumerable<LetterChange> changes, long upToChange, CancellationToken cancellation = default) =>
        state.Apply(changes, upToChange, cancellation);

    public void Rebuild(IEnumerable<LetterChange> changes, long upToChange, IProgress<double>? learning = null, CancellationToken cancellation = default) =>
        state.Apply(changes, upToChange, cancellation, fromScratch: true);

    public bool IsLearningDue => false;

    public PassageMatch Match(string query, PassageField field, string text, SearchMode mode = SearchMode.Keyword) =>
        new([.. Words(query).Intersect(Words(text))], []);

    public int NearestOf(string query, IReadOnlyList<string> texts) => -1;

    public PassageSearchAnswer Search(PassageSearchRequest request, CancellationToken cancellation = default)
    {
        if (state.FailSearch is { } fault)
        {
            throw fault;
        }

        if (request.Query.Contains("((", StringComparison.Ordinal))
        {
            return new PassageSearchAnswer { Error = new QueryError(0, 2, "A bracket is not closed.") };
        }

        var matches = state.Documents
            .Select(d => (Document: d, Passages: Matching(d, request)))
            .Where(m => m.Passages.Count > 0)
            .ToList();
        var set = matches.Where(m => request.Filters.All(f => Holds(m.Document, f))).ToList();
        return new PassageSearchAnswer
        {
            Totals = new PassageTotals(set.Count, set.Select(m => LetterOf(m.Document)).Distinct().Count(), set.Sum(m => m.Passages.Count)),
            Hits =
            [
                .. Sorted(set, request.Sort).Skip(request.Skip).Take(request.Top)
                    .Select(m => new DecisionHit(m.Document.DecisionId, LetterOf(m.Document), m.Passages.Count,
                        [.. m.Passages.Take(request.PassagesPerDecision).Select(p => new PassageHit(p, 1))])),
            ],
            Facets = request.Facets.ToDictionary(
                field => field,
                field => Counts(matches.Where(m => request.Filters.Where(f => f.Field != field).All(f => Holds(m.Document, f))).Select(m => m.Document), field)),
            Breakdowns = [.. request.Breakdowns.Select(b => Table(b, set.Select(m => m.Document)))],
        };
    }

    public string? Correct(string query) => state.Corrections.TryGetValue(query, out var corrected) ? corrected : null;

    public IReadOnlyList<DecisionHit> Neighbours(NeighbourRequest request, CancellationToken cancellation = default)
    {
        var words = Words(request.Text).ToHashSet();
        return
        [
            .. state.Documents
                .Where(d => d.DecisionId != request.ExceptDecisionId && request.Filters.All(f => Holds(d, f)))
                .Select(d => (Document: d, Score: Words(d.Item + " " + string.Join(' ', d.Passages.Select(p => p.Text))).Distinct().Count(words.Contains)))
                .OrderByDescending(d => d.Score).ThenBy(d => d.Document.DecisionId, StringComparer.Ordinal)
                .Take(request.Top)
                .Select(d => new DecisionHit(d.Document.DecisionId, LetterOf(d.Document), d.Score, [])),
        ];
    }

    public IReadOnlyList<HighlightSpan> Highlight(string query, PassageField field, string text, SearchMode mode = SearchMode.Keyword)
    {
        var spans = new List<HighlightSpan>();
        foreach (var word in Words(query))
        {
            for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.OrdinalIgnoreCase))
            {
                spans.Add(new HighlightSpan(at, at + word.Length));
            }
        }

        return [.. spans.OrderBy(s => s.Start)];
    }

    public IReadOnlyList<string> Verify(IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        progress?.Report(1);
        return state.VerifyFaults;
    }

    public void Dispose()
    {
    }

    private static List<int> Matching(DecisionDocument document, PassageSearchRequest request)
    {
        var words = Words(request.Query);
        return
        [
            .. Enumerable.Range(0, document.Passages.Count).Where(i =>
            {
                var held = Words(document.Item + " " + document.Passages[i].Text).ToHashSet();
                return request.AnyWord && words.Length > 0 ? Array.Exists(words, held.Contains) : Array.TrueForAll(words, held.Contains);
            }),
        ];
    }

    private static string[] Words(string text) =>
        new string([.. text.Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static IReadOnlyList<string> Values(DecisionDocument document, string field) =>
        document.Values.TryGetValue(field, out var values) && values.Count > 0 ? values : [DecisionFields.NotStated];

    private static bool Holds(DecisionDocument document, FieldFilter filter) =>
        Values(document, filter.Field).Any(v => filter.Values.Contains(v, StringComparer.OrdinalIgnoreCase));

    private static IReadOnlyList<FacetCount> Counts(IEnumerable<DecisionDocument> documents, string field) =>
    [
        .. documents.SelectMany(d => Values(d, field)).GroupBy(v => v).Select(g => new FacetCount(g.Key, g.Count()))
            .OrderByDescending(c => c.Count).ThenBy(c => c.Value, StringComparer.Ordinal),
    ];

    private static BreakdownTable Table(Breakdown breakdown, IEnumerable<DecisionDocument> documents) => new(
        breakdown.Field,
        breakdown.By,
        [
            .. documents.SelectMany(d => Values(d, breakdown.Field).SelectMany(v => Values(d, breakdown.By).Select(b => (v, b))))
                .GroupBy(p => p).Select(g => new BreakdownCell(g.Key.v, g.Key.b, g.Count())).OrderBy(c => c.Value, StringComparer.Ordinal),
        ]);

    private static string LetterOf(DecisionDocument document) => DecisionId.Parse(document.DecisionId)!.Value.LetterId;

    private static IEnumerable<(DecisionDocument Document, List<int> Passages)> Sorted(
        IEnumerable<(DecisionDocument Document, List<int> Passages)> set, SortOrder sort) => (sort switch
        {
            SortOrder.Newest => set.OrderByDescending(m => m.Document.DecisionDate ?? DateOnly.MinValue),
            SortOrder.Oldest => set.OrderBy(m => m.Document.DecisionDate ?? DateOnly.MaxValue),
            _ => set.OrderByDescending(m => m.Passages.Count),
        }).ThenBy(m => m.Document.DecisionId, StringComparer.Ordinal);
}
