namespace ImrSearch.Letters;

/// <summary>A piece of a text, in UTF-16 units: <c>text.Substring(Start, Length)</c>.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The first unit behind the span.</summary>
    public int End => Start + Length;

    /// <summary>The span from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>The text that the span covers.</summary>
    public string In(string text) => text.Substring(Start, Length);

    /// <summary>The span without the white space at both of its ends in <paramref name="text"/>.</summary>
    public TextSpan TrimIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (start, end) = (Start, Math.Max(Start, End));
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return FromBounds(start, end);
    }
}
