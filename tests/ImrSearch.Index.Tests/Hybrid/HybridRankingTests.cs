using ImrSearch.Index.Collectors;
using ImrSearch.Index.Hybrid;
using ImrSearch.Index.Queries;
using ImrSearch.Index.Tests.Vectors;

namespace ImrSearch.Index.Tests.Hybrid;

/// <summary>Rankings by words and meaning against the recipe worked out over all documents, and the sets that they make.</summary>
public sealed class HybridRankingTests : IDisposable
{
    private const int Seed = 20261122;
    private const int Groups = 60;

    private readonly Random _random = new(Seed);
    private readonly HybridIndex _index;
    private readonly float[] _vector;
    private readonly HybridSearch _search;

    public HybridRankingTests()
    {
        _index = new HybridIndex(_random, Groups);
        _vector = VectorIndex.Random(_random, HybridIndex.Dimensions);
        _search = new HybridSearch
        {
            Field = VectorIndex.Field,
            Vector = _vector,
            Words = HybridIndex.Any("bee", "fox"),
            Matches = new BooleanQuery([new(HybridIndex.Word("bee"), Occur.Must), new(HybridIndex.Word("fox"), Occur.Must)]),
            Nearest = 7,
        };
    }

    [Fact]
    public void Scores_are_those_of_the_recipe()
    {
        var bm25 = _index.Searcher.Search(_search.Words!, 1000, TestContext.Current.CancellationToken).Best.ToDictionary(hit => hit.Document, hit => hit.Score);
        int[] near = [.. _index.Searcher.Nearest(Near() with { ByGroup = false, Top = 1000 }, TestContext.Current.CancellationToken).Select(hit => hit.Document)];
        int[] candidates = [.. bm25.Keys.Union(near)];
        var first = Mixed(candidates, bm25, _vector);
        var best = candidates.OrderByDescending(document => first[document]).ThenBy(document => document).Take(5)
            .Select(document => _index.Searcher.Vector(VectorIndex.Field, document)).OfType<float[]>().ToList();
        var led = VectorIndex.Unit([.. _vector.Select((number, i) => number + (2 * best.Average(vector => vector[i])))]);
        var expected = Mixed(candidates, bm25, led);

        var ranking = _index.Rank(_search);

        Assert.Equal(candidates.Order(), ranking.Documents.Select(document => document.Document).Order());
        Assert.All(ranking.Documents, document => Assert.Equal(expected[document.Document], document.Score, 1e-4));
        Assert.Equal(ranking.Documents.OrderByDescending(document => document.Score).Select(document => document.Document), ranking.Documents.Select(document => document.Document));
    }

    [Fact]
    public void The_set_is_what_matches_and_the_nearest_groups()
    {
        var ranking = _index.Rank(_search);
        var nearest = Keys(Near() with { Vector = ranking.Vector, Top = 7 });
        Assert.Equal(
            _index.Keys(_search.Matches!).Union(nearest).Order(StringComparer.Ordinal),
            _index.Keys(ranking.Query).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_nearest_are_the_nearest_of_those_that_pass_filters_and_condition()
    {
        var red = HybridIndex.Colour("red");
        var ranking = _index.Rank(_search with { Filters = [red], Condition = HybridIndex.Word("cat"), Matches = null });
        Assert.Equal(
            Keys(Near() with { Vector = ranking.Vector, Top = 7, Filters = [red], Condition = HybridIndex.Word("cat") }).Order(StringComparer.Ordinal),
            _index.Keys(ranking.Query, red).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Counts_of_a_filtered_field_are_those_of_the_sets_without_its_filter_and_the_chosen_one_is_the_total()
    {
        var red = HybridIndex.Colour("red");
        var ranking = _index.Rank(_search with { Filters = [red], Facets = ["colour"] });
        var found = _index.Search(ranking.Query, [red], facets: "colour");
        var counts = found.Facets[0].Values.ToDictionary(value => value.Value, value => value.Count);
        Assert.Equal(found.Groups, counts["red"]);
        var siblings = _index.Keys(_search.Matches!).Union(Keys(Near() with { Vector = ranking.Vector, Top = 7 })).ToHashSet();
        foreach (var other in new[] { "green", "blue" })
        {
            Assert.Equal(_index.Keys(new MatchAllQuery(), HybridIndex.Colour(other)).Count(siblings.Contains), counts[other]);
        }
    }

    [Fact]
    public void Pages_follow_each_other_without_gaps_and_what_was_ranked_comes_before_the_rest()
    {
        var ranking = _index.Rank(_search with { Candidates = 5, Nearest = 3, Matches = HybridIndex.Any("bee", "fox") });
        var all = _index.Keys(ranking.Query);
        var pages = Enumerable.Range(0, 20).SelectMany(page => _index.Search(ranking.Query, [], skip: page * 4, top: 4).Hits.Select(hit => hit.Key));
        Assert.Equal(all, pages);
        var scores = _index.Search(ranking.Query, []).Hits.Select(hit => hit.Score).ToList();
        Assert.Contains(scores, score => score < 1);
        Assert.Equal(scores.OrderDescending(), scores);

        // What was not ranked keeps the order of its words.
        var tail = all.Skip(scores.Count(score => score >= 1)).ToList();
        Assert.Equal(_index.Keys(HybridIndex.Any("bee", "fox")).Where(tail.Contains), tail);
    }

    [Fact]
    public void By_meaning_alone_words_do_not_count()
    {
        var ranking = _index.Rank(_search with { Words = null, Matches = null, FeedbackWeight = 0 });
        Assert.Equal(Keys(Near() with { Top = 7 }), _index.Keys(ranking.Query));
        Assert.All(ranking.Documents, document => Assert.Equal(0, document.Words));
    }

    [Fact]
    public void A_score_is_explained_by_its_two_parts()
    {
        var ranking = _index.Rank(_search);
        var best = _index.Search(ranking.Query, [], top: 1).Hits[0];
        var explanation = _index.Searcher.Explain(ranking.Query, best.Key)!;
        Assert.Equal(best.Score, explanation.Value, 1e-5);
        Assert.Equal(best.Score, 1 + (0.4f * explanation.Details[0].Value) + (0.6f * explanation.Details[1].Value), 1e-4);
    }

    [Fact]
    public void An_index_without_vectors_or_words_gives_what_matches()
    {
        using var empty = VectorIndex.Open();
        using var searcher = empty.Acquire();
        Assert.Empty(searcher.Rank(_search, TestContext.Current.CancellationToken).Documents);
    }

    public void Dispose() => _index.Dispose();

    private NearestSearch Near() => new() { Field = VectorIndex.Field, Vector = _vector, Exact = true };

    private IReadOnlyList<string> Keys(NearestSearch search) => _index.Searcher.Keys(search);

    /// <summary>0.4 of the words and 0.6 of the meaning, each brought to 0..1 among the candidates.</summary>
    private Dictionary<int, double> Mixed(int[] candidates, Dictionary<int, float> bm25, float[] vector)
    {
        var words = candidates.ToDictionary(document => document, document => (double)bm25.GetValueOrDefault(document));
        var meaning = candidates.ToDictionary(
            document => document, document => _index.Searcher.Vector(VectorIndex.Field, document) is { } other ? VectorIndex.Cosine(other, vector) : (double?)null);
        var (low, high) = (meaning.Values.Min()!.Value, meaning.Values.Max()!.Value);
        return candidates.ToDictionary(
            document => document,
            document => (0.4 * (words[document] - words.Values.Min()) / (words.Values.Max() - words.Values.Min()))
                + (meaning[document] is { } cosine ? 0.6 * (cosine - low) / (high - low) : 0));
    }
}
