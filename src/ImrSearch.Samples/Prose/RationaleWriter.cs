using System.Text;
using ImrSearch.Letters;
using ImrSearch.Samples.Cases;

namespace ImrSearch.Samples.Prose;

/// <summary>Argues one decision: what is asked, what the guideline says, what the record holds, why, and the ruling.</summary>
internal sealed class RationaleWriter(LetterProse prose)
{
    private const int MinWords = 80;

    public string Write(SampleItem item)
    {
        prose.SetAll(item.Facts);
        prose.Set("noun", item.Noun);
        var random = prose.Random;
        var grammar = prose.Grammar;
        var guidance = grammar.GetFirst("guidance." + item.Kind.Key, "guidance." + item.Kind.Group);
        var facts = grammar.Get("case." + item.Kind.Group);
        var text = new StringBuilder(1500);

        if (random.Chance(700))
        {
            prose.Sentences(text, grammar.Get("opening"));
        }

        if (item.ReviewerCitation is { Mtus.Count: 0, Other.Count: > 0 } && random.Chance(500))
        {
            prose.Sentences(text, grammar.Get("silent"));
        }

        // Some reviewers begin with the case, some with the guideline.
        if (random.Chance(600))
        {
            prose.Sentences(text, guidance, random.Between(1, 4));
            prose.Sentences(text, facts, random.Between(1, 4));
        }
        else
        {
            prose.Sentences(text, facts, random.Between(1, 4));
            prose.Sentences(text, guidance, random.Between(1, 4));
        }

        foreach (var reason in item.Reasons)
        {
            prose.Sentences(text, grammar.GetFirst($"reason.{reason}.{item.Kind.Key}", $"reason.{reason}.{item.Kind.Group}", "reason." + reason), random.Between(1, 3));
        }

        if (item.Outcome == Outcome.Upheld && random.Chance(250))
        {
            prose.Sentences(text, grammar.Get(item.Kind.Group == ItemKind.DrugGroup ? "extra.drug" : "extra.any"));
        }

        while (CountWords(text) < MinWords)
        {
            prose.Sentences(text, grammar.Get("caution"));
        }

        prose.Sentences(text, grammar.Get("closing." + item.Outcome));
        return text.ToString();
    }

    private static int CountWords(StringBuilder text)
    {
        var words = 1;
        foreach (var chunk in text.GetChunks())
        {
            words += chunk.Span.Count(' ');
        }

        return words;
    }
}
