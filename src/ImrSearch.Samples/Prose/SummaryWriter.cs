using System.Text;
using ImrSearch.Samples.Cases;

namespace ImrSearch.Samples.Prose;

/// <summary>Tells the case: who, how, what hurts, what was found, what was tried, what was asked and denied.</summary>
internal sealed class SummaryWriter(LetterProse prose)
{
    public string Write(SampleCase drawn)
    {
        // Sentences that name an item mean the first one.
        prose.SetAll(drawn.Items[0].Facts);
        prose.Set("nouns", Join(drawn.Items));
        var random = prose.Random;
        var text = new StringBuilder(2500);
        void Say(string rule, int atLeast, int atMost) =>
            prose.Sentences(text, prose.Grammar.Get(rule), random.Between(atLeast, atMost));

        Say("intro", 1, 1);
        Say("diagnoses", 1, 1);
        Say("history", 1, 2);
        Say("complaints", 1, 3);
        Say("function", 0, 2);
        Say("findings", 1, 3);
        Say(drawn.DeficitPresent ? "neuro.present" : "neuro.absent", 1, 1);
        Say("imaging", 1, 2);
        Say("drugs", 1, 1);
        Say("plan", 1, 1);
        Say("denial", 1, 1);
        return text.ToString();
    }

    private static string Join(List<SampleItem> items)
    {
        var nouns = items.Select(item => item.Noun).Distinct().ToArray();
        return nouns.Length switch
        {
            1 => nouns[0],
            2 => $"{nouns[0]} and {nouns[1]}",
            _ => $"{nouns[0]}, {nouns[1]} and other services",
        };
    }
}
