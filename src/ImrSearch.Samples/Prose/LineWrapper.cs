using System.Text;

namespace ImrSearch.Samples.Prose;

/// <summary>Sets paragraphs to the width of a printed letter. Runs of blanks become one, so a redacted name leaves no mark.</summary>
/// <param name="hyphenPerMille">How often a line end breaks a long word with a hyphen, as the oldest letters do.</param>
internal sealed class LineWrapper(SampleRandom random, int hyphenPerMille)
{
    private const int Width = 95;
    private const int MinHyphenated = 8;

    /// <summary>Appends the text as lines, the last one ended too.</summary>
    public void Append(StringBuilder output, ReadOnlySpan<char> text)
    {
        var column = 0;
        foreach (var range in text.Split(' '))
        {
            var word = text[range];
            if (word.Length == 0)
            {
                continue;
            }

            if (column > 0 && column + 1 + word.Length > Width)
            {
                var fits = Width - column - 2; // a space before, a hyphen after
                if (fits >= 3 && word.Length >= MinHyphenated && word.Length - fits >= 3
                    && !word.ContainsAnyExceptInRange('a', 'z') && random.Chance(hyphenPerMille))
                {
                    output.Append(' ').Append(word[..fits]).Append('-');
                    word = word[fits..];
                }

                output.Append('\n');
                column = 0;
            }

            if (column > 0)
            {
                output.Append(' ');
                column++;
            }

            output.Append(word);
            column += word.Length;
        }

        output.Append('\n');
    }
}
