using ImrSearch.Index.Queries;
using ImrSearch.Index.Queries.Syntax;
using ImrSearch.Index.Tests.Segments;

namespace ImrSearch.Index.Tests.Scoring;

public sealed class SynonymQueryTests
{
    private static readonly SynonymQuery Dogs = new("body", ["dog", "hound"], [new PhraseQuery("body", ["canis", "familiaris"])]);

    [Fact]
    public void A_group_scores_as_one_term_with_the_frequency_of_all_and_the_documents_of_any()
    {
        using var folder = new TempFolder();
        using var index = SmallIndex.Open(folder.Path);
        using (var writer = index.OpenWriter())
        {
            writer.Add("a", "dog and hound canis familiaris x");
            writer.Add("b", "hound");
            writer.Add("c", "cat canis x familiaris");
            writer.Add("d", "cat");
            writer.Commit();
        }

        // Two of four documents hold a name (canis alone is none), three names stand in the first; 12 words in all.
        var idf = Math.Log(1 + ((4 - 2 + 0.5) / (2 + 0.5)));
        using var searcher = index.Acquire();
        var found = searcher.Search(Dogs, 10, TestContext.Current.CancellationToken);
        Assert.Equal(
            [idf * 1 / (1 + (1.2 * (0.25 + (0.75 * 1 / 3)))), idf * 3 / (3 + (1.2 * (0.25 + (0.75 * 6 / 3))))],
            found.Best.Select(hit => (double)hit.Score),
            (x, y) => Math.Abs(x - y) < 1e-6);
        Assert.Equal(["b", "a"], found.Best.Select(hit => searcher.Locate(hit.Document).GroupKey));
    }

    [Fact]
    public void A_rare_name_does_not_outweigh_a_common_one()
    {
        using var folder = new TempFolder();
        using var index = SmallIndex.Open(folder.Path);
        using (var writer = index.OpenWriter())
        {
            for (var i = 0; i < 50; i++)
            {
                writer.Add($"dog-{i}", "dog x");
            }

            writer.Add("hound", "hound x");
            writer.Commit();
        }

        using var searcher = index.Acquire();
        var found = searcher.Search(Dogs, 100, TestContext.Current.CancellationToken);
        Assert.Equal(51, found.Total);
        Assert.Single(found.Best.Select(hit => hit.Score).Distinct());
    }

    [Fact]
    public void A_group_of_one_term_scores_as_the_term_does_whatever_its_segments_and_deletions()
    {
        using var folder = new TempFolder();
        using var index = SmallIndex.Open(folder.Path);
        SmallIndex.Fill(index);
        using var searcher = index.Acquire();
        foreach (var word in new[] { "common", "rare3", "pain", "none" })
        {
            var term = searcher.Search(new TermQuery("body", word), 1000, TestContext.Current.CancellationToken);
            var group = searcher.Search(new SynonymQuery("body", [word, word]), 1000, TestContext.Current.CancellationToken);
            Assert.Equal(term.Total, group.Total);
            Assert.Equal(term.Best, group.Best);
        }
    }

    [Fact]
    public void A_group_without_members_matches_nothing()
    {
        using var folder = new TempFolder();
        using var index = SmallIndex.Open(folder.Path);
        SmallIndex.Fill(index);
        using var searcher = index.Acquire();
        Assert.Equal(0, searcher.Search(new SynonymQuery("body", []), 10, TestContext.Current.CancellationToken).Total);
    }

    [Fact]
    public void Phrases_of_another_field_or_with_slop_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new SynonymQuery("body", ["dog"], [new PhraseQuery("title", ["a", "b"])]));
        Assert.Throws<ArgumentException>(() => new SynonymQuery("body", ["dog"], [new PhraseQuery("body", ["a", "b"], slop: 1)]));
    }

    [Fact]
    public void Names_are_bound_as_the_analysis_makes_them()
    {
        var schema = new IndexSchema(EnglishAnalyzer.Instance, ["body"], ["colour"]);
        var bound = new QueryBinder(schema, "body").Bind(new SynonymNode("Hounds", "the dog of war", "dogs", "the"));
        var group = Assert.IsType<SynonymQuery>(bound.Query);
        Assert.Equal(["hound", "dog"], group.Terms);
        Assert.Equal([["dog", "war"]], group.Phrases.Select(phrase => phrase.Terms));
        Assert.Equal([0, 2], group.Phrases[0].Places);
        Assert.Null(new QueryBinder(schema, "body").Bind(new SynonymNode("the", "of")).Query);
        Assert.Equal("colour:(\"dark blue\" | \"navy\")", new QueryBinder(schema, "body").Bind(new FieldNode("colour", new SynonymNode("dark blue", "navy"))).Query?.ToString());
    }

    [Fact]
    public void A_group_prints_as_a_choice()
    {
        var node = new BooleanNode(
            new ClauseNode(ClauseKind.Must, new SynonymNode("dog", "canis familiaris", "a:b")),
            new ClauseNode(ClauseKind.MustNot, new SynonymNode("OR")));
        Assert.Equal("(dog OR \"canis familiaris\" OR a\\:b) -(\\OR)", node.ToString());
        Assert.Equal("(dog OR x)^2", new BoostNode(new SynonymNode("dog", "x"), 2).ToString());
        Assert.Equal(new SynonymNode("a", "b"), new SynonymNode("a", "b"));
        Assert.Equal(new SynonymNode("a", "b").GetHashCode(), new SynonymNode("a", "b").GetHashCode());
    }
}
