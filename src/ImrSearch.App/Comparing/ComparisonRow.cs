namespace ImrSearch.App.Comparing;

/// <summary>One field of decisions side by side.</summary>
/// <param name="Field">One of <see cref="ImrSearch.Letters.FactFields"/> or <see cref="Similar.TwinFields"/>, or <see cref="Passages.DecisionFields.GuidelineRelation"/>.</param>
/// <param name="Values">The values of each decision, in the order of the columns; empty where it is not stated.</param>
/// <param name="Differs">Whether not all decisions say the same, in any order and case.</param>
public sealed record ComparisonRow(string Field, IReadOnlyList<IReadOnlyList<string>> Values, bool Differs);
