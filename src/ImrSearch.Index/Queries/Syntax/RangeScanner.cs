using System.Text;

namespace ImrSearch.Index.Queries.Syntax;

/// <summary>Reads a range: <c>[2015 TO 2017]</c>, <c>{a TO "b c"}</c>, <c>[2015 TO *}</c>.</summary>
internal static class RangeScanner
{
    /// <summary>
    /// Reads the range whose bracket is at <paramref name="at"/> and moves past it; null, without moving, when there is no
    /// whole range.
    /// </summary>
    public static RangeNode? Read(string text, ref int at)
    {
        var next = at + 1;
        if (!Bound(text, ref next, out var lower) || !To(text, ref next) || !Bound(text, ref next, out var upper))
        {
            return null;
        }

        SkipSpace(text, ref next);
        if (next == text.Length || text[next] is not (']' or '}'))
        {
            return null;
        }

        var range = new RangeNode(lower, upper, text[at] == '[', text[next] == ']');
        at = next + 1;
        return range;
    }

    private static void SkipSpace(string text, ref int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }
    }

    /// <summary>The word TO, in any case, between spaces.</summary>
    private static bool To(string text, ref int at)
    {
        var start = at;
        SkipSpace(text, ref at);
        var isTo = at > start && text.AsSpan(at).StartsWith("TO", StringComparison.OrdinalIgnoreCase)
            && at + 2 < text.Length && char.IsWhiteSpace(text[at + 2]);
        at += 2;
        return isTo;
    }

    /// <summary>A word or a quoted text; null for an asterisk, which leaves the end open.</summary>
    private static bool Bound(string text, ref int at, out string? bound)
    {
        SkipSpace(text, ref at);
        var start = at;
        var content = new StringBuilder();
        var isQuoted = at < text.Length && text[at] == '"';
        for (at += isQuoted ? 1 : 0; at < text.Length; at++)
        {
            var one = text[at];
            if (isQuoted ? one == '"' : one is ']' or '}' || char.IsWhiteSpace(one))
            {
                break;
            }

            at += one == '\\' && at + 1 < text.Length ? 1 : 0;
            content.Append(text[at]);
        }

        bound = text.AsSpan(start, at - start) is "*" ? null : content.ToString();
        if (!isQuoted)
        {
            return at > start;
        }

        var isClosed = at < text.Length;
        at += isClosed ? 1 : 0;
        return isClosed;
    }
}
