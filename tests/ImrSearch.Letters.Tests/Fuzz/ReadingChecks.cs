using ImrSearch.Letters.Text;

namespace ImrSearch.Letters.Tests.Fuzz;

/// <summary>What holds for the reading of any file at all.</summary>
internal static class ReadingChecks
{
    public static void Check(LetterReading reading)
    {
        foreach (var problem in reading.Problems)
        {
            // A fault of the program is kept from the caller, but is a fault.
            Assert.False(
                problem.Reason.StartsWith("The program failed", StringComparison.Ordinal)
                    || problem.Reason.Contains("Exception", StringComparison.Ordinal),
                problem.Reason);
        }

        if (reading.Letter is not { } letter)
        {
            Assert.NotEmpty(reading.Problems);
            return;
        }

        foreach (var fact in letter.Facts.Concat(letter.Decisions.SelectMany(d => d.Facts)))
        {
            Assert.True(IsInside(fact.Span, letter.Text), $"{fact.Field} {fact.Span} of {letter.Text.Length}");
            Assert.True(fact.Confidence is >= 0 and <= 1, $"{fact.Field}: confidence {fact.Confidence}");
        }

        foreach (var passage in letter.Passages)
        {
            Assert.NotEmpty(passage.Text);
            Assert.True(IsInside(passage.Span, letter.Text), $"passage {passage.Span} of {letter.Text.Length}");
            Assert.Equal(EvenedText.Of(letter.Text, passage.Span).Value, passage.Text);
        }

        Assert.Equal(Enumerable.Range(1, letter.Decisions.Count), letter.Decisions.Select(d => d.Ordinal));
    }

    private static bool IsInside(TextSpan span, string text) => span.Start >= 0 && span.Length >= 0 && span.End <= text.Length;
}
