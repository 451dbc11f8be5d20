namespace ImrSearch.App.Similar;

/// <summary>A field in which two decisions differ.</summary>
/// <param name="Field">One of <see cref="ImrSearch.Letters.FactFields"/> or <see cref="TwinFields"/>, or <see cref="Passages.DecisionFields.GuidelineRelation"/>.</param>
/// <param name="Here">Its values in the decision asked for; empty when it is not stated.</param>
/// <param name="There">Its values in the other.</param>
public sealed record FactDifference(string Field, IReadOnlyList<string> Here, IReadOnlyList<string> There);
