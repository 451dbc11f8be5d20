using ImrSearch.App.Passages;
using ImrSearch.Index.Highlighting;
using ImrSearch.Index.Queries.Syntax;

namespace ImrSearch.App.EmbeddedIndex;

/// <summary>Says why a passage answers a query: which of its words stand in it, and which stand there by another name.</summary>
internal static class PlanMatch
{
    // More than anybody reads.
    private const int MostParts = 64;

    private static readonly Highlighter Marker = new(PassageSchema.Schema.Analyzer);

    /// <param name="plan">The query.</param>
    /// <param name="field">The text's field: what the query asks of others is left out.</param>
    /// <param name="text">The passage, or the item's title.</param>
    public static PassageMatch Of(QueryPlan plan, PassageField field, string text)
    {
        var words = new List<string>();
        var others = new List<string>();
        foreach (var part in plan.Node is { } node ? Parts(node, PassageSchema.Name(field), isForField: true).Take(MostParts) : [])
        {
            if (part is not SynonymNode group)
            {
                if (Stands(part, text))
                {
                    words.Add(Typed(part));
                }
            }
            else if (Stands(new PhraseNode(group.Names[0]), text))
            {
                words.Add(group.Names[0]);
            }
            else
            {
                others.AddRange(group.Names.Skip(1).Where(name => Stands(new PhraseNode(name), text)));
            }
        }

        // The words of a name that stands there as a whole are said by it.
        words.RemoveAll(word => words.Exists(other => other != word && $" {other} ".Contains($" {word} ", StringComparison.OrdinalIgnoreCase)));
        return new PassageMatch([.. words.Distinct(StringComparer.OrdinalIgnoreCase)], [.. others.Distinct(StringComparer.OrdinalIgnoreCase)]);
    }

    private static bool Stands(QueryNode part, string text) => Marker.Spans(part, PassageSchema.Body, text).Count > 0;

    private static string Typed(QueryNode part) => part is WordNode word ? word.Text : part.ToString();

    private static IEnumerable<QueryNode> Parts(QueryNode node, string field, bool isForField) => node switch
    {
        BooleanNode boolean => boolean.Clauses.Where(clause => clause.Kind != ClauseKind.MustNot).SelectMany(clause => Parts(clause.Node, field, isForField)),
        FieldNode scoped => Parts(scoped.Node, field, scoped.Field == field),
        BoostNode boost => Parts(boost.Node, field, isForField),
        RangeNode or MatchAllNode => [],
        _ => isForField ? [node] : [],
    };
}
