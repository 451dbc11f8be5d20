using ImrSearch.Index.Queries.Syntax;

namespace ImrSearch.App.EmbeddedIndex;

/// <summary>
/// What a query says, as text: its words in order, those of phrases and of the text of decisions too, without what is
/// excluded, cut words and values.
/// </summary>
internal static class MeaningText
{
    /// <summary>What other names count beside what was typed, together.</summary>
    private const float OtherNames = 0.5f;

    public static IReadOnlyList<MeaningPart> Of(QueryNode typed, IReadOnlyList<PlannedWord> words)
    {
        var said = new List<string>();
        Collect(typed, said);
        if (said.Count == 0)
        {
            return [];
        }

        var names = words.SelectMany(word => word.Names).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var own = new MeaningPart(string.Join(' ', said), 1);
        return names.Count == 0 ? [own] : [own, new MeaningPart(string.Join(' ', names), OtherNames)];
    }

    private static void Collect(QueryNode node, List<string> said)
    {
        switch (node)
        {
            case WordNode word:
                said.Add(word.Text);
                break;

            case PhraseNode phrase:
                said.Add(phrase.Text);
                break;

            case FuzzyNode fuzzy:
                said.Add(fuzzy.Text);
                break;

            case BoostNode boost:
                Collect(boost.Node, said);
                break;

            case FieldNode { Field: PassageSchema.Item or PassageSchema.Rationale } scoped:
                Collect(scoped.Node, said);
                break;

            case BooleanNode boolean:
                foreach (var clause in boolean.Clauses.Where(clause => clause.Kind != ClauseKind.MustNot))
                {
                    Collect(clause.Node, said);
                }

                break;
        }
    }
}
