namespace ImrSearch.Letters.Pdf.Text;

/// <summary>Gathers words into lines, from the top down, and drops words that were drawn twice to look bold.</summary>
internal static class LineBuilder
{
    private const float LeastBeside = 0.5F;
    private const int OpenLines = 6;
    private const float SamePlace = 0.25F;

    public static List<PageLine> Build(List<Word> words)
    {
        words.Sort((a, b) => b.Y.CompareTo(a.Y) is not 0 and var down ? down : a.X0.CompareTo(b.X0));
        var lines = new List<PageLine>();
        foreach (var word in words)
        {
            PageLine? best = null;
            var most = LeastBeside;
            for (var i = lines.Count - 1; i >= 0 && i >= lines.Count - OpenLines; i--)
            {
                if (lines[i].Beside(word) is var beside && beside > most)
                {
                    (best, most) = (lines[i], beside);
                }
            }

            if (best is null)
            {
                lines.Add(new PageLine(word));
            }
            else
            {
                best.Add(word);
            }
        }

        foreach (var line in lines)
        {
            line.Words.Sort((a, b) => a.X0.CompareTo(b.X0));
            DropTwins(line.Words);
        }

        lines.Sort((a, b) => b.Y.CompareTo(a.Y));
        return lines;
    }

    private static void DropTwins(List<Word> words)
    {
        for (var i = 1; i < words.Count; i++)
        {
            for (var j = i - 1; j >= 0 && j >= i - 3; j--)
            {
                var (before, word) = (words[j], words[i]);
                if (word.X1 > before.X1 + (SamePlace * word.Size) || word.X0 < before.X0 - (SamePlace * word.Size)
                    || Math.Abs(word.Y - before.Y) > SamePlace * word.Size || Math.Abs(word.Size - before.Size) > SamePlace * word.Size)
                {
                    continue;
                }

                if (before.Text.Contains(word.Text, StringComparison.Ordinal))
                {
                    words.RemoveAt(i--);
                    break;
                }
            }
        }
    }
}
