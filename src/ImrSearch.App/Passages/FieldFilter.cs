namespace ImrSearch.App.Passages;

/// <summary>
/// Keeps decisions that hold at least one of the values in the field. Values are matched without regard to case;
/// <see cref="DecisionFields.NotStated"/> keeps decisions without a value. Several filters must all hold.
/// </summary>
public sealed record FieldFilter(string Field, IReadOnlyList<string> Values);
