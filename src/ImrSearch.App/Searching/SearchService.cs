using System.Diagnostics;
using ImrSearch.App.Catalogue;
using ImrSearch.App.Passages;

namespace ImrSearch.App.Searching;

/// <summary>Answers a search: the index finds, the catalogue fills in. Thread-safe.</summary>
public sealed class SearchService
{
    private static readonly Breakdown ByYearAndOutcome = new(DecisionFields.Year, DecisionFields.Outcome);

    // As many may be all that a well-spelt query has, so that a better spelling is shown only when it finds more.
    private const int FewDecisions = 3;

    private readonly IndexMender _index;
    private readonly CardBuilder _cards;
    private readonly ExpectedShareFinder _expected = new();

    internal SearchService(LetterCatalogue catalogue, IndexMender index)
    {
        _index = index;
        _cards = new CardBuilder(catalogue);
    }

    /// <summary>Answers <paramref name="request"/>.</summary>
    /// <exception cref="ArgumentException">A filter or facet names an unknown field, a filter a value that its field cannot have, or paging is out of range.</exception>
    public SearchResult Search(SearchRequest request, CancellationToken cancellation = default)
    {
        var started = Stopwatch.GetTimestamp();
        var asked = ToIndexRequest(request);
        return _index.Ask(index => Answer(index, request, asked, started, cancellation), cancellation);
    }

    /// <summary>The cards of these decisions in their order, without passages; those that the library does not have are passed over.</summary>
    public IReadOnlyList<DecisionCard> Cards(IEnumerable<string> decisionIds) => _cards.Find(decisionIds);

    /// <summary>The whole result set of a view: its totals and outcomes, and every decision's id in the view's order.</summary>
    /// <exception cref="ArgumentException">As for <see cref="Search"/>.</exception>
    internal (SearchResult Result, IReadOnlyList<string> DecisionIds) SearchAll(SearchRequest view, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        var asked = ToIndexRequest(view with { Facets = [], Skip = 0, Top = int.MaxValue, PassagesPerDecision = 0, Explain = false, Suggest = false, WithBaseline = false });
        return _index.Ask(
            index =>
            {
                var answer = index.Search(asked, cancellation);
                return (Result(view, answer, started), (IReadOnlyList<string>)[.. answer.Hits.Select(hit => hit.DecisionId)]);
            },
            cancellation);
    }

    /// <summary>The words of a text that a query matches, other names included; none for a query that cannot be understood.</summary>
    public IReadOnlyList<HighlightSpan> Mark(string query, SearchMode mode, PassageField field, string text, CancellationToken cancellation = default) =>
        _index.Ask(index => new Highlighter(index, query, mode, byMeaning: false).Mark(field, text), cancellation);

    private SearchResult Answer(
        IPassageIndex index, SearchRequest request, PassageSearchRequest asked, long started, CancellationToken cancellation)
    {
        var answer = index.Search(asked, cancellation);
        return Result(request, answer, started) with
        {
            Baseline = answer.Error is null && HasBaseline(request)
                ? _expected.Find(index, answer.Breakdowns[^1], asked.Filters, cancellation)
                : null,
            Hits = _cards.Build(answer.Hits, new Highlighter(index, request.Query, request.Mode, request.Mode != SearchMode.Keyword && answer.MeaningUnavailable is null), request.PassagesPerDecision),
            DidYouMean = request.Suggest && answer.Error is null && answer.Totals.Decisions <= FewDecisions
                ? DidYouMean(index, asked, answer.Totals.Decisions, cancellation)
                : null,
            Milliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds,
        };
    }

    private static bool HasBaseline(SearchRequest request) => request.WithBaseline && !request.IsOutcomeChosen && !TimeFields.Any(field => request.Query.Contains(field + ":", StringComparison.OrdinalIgnoreCase));

    // Where the words of a query say when it was decided, the decisions to hold it against cannot be told.
    private static IReadOnlyList<string> TimeFields { get; } = [DecisionFields.Year, DecisionFields.Quarter, "decisionDate"];

    /// <summary>What an answer says of the set, without its cards.</summary>
    private static SearchResult Result(SearchRequest request, PassageSearchAnswer answer, long started) => new()
    {
        Mode = request.Mode,
        Explanation = SetSentence.Of(request, answer.MeaningUnavailable, answer.Nearest),
        MeaningUnavailable = answer.MeaningUnavailable,
        Notice = answer.Notice,
        Expanded = answer.Added,
        Mended = answer.Mended,
        Error = answer.Error,
        Totals = answer.Totals,
        Outcomes = answer.Error is null ? SetBreakdown.Outcomes(answer.Breakdowns[0]) : new Dictionary<string, int>(),
        Years = answer.Error is null && request.ByYear ? SetBreakdown.Years(answer.Breakdowns[1]) : [],
        Facets = answer.Facets,
        Milliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds,
    };

    private static QuerySuggestion? DidYouMean(IPassageIndex index, PassageSearchRequest asked, int found, CancellationToken cancellation)
    {
        if (index.Correct(asked.Query) is not { } corrected)
        {
            return null;
        }

        var decisions = index.Search(
            new PassageSearchRequest { Query = corrected, Mode = asked.Mode, AnyWord = asked.AnyWord, Filters = asked.Filters, Top = 0 }, cancellation).Totals.Decisions;
        return decisions > found ? new QuerySuggestion(corrected, decisions) : null;
    }

    private static PassageSearchRequest ToIndexRequest(SearchRequest request)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(request.Skip);
        ArgumentOutOfRangeException.ThrowIfNegative(request.Top);
        ArgumentOutOfRangeException.ThrowIfNegative(request.PassagesPerDecision);
        return new PassageSearchRequest
        {
            Query = request.Query,
            Mode = request.Mode,
            AnyWord = request.AnyWord,
            Filters = [.. request.Filters.Select(Known)],
            Facets = [.. request.Facets.Select(f => DecisionFields.Find(f, DecisionFields.Facets))],
            Breakdowns =
            [
                SetBreakdown.ByOutcome,
                .. request.ByYear ? [ByYearAndOutcome] : Array.Empty<Breakdown>(),
                .. HasBaseline(request) ? [ExpectedShareFinder.ByCategory] : Array.Empty<Breakdown>(),
            ],
            Sort = request.Sort,
            Skip = request.Skip,
            Top = request.Top,
            PassagesPerDecision = request.PassagesPerDecision,
            Explain = request.Explain,
        };
    }

    /// <summary>A filter with its field in the field's own spelling.</summary>
    /// <exception cref="ArgumentException">There is no such field, or it cannot have the value.</exception>
    internal static FieldFilter Known(FieldFilter filter)
    {
        var known = filter with { Field = DecisionFields.Find(filter.Field, DecisionFields.Filters) };
        return FieldValues.Fault(known) is { } fault ? throw new ArgumentException(fault) : known;
    }
}
