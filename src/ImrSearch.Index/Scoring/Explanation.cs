using System.Globalization;
using System.Text;

namespace ImrSearch.Index.Scoring;

/// <summary>How a document came by its score: a value, what it is, and the values that it was worked out from.</summary>
/// <param name="Value">The value; the whole tree's is the score that a search gives, to within rounding.</param>
/// <param name="Description">What the value is.</param>
/// <param name="Details">What it was worked out from.</param>
/// <param name="IsMatch">False where the document does not match; then the value is 0.</param>
public sealed record Explanation(float Value, string Description, IReadOnlyList<Explanation> Details, bool IsMatch = true)
{
    /// <summary>The tree as text, a line for each value, details indented by two blanks.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Print(text, 0);
        return text.ToString();
    }

    private void Print(StringBuilder text, int depth)
    {
        text.Append(' ', 2 * depth).Append(CultureInfo.InvariantCulture, $"{Value} = {Description}").Append('\n');
        foreach (var detail in Details)
        {
            detail.Print(text, depth + 1);
        }
    }
}
