using ImrSearch.App.Passages;
using ImrSearch.App.Searching;
using ImrSearch.App.Statistics;

namespace ImrSearch.App.Similar;

/// <summary>Counts what a share of neighbours is to be held against.</summary>
internal sealed class BaselineFinder(IndexMender index)
{
    /// <summary>
    /// The decisions of the category in the years of the neighbours, because rates change with the years; of all years when
    /// those leave fewer than <see cref="Share.FewDecisions"/>. Without a category, all decisions.
    /// </summary>
    public Baseline Find(string? category, IEnumerable<int?> neighbourYears, CancellationToken cancellation)
    {
        IReadOnlyList<FieldFilter> filters = category is null ? [] : [new FieldFilter(DecisionFields.Category, [category])];
        var scope = category ?? "All decisions";
        var years = neighbourYears.OfType<int>().ToList();
        if (years.Count > 0)
        {
            var (first, last) = (years.Min(), years.Max());
            var ofYears = Count(
                [.. filters, new FieldFilter(DecisionFields.Year, [.. Enumerable.Range(first, last - first + 1).Select(year => $"{year:0000}")])],
                cancellation);
            if (!ofYears.IsFew)
            {
                return new Baseline(first == last ? $"{scope}, {first}" : $"{scope}, {first} to {last}", ofYears);
            }
        }

        return new Baseline($"{scope}, all years", Count(filters, cancellation));
    }

    private Share Count(IReadOnlyList<FieldFilter> filters, CancellationToken cancellation)
    {
        var asked = new PassageSearchRequest { Mode = SearchMode.Keyword, Filters = filters, Breakdowns = [SetBreakdown.ByOutcome], Top = 0 };
        return Share.Of(SetBreakdown.Outcomes(index.Ask(engine => engine.Search(asked, cancellation), cancellation).Breakdowns[0]));
    }
}
