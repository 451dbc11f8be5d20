namespace ImrSearch.Letters;

/// <summary>The words of a letter that show a fact.</summary>
public static class FactWords
{
    /// <summary>The words on one line, as printed; null when the fact's span does not lie in the text.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="text">The letter's text.</param>
    public static string? Of(Fact fact, string text)
    {
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentNullException.ThrowIfNull(text);
        return IsIn(fact, text) ? string.Join(' ', fact.Span.In(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : null;
    }

    /// <summary>Whether the fact's span lies in the text and holds something.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="text">The letter's text.</param>
    public static bool IsIn(Fact fact, string text)
    {
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentNullException.ThrowIfNull(text);
        return fact.Span is { Start: >= 0, Length: > 0 } && fact.Span.Length <= text.Length - fact.Span.Start;
    }
}
