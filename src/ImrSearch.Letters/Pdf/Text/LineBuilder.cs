namespace ImrSearch.Letters.Pdf.Text;

/// <summary>Gathers words into lines, from the top down, and drops words that were drawn twice to look bold.</summary>
internal static class LineBuilder
{
    private const float LeastBeside = 0.5F;
    private const int OpenLines = 6;
    private const int WordsBack = 3;
    private const float SamePlace = 0.25F;

    public static List<PageLine> Build(List<Word> words, PdfBudget budget)
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

            budget.Step();
            if (best is null)
            {
                budget.TakeValues(1);
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
        var kept = 0;
        for (var i = 0; i < words.Count; i++)
        {
            var twin = false;
            for (var j = kept - 1; j >= 0 && j >= kept - WordsBack && !twin; j--)
            {
                twin = IsTwin(words[j], words[i]);
            }

            if (!twin)
            {
                words[kept++] = words[i];
            }
        }

        words.RemoveRange(kept, words.Count - kept);
    }

    private static bool IsTwin(Word before, Word word)
    {
        var reach = SamePlace * word.Size;
        return word.X1 <= before.X1 + reach && word.X0 >= before.X0 - reach
            && Math.Abs(word.Y - before.Y) <= reach && Math.Abs(word.Size - before.Size) <= reach
            && before.Text.Contains(word.Text, StringComparison.Ordinal);
    }
}
