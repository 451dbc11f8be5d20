using ImrSearch.App.Reading;
using ImrSearch.Letters;

namespace ImrSearch.Cli.Output;

/// <summary>A letter as text for people: its fields, each with the words that show it and how sure it is, where they are known.</summary>
internal static class LetterText
{
    // Enough to find the place; a rationale has some hundreds of words.
    private const int WordsShown = 90;

    public static void Print(Terminal terminal, StoredLetter stored)
    {
        var letter = stored.Letter;
        var output = terminal.Out;
        output.WriteLine($"{stored.LetterId} ({stored.FileName}){(letter.IsSample ? ", a sample" : "")}: {letter.Family}, {letter.Decisions.Count} decision{(letter.Decisions.Count == 1 ? "" : "s")}");
        if (letter.Decisions.Count == 0)
        {
            output.WriteLine("   Kept as text: no decisions were read from it.");
        }
        else if (letter.Facts.Count == 0)
        {
            output.WriteLine("   Read by an older version, without the words that show each value; 'imrsearch rebuild' reads it again.");
        }

        Facts([.. letter.Facts.OrderBy(fact => fact.Span.Start)], LetterFields.Of(letter));
        foreach (var decision in letter.Decisions)
        {
            output.WriteLine();
            output.WriteLine($"{decision.Ordinal}. {decision.Item}: {decision.Outcome}");
            foreach (var medication in decision.Medications)
            {
                output.WriteLine($"   Asked for: {medication}");
            }

            Facts(decision.Facts, LetterFields.Of(decision));
            if (decision.SameRationaleAs is { } same)
            {
                output.WriteLine($"   Same rationale as item {same} of this letter.");
            }
            else if (stored.RepeatedRationales.TryGetValue(decision.Ordinal, out var first))
            {
                output.WriteLine($"   Same rationale, word for word, as decision {first}.");
            }
        }

        if (stored.Problems.Count > 0)
        {
            output.WriteLine();
            ProblemList.Print(terminal, stored.Problems);
        }

        void Facts(IReadOnlyList<Fact> facts, IEnumerable<(string Field, string Value)> fields)
        {
            foreach (var fact in facts)
            {
                var words = FactWords.Of(fact, letter.Text) is { } all ? $"\"{(all.Length > WordsShown ? all[..WordsShown] + " …" : all)}\"" : "no place in the text";
                var sureness = FactLabels.Sureness(fact.Confidence);
                var value = FactLabels.Value(fact) is { } shown && shown != words.Trim('"') ? $"{shown}  " : "";
                output.WriteLine($"   {FactLabels.Field(fact.Field),-28}{value}{words}{(sureness == "sure" ? "" : $"  ({sureness})")}");
            }

            foreach (var (field, value) in fields.Where(stated => facts.All(fact => fact.Field != stated.Field)))
            {
                output.WriteLine($"   {FactLabels.Field(field),-28}{FactLabels.Value(new Fact(field, value, default, Confidence.Printed))}");
            }
        }
    }
}
