namespace ImrSearch.Letters;

/// <summary>One value that was read from a letter, with the words that show it.</summary>
/// <param name="Field">The field's name, as <see cref="FactFields"/> has it.</param>
/// <param name="Value">The value in its canonical form, as text.</param>
/// <param name="Span">Where in <see cref="Letter.Text"/> the words stand that show it.</param>
/// <param name="Confidence">How sure the reading is, from 0 to 1; see <see cref="Letters.Confidence"/>.</param>
public sealed record Fact(string Field, string Value, TextSpan Span, double Confidence = Confidence.Printed)
{
    /// <summary>Whether a person should look at it before relying on it.</summary>
    public bool IsUncertain => Confidence < Letters.Confidence.ReviewBelow;
}
