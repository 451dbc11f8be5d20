namespace ImrSearch.Letters;

/// <summary>A drug as an item asks for it: "Norco 10/325mg #120 with 2 refills".</summary>
/// <param name="Name">The name as printed: "Norco".</param>
/// <param name="Ingredients">Generic names of its ingredients: "hydrocodone", "acetaminophen".</param>
/// <param name="Strength">As printed, without blanks: "10/325mg", "5%", "25mg/ml".</param>
/// <param name="Form">"Tablet", "Capsule", "Cream", "Patch", "Suspension" …, in the singular.</param>
/// <param name="Quantity">How many, or how much: "120", "30 gm".</param>
/// <param name="Refills">Number of refills.</param>
public sealed record Medication(string Name, IReadOnlyList<string> Ingredients, string? Strength, string? Form, string? Quantity, int? Refills)
{
    /// <summary>As on a prescription: "Norco 10/325mg Tablet #120, 2 refills".</summary>
    public override string ToString() =>
        string.Join(' ', new[] { Name, Strength, Form, Quantity is null ? null : int.TryParse(Quantity, out _) ? "#" + Quantity : Quantity }.Where(p => p is not null))
        + (Refills is { } refills ? $", {refills} refills" : "");
}
