namespace ImrSearch.Web.Reading;

/// <summary>
/// Which line ends of a letter's text are those of a full line, so that a narrow screen may flow the words on instead of
/// breaking every line twice. Labels, headings and the ends of paragraphs keep theirs. Pure functions.
/// </summary>
public static class SoftBreaks
{
    // A line of running text is filled up to the next word; headings and labels are far shorter.
    private const double Full = 0.7;

    // A letter printed in columns has no running text at all.
    private const int LeastWidth = 50;

    /// <summary>The places of such line ends, ascending.</summary>
    public static IReadOnlyList<int> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = Lines(text);
        var width = Width(lines);
        var breaks = new List<int>();
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            var (line, next) = (lines[i], lines[i + 1]);
            if (width >= LeastWidth && line.Length >= Full * width && next.Length > 0 && !next.IsSetIn)
            {
                breaks.Add(line.End);
            }
        }

        return breaks;
    }

    /// <summary>What most full lines reach: nine in ten of the letter's lines are no longer.</summary>
    private static int Width(List<Line> lines)
    {
        var lengths = lines.Select(line => line.Length).Where(length => length > 0).Order().ToList();
        return lengths.Count == 0 ? 0 : lengths[(int)(0.9 * (lengths.Count - 1))];
    }

    private static List<Line> Lines(string text)
    {
        var lines = new List<Line>();
        for (var start = 0; start <= text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var line = text.AsSpan(start, end - start);

            // Cells set apart, and page ends, are no running text.
            var isColumns = line.Trim().Contains("   ", StringComparison.Ordinal) || line.Contains('\f');
            lines.Add(new Line(end, isColumns ? 0 : line.Trim().Length, isColumns || (line.Length > 0 && line[0] is ' ' or '\t' or '\f')));
            start = end + 1;
        }

        return lines;
    }

    /// <param name="End">The place of the line end.</param>
    /// <param name="Length">Units from the first word to the last; 0 for an empty line.</param>
    /// <param name="IsSetIn">Whether it begins with white space.</param>
    private readonly record struct Line(int End, int Length, bool IsSetIn);
}
