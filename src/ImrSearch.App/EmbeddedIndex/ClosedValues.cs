using ImrSearch.App.Passages;
using ImrSearch.Index.Queries.Syntax;

namespace ImrSearch.App.EmbeddedIndex;

/// <summary>
/// Finds values in a query that their field cannot have (<c>outcome:foo</c>), so that they are told rather than find
/// nothing. Fields that take what letters say are left alone, and so are ranges.
/// </summary>
internal static class ClosedValues
{
    /// <summary>The first such value; null when there is none.</summary>
    public static QuerySyntaxError? Fault(QueryNode node) => Fault(node, field: null);

    private static QuerySyntaxError? Fault(QueryNode node, string? field) => node switch
    {
        FieldNode scoped => Fault(scoped.Node, scoped.Field),
        BoostNode boost => Fault(boost.Node, field),
        BooleanNode boolean => boolean.Clauses.Select(clause => Fault(clause.Node, field)).FirstOrDefault(fault => fault is not null),
        WordNode word when field is not null => At(word, FieldValues.Fault(new FieldFilter(field, [word.Text]))),
        PhraseNode phrase when field is not null => At(phrase, FieldValues.Fault(new FieldFilter(field, [phrase.Text]))),
        PrefixNode prefix when field is not null => At(prefix, FieldValues.PrefixFault(field, prefix.Text)),
        _ => null,
    };

    private static QuerySyntaxError? At(QueryNode node, string? reason) =>
        reason is null ? null : new QuerySyntaxError(node.Position, node.Length, reason);
}
