using ImrSearch.App.Passages;
using ImrSearch.App.Statistics;
using ImrSearch.Web.Searching;

namespace ImrSearch.Web.Statistics;

/// <summary>All numbers of the statistics page: what was counted for one state of it.</summary>
public sealed class StatisticsView
{
    private StatisticsView(StatisticsPageState state, StatisticsResult a, StatisticsResult? b)
    {
        (State, A, B) = (state, a, b);
        Tables = a.Error is not null || b?.Error is not null
            ? []
            : [.. a.Tables.Select((table, place) => new FieldTable(table, b?.Tables[place], state.Order, state.Whole.Contains(table.Field)))];
    }

    public StatisticsPageState State { get; }

    /// <summary>The set.</summary>
    public StatisticsResult A { get; }

    /// <summary>The set that it is compared with; null when nothing is compared.</summary>
    public StatisticsResult? B { get; }

    /// <summary>The set whose filters are edited.</summary>
    public StatisticsResult Edited => State.EditsOther && B is not null ? B : A;

    public IReadOnlyList<FieldTable> Tables { get; }

    /// <summary>How far the two sets' shares lie apart; null when nothing is compared.</summary>
    public ShareDifference? Difference => B is null ? null : new ShareDifference(A.Total.Share, B.Total.Share);

    /// <summary>Decisions that are in both sets; null when that cannot be told, or nothing is compared.</summary>
    public int? InBoth { get; private init; }

    /// <summary>What the share is to be held against: all decisions of the same item types; null when the set is all of them, or made by choosing outcomes.</summary>
    public OutcomeRow? Baseline { get; private init; }

    /// <summary>Counts what a state shows: one search for each set, and a small one each for baseline and overlap.</summary>
    /// <exception cref="ArgumentException">A filter names a value that its field cannot have.</exception>
    public static StatisticsView Of(StatisticsPageState state, StatisticsService statistics)
    {
        var edited = FacetFields.Counted(state.Edited);
        var a = statistics.Count(state.ToRequest(state.View, state.EditsOther ? [] : edited));
        var b = state.Other is null ? null : statistics.Count(state.ToRequest(state.Other, state.EditsOther ? edited : []));
        return new StatisticsView(state, a, b)
        {
            Baseline = a.Error is null && b is null && !a.Cautions.Contains(ShareCaution.OutcomeChosen) ? BaselineOf(state.View, statistics) : null,
            InBoth = a.Error is null && b is not null ? OverlapOf(state, statistics) : null,
        };
    }

    private static OutcomeRow? BaselineOf(SearchPageState view, StatisticsService statistics)
    {
        FieldFilter[] types = [.. view.Filters.Where(IsItemType)];
        return view.Query.Length == 0 && types.Length == view.Filters.Count
            ? null
            : statistics.Count(new StatisticsRequest { Filters = types }).Total;
    }

    /// <summary>Whether a filter says what kind of treatment is in dispute.</summary>
    private static bool IsItemType(FieldFilter filter) =>
        filter.Field is DecisionFields.Category or DecisionFields.Subcategory or DecisionFields.ItemType;

    private static int? OverlapOf(StatisticsPageState state, StatisticsService statistics)
    {
        // Where meaning counts, each set has its own nearest: what is in both is not what passes both filters.
        var isByWords = state.View.Query.Length == 0 || state.View.Mode == SearchMode.Keyword;
        return isByWords
            ? statistics.Count(state.ToRequest(state.View, []) with { By = [], Filters = [.. state.View.Filters, .. state.Other!.Filters] }).Totals.Decisions
            : null;
    }
}
