using ImrSearch.Letters.Text;

namespace ImrSearch.Letters.Families;

/// <summary>Keeps a text whose decisions cannot be read: nothing is lost, its words are searched as running text.</summary>
internal static class PlainLetter
{
    public static LetterReading Keep(string text, LetterFamily family, string reason) =>
        Keep(new Letter { Family = family, Text = text, IsSample = SampleMark.Find(text) is not null }, reason);

    public static LetterReading Keep(Letter letter, string reason)
    {
        var kept = letter with
        {
            Decisions = [],
            Passages = PassageCutter.Cut(letter.Text, new TextSpan(0, letter.Text.Length), PassageKind.Text, null).ToList(),
        };
        return new LetterReading(kept, [new LetterProblem(LetterProblem.ParseStage, reason)]);
    }
}
