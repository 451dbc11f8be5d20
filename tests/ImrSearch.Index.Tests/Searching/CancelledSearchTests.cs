using ImrSearch.Index.Collectors;
using ImrSearch.Index.Queries;
using ImrSearch.Index.Tests.Files;
using ImrSearch.Index.Tests.Model;
using ImrSearch.Index.Tests.Postings;
using ImrSearch.Index.Tests.Segments;

namespace ImrSearch.Index.Tests.Searching;

public sealed class CancelledSearchTests
{
    private static readonly TermQuery Cat = new("body", "cat");

    /// <summary>One of every kind, each with a match.</summary>
    private static readonly Query[] Kinds =
    [
        Cat,
        new PhraseQuery("body", ["cat", "dog"]),
        new PhraseQuery("body", ["dog", "cat"], slop: 2),
        new SynonymQuery("body", ["cat", "hound"], [new PhraseQuery("body", ["cat", "dog"])]),
        new PrefixQuery("body", "ca"),
        new WildcardQuery("body", "c?t"),
        new FuzzyQuery("body", "cut", 1),
        new MatchAllQuery(),
        new KeywordQuery("colour", ["red"]),
        new KeywordPrefixQuery("colour", "r"),
        new KeywordRangeQuery("colour", "a", "z"),
        new NumberRangeQuery(ModelIndex.Number),
        new GroupKeyQuery("a"),
        new WholeGroupQuery(Cat),
        new ConstantScoreQuery(Cat),
        new BoostQuery(Cat, 2),
        new BooleanQuery([new(Cat, Occur.Must), new(new TermQuery("body", "dog"), Occur.Must)]),
        new BooleanQuery([new(Cat, Occur.Should), new(new TermQuery("body", "dog"), Occur.Should)]),
        new BooleanQuery([new(Cat, Occur.Should), new(new PrefixQuery("body", "d"), Occur.Should)], 2),
        new BooleanQuery([new(Cat, Occur.Must), new(new TermQuery("body", "bird"), Occur.MustNot)]),
        new BooleanQuery([new(Cat, Occur.Filter), new(new TermQuery("body", "dog"), Occur.Should)]),
        new RankedQuery(Cat, [new RankedDocument(0, 0.5f, 1, 0, 0)], []),
    ];

    public static TheoryData<string> KindNames => [.. Kinds.Select(query => $"{query}")];

    [Fact]
    public void There_is_one_of_every_kind() => Assert.Equal(
        typeof(Query).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Query)) && !type.IsAbstract).Select(type => type.Name).Order(),
        Kinds.Select(query => query.GetType().Name).Distinct().Order());

    [Theory]
    [MemberData(nameof(KindNames))]
    public void Every_kind_of_query_is_stopped_before_it_begins(string kind)
    {
        using var index = SmallIndex.Open(new MemoryFolder());
        using (var writer = index.OpenWriter())
        {
            writer.Add("a", "cat dog");
            writer.Commit();
        }

        using var searcher = index.Acquire();
        var query = Kinds.Single(query => $"{query}" == kind);
        Assert.Equal(1, searcher.Search(query, 5, TestContext.Current.CancellationToken).Total);
        AssertStopped(searcher, query, new CancellationToken(canceled: true));
    }

    [Theory]
    [InlineData("w0")]
    [InlineData("w0 end")]
    [InlineData("w0 end ~3")]
    [InlineData("+w0 +end")]
    [InlineData("w0 | end")]
    [InlineData("w0 / end")]
    public void A_search_of_many_documents_is_stopped_on_its_way(string what)
    {
        using var large = new LongIndex(seed: 1);
        using var searcher = large.Index.Acquire();
        var (w0, end) = (new TermQuery("body", "w0"), new TermQuery("body", "end"));
        Query query = what switch
        {
            "w0" => w0,
            "w0 end" => new PhraseQuery("body", ["w0", "end"]),
            "w0 end ~3" => new PhraseQuery("body", ["w0", "end"], slop: 3),
            "+w0 +end" => new BooleanQuery([new(w0, Occur.Must), new(end, Occur.Must)]),
            "w0 | end" => new BooleanQuery([new(w0, Occur.Should), new(end, Occur.Should)]),
            _ => new SynonymQuery("body", ["w0", "end"]),
        };
        foreach (var top in new[] { 10, LongIndex.Documents })
        {
            using var source = new CancellationTokenSource();
            var stopping = new GateQuery(query, source.Cancel);
            Assert.Throws<OperationCanceledException>(() => searcher.Search(stopping, top, source.Token));
        }
    }

    private static void AssertStopped(Searcher searcher, Query query, CancellationToken cancelled)
    {
        foreach (var top in new[] { 0, 5 })
        {
            Assert.Throws<OperationCanceledException>(() => searcher.Search(query, top, cancelled));
            Assert.Throws<OperationCanceledException>(() => searcher.Search(query, top, TotalHits.LowerBound, cancelled));
            Assert.Throws<OperationCanceledException>(() => searcher.Search(new GroupSearch { Query = query, Top = top, Facets = ["colour"] }, cancelled));
        }
    }
}
