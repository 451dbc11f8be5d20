using ImrSearch.App.Passages;

namespace ImrSearch.App.Statistics;

/// <summary>One set of decisions, by the values of a field and by outcome.</summary>
public sealed record OutcomeTable
{
    /// <summary>One of <see cref="DecisionFields.Facets"/>.</summary>
    public required string Field { get; init; }

    /// <summary>
    /// Values with most decisions first; in time for years and quarters; in a tree each node before what is below it.
    /// Decisions without the field are not among them.
    /// </summary>
    public required IReadOnlyList<OutcomeRow> Rows { get; init; }

    /// <summary>Decisions without a value of the field; null when there are none.</summary>
    public OutcomeRow? NotStated { get; init; }

    /// <summary>The whole set, each decision once.</summary>
    public required OutcomeRow Total { get; init; }

    /// <summary>True where a decision counts under each of several values, so that the rows add up to more than the total.</summary>
    public bool IsMultiValued => DecisionFields.MultiValued.Contains(Field);

    /// <summary>The rows, with that of decisions without the field last.</summary>
    public IEnumerable<OutcomeRow> AllRows => NotStated is null ? Rows : Rows.Append(NotStated);

    public OutcomeRow? Find(string value) => AllRows.FirstOrDefault(row => row.Value.Equals(value, StringComparison.OrdinalIgnoreCase));
}
