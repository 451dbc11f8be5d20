using System.Collections.Concurrent;
using System.Globalization;
using ImrSearch.App.Passages;
using ImrSearch.App.Statistics;

namespace ImrSearch.App.Searching;

/// <summary>
/// Works out <see cref="ExpectedShare"/>. The library's own shares change with imports only, and are kept until then.
/// Thread-safe.
/// </summary>
internal sealed class ExpectedShareFinder
{
    /// <summary>What a search must count for it.</summary>
    public static Breakdown ByCategory { get; } = new(DecisionFields.Category, DecisionFields.Outcome);

    private const int MostKept = 32;

    private static readonly IReadOnlyList<string> Common =
        [DecisionFields.Year, DecisionFields.Quarter, DecisionFields.AssociatedService, DecisionFields.DuplicateRationale];

    private readonly ConcurrentDictionary<(string Filters, long Change), IReadOnlyDictionary<string, Share>> _kept = [];

    /// <param name="index">Counts the library.</param>
    /// <param name="set">The set by <see cref="ByCategory"/>.</param>
    /// <param name="filters">The set's filters.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Null where no decision of the set has an outcome.</returns>
    public ExpectedShare? Find(IPassageIndex index, BreakdownTable set, IReadOnlyList<FieldFilter> filters, CancellationToken cancellation)
    {
        // When it was decided, and what is left out, hold for both: rates change with the years, and add-ons go with their surgery.
        IReadOnlyList<FieldFilter> common = [.. filters.Where(filter => Common.Contains(filter.Field))];
        var ofLibrary = OfLibrary(index, common, cancellation);
        var (expected, decisions, basis) = (0.0, 0, 0);
        foreach (var (category, share) in Shares(set))
        {
            // A set can only hold what the library holds, unless an import came between the two counts.
            if (share.N > 0 && ofLibrary.GetValueOrDefault(category) is { N: > 0 } all)
            {
                expected += share.N * all.Rate;
                decisions += share.N;
                basis += all.N;
            }
        }

        return decisions == 0 ? null : new ExpectedShare($"all decisions of the same item categories, {Scope(common)}", expected / decisions, basis);
    }

    private static string Scope(IReadOnlyList<FieldFilter> common)
    {
        var years = common.FirstOrDefault(filter => filter.Field == DecisionFields.Year);
        var isByQuarter = common.Any(filter => filter.Field == DecisionFields.Quarter);
        var isReduced = common.Any(filter => filter.Field is DecisionFields.AssociatedService or DecisionFields.DuplicateRationale);
        return (isByQuarter ? "the same quarters" : Named(years)) + (isReduced ? ", the same left out" : "");
    }

    /// <summary>"2014 to 2016", "2012, 2015 and undated", "all years".</summary>
    internal static string Named(FieldFilter? years)
    {
        if (years is null)
        {
            return "all years";
        }

        var numbers = years.Values.Select(value => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : (int?)null)
            .OfType<int>().Distinct().Order().ToList();
        var isRange = numbers.Count > 2 && numbers[^1] - numbers[0] == numbers.Count - 1;
        List<string> parts = isRange
            ? [string.Create(CultureInfo.InvariantCulture, $"{numbers[0]} to {numbers[^1]}")]
            : [.. numbers.Select(year => year.ToString(CultureInfo.InvariantCulture))];
        if (years.Values.Any(value => value.Equals(DecisionFields.NotStated, StringComparison.OrdinalIgnoreCase)))
        {
            parts.Add("undated");
        }

        return parts switch
        {
            [] => "these years",
            [var single] => single,
            _ => $"{string.Join(", ", parts.SkipLast(1))} and {parts[^1]}",
        };
    }

    private IReadOnlyDictionary<string, Share> OfLibrary(IPassageIndex index, IReadOnlyList<FieldFilter> common, CancellationToken cancellation)
    {
        // The number is taken before the counts: what is kept under it is never older than it says.
        var key = (string.Join('\n', common.Select(filter => $"{filter.Field}={string.Join('\t', filter.Values.Order(StringComparer.OrdinalIgnoreCase))}")), index.AppliedChange);
        if (_kept.TryGetValue(key, out var known))
        {
            return known;
        }

        var answer = index.Search(
            new PassageSearchRequest { Mode = SearchMode.Keyword, Filters = common, Breakdowns = [ByCategory], Top = 0 }, cancellation);
        if (_kept.Count >= MostKept)
        {
            _kept.Clear();
        }

        return _kept[key] = Shares(answer.Breakdowns[0]);
    }

    private static Dictionary<string, Share> Shares(BreakdownTable table) => table.Cells
        .GroupBy(cell => cell.Value)
        .ToDictionary(category => category.Key, category => Share.Of(category.ToDictionary(cell => cell.ByValue, cell => cell.Count)));
}
