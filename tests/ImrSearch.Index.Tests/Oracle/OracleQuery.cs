using System.Text.Json;
using ImrSearch.Index.Queries;

namespace ImrSearch.Index.Tests.Oracle;

/// <summary>Makes queries of the trees in the golden files (<c>oracle/README.md</c>).</summary>
internal static class OracleQuery
{
    public static Query Read(JsonElement tree, string field)
    {
        if (tree.TryGetProperty("term", out var term))
        {
            return new TermQuery(field, term.GetString()!);
        }

        if (tree.TryGetProperty("prefix", out var prefix))
        {
            return new PrefixQuery(field, prefix.GetString()!);
        }

        if (tree.TryGetProperty("fuzzy", out var fuzzy))
        {
            Assert.True(Whole(tree, "prefixLength", 0) && (!tree.TryGetProperty("transpositions", out var swaps) || swaps.GetBoolean()), $"{tree} asks for another kind of fuzzy");
            return new FuzzyQuery(field, fuzzy.GetString()!, tree.GetProperty("maxEdits").GetInt32());
        }

        if (tree.TryGetProperty("phrase", out var phrase))
        {
            return new PhraseQuery(
                field,
                [.. phrase.EnumerateArray().Select(part => part.GetString()!)],
                tree.TryGetProperty("positions", out var places) ? [.. places.EnumerateArray().Select(place => place.GetInt32())] : null,
                tree.TryGetProperty("slop", out var slop) ? slop.GetInt32() : 0);
        }

        var boolean = tree.GetProperty("bool");
        return new BooleanQuery(
            [.. Clauses("must", Occur.Must), .. Clauses("should", Occur.Should), .. Clauses("mustNot", Occur.MustNot)]);

        static bool Whole(JsonElement tree, string name, int expected) => !tree.TryGetProperty(name, out var value) || value.GetInt32() == expected;
        IEnumerable<BooleanClause> Clauses(string name, Occur occur) => boolean.TryGetProperty(name, out var clauses)
            ? clauses.EnumerateArray().Select(clause => new BooleanClause(Read(clause, field), occur))
            : [];
    }
}
