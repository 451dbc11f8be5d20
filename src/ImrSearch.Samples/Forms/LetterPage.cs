using System.Text;
using ImrSearch.Samples.Prose;

namespace ImrSearch.Samples.Forms;

/// <summary>The page that a form prints on: lines, wrapped paragraphs, blank lines, and the chances a form takes.</summary>
internal sealed class LetterPage(LetterProse prose)
{
    private readonly StringBuilder _output = new(8000);

    // One letter in ten comes from a typesetter that breaks words.
    private readonly LineWrapper _wrapper = new(prose.Random, prose.Random.Chance(100) ? 300 : 0);

    public SampleRandom Random => prose.Random;

    public void Line(string text) => _output.Append(text).Append('\n');

    public void Blank() => _output.Append('\n');

    public void Paragraph(string text) => _wrapper.Append(_output, text);

    /// <summary>A heading between blank lines.</summary>
    public void Heading(string text)
    {
        Blank();
        Line(text);
    }

    /// <summary>One or more sentences from the word lists, as a string to print or to go on with.</summary>
    public string Sentences(string rule, int count = 1)
    {
        var text = new StringBuilder();
        prose.Sentences(text, prose.Grammar.Get(rule), count);
        return text.ToString();
    }

    /// <summary>A fact or wording as a phrase.</summary>
    public string Phrase(string rule) => prose.Phrase(prose.Grammar.Get(rule));

    public override string ToString() => _output.ToString();
}
