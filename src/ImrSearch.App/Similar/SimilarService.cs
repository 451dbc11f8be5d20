using ImrSearch.App.Catalogue;
using ImrSearch.App.Passages;
using ImrSearch.App.Searching;
using ImrSearch.App.Statistics;

namespace ImrSearch.App.Similar;

/// <summary>Finds decisions like one, with their outcomes, and twins decided the other way. Thread-safe.</summary>
public sealed class SimilarService
{
    private readonly IndexMender _index;
    private readonly AskedForReader _reader;
    private readonly CandidateSearch _candidates;
    private readonly TwinFinder _twins;
    private readonly BaselineFinder _baselines;
    private readonly CardBuilder _cards;

    internal SimilarService(LetterCatalogue catalogue, IndexMender index, ISentenceNearness nearness)
    {
        _index = index;
        _reader = new AskedForReader(catalogue);
        _candidates = new CandidateSearch(catalogue, index);
        _twins = new TwinFinder(catalogue, _candidates, new TwinComparison(nearness));
        _baselines = new BaselineFinder(index);
        _cards = new CardBuilder(catalogue);
    }

    /// <summary>The number of the library's last change that answers take in.</summary>
    /// <exception cref="WorkspaceException">The index is being made anew.</exception>
    public long AppliedChange => _index.Ask(engine => engine.AppliedChange, CancellationToken.None);

    /// <summary>Answers <paramref name="request"/>.</summary>
    /// <exception cref="ArgumentException">
    /// There is no such decision, the text is blank, a filter names an unknown field or a value that its field cannot have,
    /// or a number is negative.
    /// </exception>
    public SimilarResult Find(SimilarRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentOutOfRangeException.ThrowIfNegative(request.Top);
        ArgumentOutOfRangeException.ThrowIfNegative(request.Twins);
        IReadOnlyList<FieldFilter> filters = [.. request.Filters.Select(SearchService.Known)];
        var asked = _reader.Read(request);
        var found = _candidates.Find(asked, filters, CandidateFilters.Near(asked.Facts), request.Top, nearest: 0, cancellation);
        var nearest = found.Select(candidate => candidate.Hit.Score).DefaultIfEmpty().Max();
        var shown = CopyCollapser.Collapse(found).Take(request.Top).ToList();
        var outcomes = shown.CountBy(candidate => candidate.Row.Outcome ?? DecisionFields.NotStated).ToDictionary();
        var hits = Shown(asked, shown);
        var twins = Shown(asked, _twins.Find(asked, filters, request.Twins, nearest, cancellation));
        var share = Share.Of(outcomes);
        return new SimilarResult
        {
            DecisionId = asked.Row?.DecisionId,
            Item = asked.Item,
            Outcome = asked.Row?.Outcome,
            Hits = hits,
            Outcomes = outcomes,
            Share = share,
            Baseline = _baselines.Find(asked.Facts.Category, shown.Select(candidate => candidate.Row.Year), cancellation),
            Twins = [.. twins.Select(twin => _twins.Compare(asked, twin)).OfType<Twin>()],
            Candidates = found.Count,
            Notes = SimilarNotes.Of(asked, filters, share, shown, twins),
        };
    }

    private List<SimilarDecision> Shown(AskedFor asked, IReadOnlyList<Candidate> candidates)
    {
        var byId = candidates.ToDictionary(candidate => candidate.Row.DecisionId, StringComparer.OrdinalIgnoreCase);
        return
        [
            .. _cards.Build([.. candidates.Select(candidate => candidate.Hit)], highlighter: null, passagesPerDecision: 1)
                .Select(card => (Card: card, Candidate: byId[card.DecisionId]))
                .Select(pair => new SimilarDecision(
                    pair.Card,
                    pair.Candidate.Likeness,
                    LikenessReasons.Of(
                        pair.Candidate.Meaning,
                        asked.Row?.RationaleKey is { } key && key == pair.Candidate.Row.RationaleKey,
                        asked.Facts,
                        pair.Candidate.Row.Facts),
                    [.. pair.Candidate.Copies.Select(copy => copy.Row.DecisionId)])),
        ];
    }
}
