using ImrSearch.Index.Collectors;
using ImrSearch.Index.Queries;
using ImrSearch.Index.Tests.Model;

namespace ImrSearch.Index.Tests.Safety;

/// <summary>
/// Questions of every kind to an index of <see cref="Schema"/>, and all that it answers to each as text, so
/// that the answers of a damaged index can be compared with the undamaged one's.
/// </summary>
internal static class AnswerBook
{
    /// <summary>The model's, with a field of paths, one with a word list and one of vectors, which always have a graph.</summary>
    public static readonly IndexSchema Schema = new(new PlainAnalyzer(), ModelIndex.TextFields, ModelIndex.KeywordFields, [ModelIndex.Number])
    {
        PositionGap = ModelIndex.PositionGap,
        HierarchicalFields = ["tags"],
        SuggestFields = ["body"],
        VectorFields = ["meaning"],
        GraphBytes = 0,
    };

    private static readonly Query Common = new TermQuery("body", "common");
    private static readonly Query Pain = new TermQuery("body", "pain");

    private static readonly Query[] Queries =
    [
        Common,
        new TermQuery("body", "rare9"),
        new TermQuery("title", "épaule"),
        new TermQuery("body", "nowhere"),
        new PrefixQuery("body", "ab1"),
        new WildcardQuery("body", "a?1*"),
        new FuzzyQuery("body", "comon", 2),
        new PhraseQuery("body", ["common", "rare9"]),
        new PhraseQuery("body", ["pain", "a1"], [0, 2]),
        new PhraseQuery("body", ["pain", "b1"], slop: 3),
        new BooleanQuery([new(Common, Occur.Must), new(Pain, Occur.Should), new(new PrefixQuery("body", "rare3"), Occur.MustNot)]),
        new BooleanQuery([new(Common, Occur.Should), new(Pain, Occur.Should), new(new TermQuery("title", "a0"), Occur.Should)], 2),
        new BooleanQuery([new(new BoostQuery(Pain, 3), Occur.Must), new(new KeywordQuery("colour", ["RED"]), Occur.Filter)]),
        new ConstantScoreQuery(Pain, 2),
        new KeywordQuery("colour", ["blue", "GREEN"], orMissing: true),
        new KeywordRangeQuery("tags", "t100", "t200"),
        new KeywordPrefixQuery("tags", "t2"),
        new NumberRangeQuery(ModelIndex.Number, -5, 7),
        new GroupKeyQuery("r1-3"),
        new WholeGroupQuery(Pain),
        new SynonymQuery("body", ["pain", "rare3", "épaule"]),
        new MatchAllQuery(),
    ];

    public static int Count => Queries.Length + 3;

    public static string Name(int question) => question < Queries.Length ? Queries[question].ToString() : "statistics";

    /// <summary>What the index answers to a question; a searcher of its own each, because it remembers some numbers.</summary>
    public static string Answer(SearchIndex index, int question)
    {
        using var searcher = index.Acquire();
        if (question == Queries.Length)
        {
            return $"{string.Join(' ', searcher.Suggest("body", "comon"))} {searcher.Explain(Common, "r1-3")} {searcher.Counts()} {searcher.Statistics("body")} {searcher.DocumentFrequency("body", "common")} {searcher.DocumentFrequency("title", "pain")}";
        }

        if (question == Queries.Length + 2)
        {
            return string.Join(' ', new[] { true, false }.Select(exact => Nearest(searcher, exact)));
        }

        if (question > Queries.Length)
        {
            return string.Join(' ', searcher.Search(Common, 40).Best.Select(document => $"{document.Document}:{document.Score:R}:{searcher.Locate(document.Document)}"));
        }

        var found = searcher.Search(new GroupSearch
        {
            Query = Queries[question],
            Filters = question % 3 == 0 ? [new GroupFilter("colour", new KeywordQuery("colour", ["red", "blue"], true))] : [],
            Facets = ModelIndex.KeywordFields,
            Tables = [new CrossTable("tags", "colour")],
            Order = question % 4 == 1 ? new GroupOrder { NumberField = ModelIndex.Number } : GroupOrder.Relevance,
            Top = 40,
            DocumentsPerGroup = 3,
        });
        return $"{found.Documents} {found.Groups} {found.Parents} "
            + string.Join(' ', found.Hits.Select(hit => $"{hit.Key}/{hit.ParentKey}/{hit.Score:R}/{string.Join(',', hit.Documents)}"))
            + string.Join(' ', found.Facets.Select(facet => $"{facet.Field} {string.Join(',', facet.Values)} {facet.Missing}"))
            + string.Join(' ', found.Tables.Select(table => string.Join(',', table.Order(Comparer<CrossCount>.Create((x, y) => string.CompareOrdinal($"{x}", $"{y}"))))));
    }

    private static string Nearest(Searcher searcher, bool exact)
    {
        var near = searcher.Nearest(new NearestSearch { Field = "meaning", Vector = new float[] { 3, -1, 2, 1 }, Top = 25, Exact = exact, PrefersGraph = true });
        var last = searcher.Vector("meaning", near[^1].Document)!;
        return $"{string.Join(' ', near)} {string.Join(' ', last)} {string.Join(' ', searcher.VectorCounts("meaning"))}";
    }
}
