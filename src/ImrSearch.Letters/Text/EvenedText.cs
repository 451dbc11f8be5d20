namespace ImrSearch.Letters.Text;

/// <summary>
/// A stretch of letter text with its line breaks evened out to single spaces, which remembers where every unit came
/// from. Parsers look for phrases in <see cref="Value"/>, because letters wrap them anywhere, and report spans of the
/// letter itself by <see cref="ToSource(int, int)"/>. Immutable.
/// </summary>
/// <example>
/// "Electro-\n diagnostic  testing" evens out to "Electro-diagnostic testing", "documen-\ntation" to "documentation": the
/// halves of a word that a line end parts are joined, and <see cref="LineHyphens"/> decides about the hyphen. Any other
/// run of white space becomes one space; both ends are trimmed. The footers and numbers of pages
/// (<see cref="PageFurniture"/>) count as white space.
/// </example>
public sealed class EvenedText
{
    private readonly int[] _offsets;

    private EvenedText(string value, int[] offsets)
    {
        Value = value;
        _offsets = offsets;
    }

    /// <summary>The evened text.</summary>
    public string Value { get; }

    /// <summary>Where the words stand in the text, without the white space and page furniture at both ends.</summary>
    internal TextSpan Source => ToSource(0, Value.Length);

    /// <summary>Evens out a stretch of a text.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="span">The stretch, inside the text.</param>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches outside the text.</exception>
    public static EvenedText Of(string text, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(span.Start);
        ArgumentOutOfRangeException.ThrowIfNegative(span.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span.End, text.Length);

        var value = new char[span.Length];
        var offsets = new int[span.Length];
        var length = 0;
        for (var i = span.Start; i < span.End;)
        {
            var gap = i;
            var lineBreak = i == 0 || text[i - 1] is '\n' or '\f';
            if (SkipGap(text, ref i, span.End, ref lineBreak) == 0)
            {
                value[length] = text[i];
                offsets[length++] = i++;
                continue;
            }

            if (length == 0 || i >= span.End)
            {
                continue;
            }

            if (lineBreak && IsBrokenWord(value, length, text[i]))
            {
                length -= LineHyphens.Of(text).Keeps(offsets[length - 1], i) ? 0 : 1;
                continue;
            }

            value[length] = ' ';
            offsets[length++] = gap;
        }

        return new EvenedText(new string(value, 0, length), offsets[..length]);
    }

    /// <summary>Evens out a whole text, for callers that need no spans.</summary>
    /// <param name="text">Any text.</param>
    public static string Even(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Of(text, new TextSpan(0, text.Length)).Value;
    }

    /// <summary>Where a stretch of <see cref="Value"/> stands in the text that it was made from.</summary>
    /// <param name="start">First unit in <see cref="Value"/>.</param>
    /// <param name="length">Number of units; 0 gives an empty span.</param>
    public TextSpan ToSource(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start + length, Value.Length);
        if (length == 0)
        {
            return new TextSpan(start < _offsets.Length ? _offsets[start] : 0, 0);
        }

        return TextSpan.FromBounds(_offsets[start], _offsets[start + length - 1] + 1);
    }

    /// <summary>A fact whose words stand at a place of <see cref="Value"/>.</summary>
    internal Fact ToFact(string field, string value, TextSpan place, double confidence) =>
        new(field, value, ToSource(place.Start, place.Length), confidence);

    /// <summary>Steps over white space and what pages print between it.</summary>
    private static int SkipGap(string text, ref int i, int end, ref bool lineBreak)
    {
        var start = i;
        while (i < end)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                lineBreak |= text[i] is '\n' or '\f';
                i++;
                continue;
            }

            var atWordStart = i == 0 || char.IsWhiteSpace(text[i - 1]);
            if (!atWordStart || PageFurniture.LengthAt(text, i, lineBreak) is not (> 0 and var furniture) || i + furniture > end)
            {
                break;
            }

            i += furniture;
        }

        return i - start;
    }

    // "life-\nthreatening" is one word; "neck -\nLumbar" is not.
    private static bool IsBrokenWord(char[] value, int length, char next) =>
        length >= 2 && value[length - 1] == '-' && char.IsLetterOrDigit(value[length - 2]) && char.IsLetterOrDigit(next);
}
