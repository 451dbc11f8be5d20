using System.Diagnostics;
using ImrSearch.App.Passages;
using ImrSearch.App.Searching;

namespace ImrSearch.App.Statistics;

/// <summary>
/// Counts the decisions of a view by outcome: the same set as a search for the same view finds, in one search however many
/// tables are asked for. Thread-safe.
/// </summary>
public sealed class StatisticsService
{
    private readonly IndexMender _index;

    internal StatisticsService(IndexMender index) => _index = index;

    /// <summary>Counts by every field of <see cref="StatisticsRequest.By"/>.</summary>
    /// <exception cref="ArgumentException">A field is unknown, or a filter names a value that its field cannot have.</exception>
    public StatisticsResult Count(StatisticsRequest request, CancellationToken cancellation = default)
    {
        var started = Stopwatch.GetTimestamp();
        var asked = new PassageSearchRequest
        {
            Query = request.Query,
            Mode = request.Mode,
            AnyWord = request.AnyWord,
            Filters = [.. request.Filters.Select(SearchService.Known)],
            Facets = [.. request.Facets.Select(Field)],
            Breakdowns = [SetBreakdown.ByOutcome, .. request.By.Select(field => new Breakdown(Field(field), DecisionFields.Outcome))],
            Top = 0,
        };
        var answer = _index.Ask(index => index.Search(asked, cancellation), cancellation);
        var result = new StatisticsResult
        {
            Explanation = SetSentence.Of(
                new SearchRequest { Query = request.Query, Mode = request.Mode, AnyWord = request.AnyWord, Filters = request.Filters }, answer.MeaningUnavailable, answer.Nearest),
            Error = answer.Error,
            Notice = answer.Notice,
            MeaningUnavailable = answer.MeaningUnavailable,
            Expanded = answer.Added,
            Totals = answer.Totals,
            Facets = answer.Facets,
        };
        if (answer.Error is null)
        {
            var total = new OutcomeRow("", SetBreakdown.Outcomes(answer.Breakdowns[0]));
            result = result with
            {
                Total = total,
                Cautions = ShareCaution.For(total.Share, OutcomeChoice.IsMadeBy(request.Query, request.Filters), IsByMeaning(request, answer)),
                Tables = [.. answer.Breakdowns.Skip(1).Select(counted => OutcomeTables.Of(counted, total))],
            };
        }

        return result with { Milliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds };
    }

    private static bool IsByMeaning(StatisticsRequest request, PassageSearchAnswer answer) =>
        request.Mode != SearchMode.Keyword && answer.MeaningUnavailable is null && !string.IsNullOrWhiteSpace(request.Query);

    /// <summary>The field's own spelling of a name in any case.</summary>
    /// <exception cref="ArgumentException">It cannot be counted.</exception>
    public static string Field(string name) => DecisionFields.Find(name, DecisionFields.Facets);
}
