namespace ImrSearch.Letters.Text;

/// <summary>
/// Finds the sentences of an evened text. A full stop ends one when white space and the start of a new sentence follow,
/// unless it belongs to an abbreviation ("Dr. Lee", "e.g. MRI", "J. Smith"); a decimal ("0.5") has no space behind it,
/// and a spinal level may end a sentence ("at L4-5. The patient").
/// </summary>
public static class SentenceSplitter
{
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "dr", "mr", "mrs", "ms", "prof", "st", "jr", "sr", "no", "nos", "vs", "e.g", "i.e", "cf", "al", "etc", "approx",
        "p", "pp", "pg", "pgs", "ch", "sec", "fig", "vol", "ed", "eds", "inc", "dept", "u.s", "jan", "feb", "mar", "apr", "jun",
        "jul", "aug", "sept", "sep", "oct", "nov", "dec",
    };

    /// <summary>The sentences in order, by place in the text; together they hold every word of it.</summary>
    /// <param name="text">Text on one line, as rationales are kept.</param>
    public static IReadOnlyList<TextSpan> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sentences = new List<TextSpan>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('.' or '!' or '?'))
            {
                continue;
            }

            var end = i + 1;
            while (end < text.Length && text[end] is '.' or '!' or '?' or '"' or '\'' or ')' or ']' or '\u201D' or '\u2019')
            {
                end++;
            }

            if (end < text.Length && (text[end] != ' ' || !StartsSentence(text, end + 1) || IsAbbreviation(text, start, i)))
            {
                continue;
            }

            sentences.Add(TextSpan.FromBounds(start, end));
            start = Math.Min(end + 1, text.Length);
            i = end;
        }

        if (start < text.Length)
        {
            sentences.Add(TextSpan.FromBounds(start, text.Length));
        }

        return sentences;
    }

    private static bool StartsSentence(string text, int at) =>
        at < text.Length && (char.IsUpper(text[at]) || char.IsDigit(text[at]) || text[at] is '"' or '\'' or '(' or '[' or '\u201C' or '\u2018' or '-' or '\u2022');

    private static bool IsAbbreviation(string text, int sentence, int stop)
    {
        if (text[stop] != '.')
        {
            return false;
        }

        var word = stop;
        while (word > sentence && (char.IsLetter(text[word - 1]) || (text[word - 1] == '.' && word - 1 > sentence && char.IsLetter(text[word - 2]))))
        {
            word--;
        }

        var before = text[word..stop];
        // "No. 5" is an abbreviation, the answer "No. The guideline…" a sentence: a number decides.
        if (before.Equals("no", StringComparison.OrdinalIgnoreCase))
        {
            return stop + 2 < text.Length && char.IsDigit(text[stop + 2]);
        }

        return Abbreviations.Contains(before) || (before.Length == 1 && char.IsUpper(before[0]) && (word == 0 || text[word - 1] == ' '));
    }
}
