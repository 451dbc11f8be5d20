using ImrSearch.Index.Queries.Syntax;

namespace ImrSearch.App.EmbeddedIndex;

/// <summary>
/// What a query says, as text: its words in order, those of phrases and of the text of decisions too, without what is
/// excluded, cut words and values. A misspelt word is said as it was meant.
/// </summary>
internal static class MeaningText
{
    /// <summary>What other names count where every word has some.</summary>
    private const float OtherNames = 0.5f;

    /// <param name="typed">The query as typed.</param>
    /// <param name="named">Its words with their other names.</param>
    /// <param name="leave">Words that say nothing of the matter, left out unless there are no others; null = none.</param>
    public static IReadOnlyList<MeaningPart> Of(QueryNode typed, NamedQuery named, Func<string, bool>? leave)
    {
        var said = new List<string>();
        Collect(typed, named, said);
        if (leave is not null && !said.TrueForAll(word => leave(word)))
        {
            said.RemoveAll(word => leave(word));
        }

        if (said.Count == 0)
        {
            return [];
        }

        var own = string.Join(' ', said);
        var typedWords = Split(own).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var names = named.Words.SelectMany(word => word.Names).SelectMany(Split)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(word => !typedWords.Contains(word))
            .ToList();
        if (names.Count == 0)
        {
            return [new MeaningPart(own, 1)];
        }

        // Names say again what some of the words said, and must not drown the others: they count for the share of those words.
        var share = (float)named.Words.Where(word => word.Names.Count > 0).Sum(word => word.Typed.Count) / named.Words.Sum(word => word.Typed.Count);
        return [new MeaningPart(own, 1), new MeaningPart(string.Join(' ', names), OtherNames * share)];
    }

    private static string[] Split(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static void Collect(QueryNode node, NamedQuery named, List<string> said)
    {
        switch (node)
        {
            case WordNode word:
                said.Add(named.Meant(word));
                break;

            case PhraseNode phrase:
                said.Add(phrase.Text);
                break;

            case FuzzyNode fuzzy:
                said.Add(fuzzy.Text);
                break;

            case BoostNode boost:
                Collect(boost.Node, named, said);
                break;

            case FieldNode { Field: PassageSchema.Item or PassageSchema.Rationale } scoped:
                Collect(scoped.Node, named, said);
                break;

            case BooleanNode boolean:
                foreach (var clause in boolean.Clauses.Where(clause => clause.Kind != ClauseKind.MustNot))
                {
                    Collect(clause.Node, named, said);
                }

                break;
        }
    }
}
