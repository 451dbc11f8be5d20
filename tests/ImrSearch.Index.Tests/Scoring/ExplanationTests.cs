using ImrSearch.Index.Queries;
using ImrSearch.Index.Scoring;
using ImrSearch.Index.Tests.Model;
using ImrSearch.Index.Tests.Segments;

namespace ImrSearch.Index.Tests.Scoring;

public sealed class ExplanationTests
{
    [Fact]
    public void A_term_s_score_is_shown_with_all_its_numbers()
    {
        using var folder = new TempFolder();
        using var index = Pets(folder.Path);
        using var searcher = index.Acquire();
        Assert.Equal(
            """
            0.26857352 = score of body:cat, product of:
              0.47000363 = idf, computed as ln(1 + (N - n + 0.5) / (n + 0.5)) from:
                2 = n, documents with body:cat
                3 = N, documents with the field
              0.5714286 = tf, computed as freq / (freq + k1 * (1 - b + b * dl / avgdl)) from:
                2 = freq, occurrences in the document
                1.2 = k1, how soon further occurrences count less
                0.75 = b, how much the length counts
                4 = dl, length of the field in the document, in words, rounded down to four significant bits
                3 = avgdl, average length of the field

            """.ReplaceLineEndings("\n"),
            searcher.Explain(new TermQuery("body", "cat"), 0).ToString());
    }

    [Fact]
    public void A_combination_shows_its_parts_and_what_is_not_scored()
    {
        using var folder = new TempFolder();
        using var index = Pets(folder.Path);
        using var searcher = index.Acquire();
        var query = new BooleanQuery(
            [
                new(new BoostQuery(new TermQuery("body", "cat"), 2), Occur.Must),
                new(new PhraseQuery("body", ["cat", "dog"]), Occur.Should),
                new(new SynonymQuery("body", ["dog", "hound"]), Occur.Should),
                new(new TermQuery("body", "bird"), Occur.Should),
                new(new KeywordQuery("colour", ["red"]), Occur.Filter),
                new(new TermQuery("body", "fish"), Occur.MustNot),
            ]);
        var explanation = searcher.Explain(query, "a");
        Assert.NotNull(explanation);
        Assert.Equal(
            ["score of body:cat, product of:", "score of body:\"cat dog\", product of:", "score of body:(dog | hound), product of:", "filter, not scored:"],
            explanation.Details.Select(detail => detail.Description));
        Assert.Equal("boost", explanation.Details[0].Details[0].Description);
        Assert.Equal(2, explanation.Details[1].Details[0].Details.Count);
        Assert.Equal(["occurrences of body:dog"], explanation.Details[2].Details[1].Details[0].Details.Select(detail => detail.Description));
    }

    [Fact]
    public void What_does_not_match_says_why()
    {
        using var folder = new TempFolder();
        using var index = Pets(folder.Path);
        using var searcher = index.Acquire();
        var query = new BooleanQuery([new(new TermQuery("body", "fish"), Occur.MustNot), new(new TermQuery("body", "dog"), Occur.Must)]);
        var explanation = searcher.Explain(query, "b");
        Assert.NotNull(explanation);
        Assert.False(explanation.IsMatch);
        Assert.Equal(0, explanation.Value);
        Assert.Equal("no match: -body:fish +body:dog", explanation.Description);
        Assert.Equal(["excluded:", "required:"], explanation.Details.Select(detail => detail.Description));
        Assert.Null(searcher.Explain(query, "no such group"));
        Assert.Throws<ArgumentOutOfRangeException>(() => searcher.Explain(query, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => searcher.Explain(query, -1));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void Explanations_are_worth_what_the_search_gives_and_their_arithmetic_adds_up(int seed)
    {
        using var folder = new TempFolder();
        using var index = SmallIndex.Open(folder.Path);
        SmallIndex.Fill(index);
        var random = new Random(seed);
        var queries = new RandomScoredQueries(random);
        using var searcher = index.Acquire();
        for (var round = 0; round < 150; round++)
        {
            var query = queries.Next();
            var where = $"seed {seed}, round {round}: {query}";
            var found = searcher.Search(query, 10_000, TestContext.Current.CancellationToken);
            var documents = found.Best.ToDictionary(hit => hit.Document, hit => hit.Score);
            foreach (var hit in found.Best.Take(3).Concat(found.Best.TakeLast(1)))
            {
                var explanation = searcher.Explain(query, hit.Document);
                Assert.True(explanation.IsMatch, where);
                Assert.True(Near(hit.Score, explanation.Value), $"{where}: {hit.Score}, not {explanation}");
                AddsUp(explanation, where);
            }

            var other = random.Next((int)searcher.Statistics("body").DocumentCount);
            Assert.True(documents.ContainsKey(other) || IsDeleted(searcher, other) || !searcher.Explain(query, other).IsMatch, where);
        }
    }

    private static bool IsDeleted(Searcher searcher, int document)
    {
        var segment = searcher.Segments.Last(segment => segment.DocumentBase <= document);
        return segment.LiveDocuments?.Contains(document - segment.DocumentBase) == false;
    }

    private static void AddsUp(Explanation explanation, string where)
    {
        foreach (var detail in explanation.Details)
        {
            AddsUp(detail, where);
        }

        var values = explanation.Details.Select(detail => (double)detail.Value).ToList();
        double? result = explanation.Description switch
        {
            var text when text.EndsWith("product of:", StringComparison.Ordinal) => values.Aggregate(1.0, (product, value) => product * value),
            var text when text.EndsWith("sum of:", StringComparison.Ordinal) => values.Sum(),
            var text when text.StartsWith("idf, ", StringComparison.Ordinal) => Math.Log(1 + ((values[1] - values[0] + 0.5) / (values[0] + 0.5))),
            var text when text.StartsWith("tf, ", StringComparison.Ordinal) =>
                values[0] / (values[0] + (values[1] * (1 - values[2] + (values[2] * values[3] / values[4])))),
            var text when text.StartsWith("freq, ", StringComparison.Ordinal) && values.Count > 0 => values.Sum(),
            _ => null,
        };
        Assert.True(result is null || Near(explanation.Value, result.Value), $"{where}: {result} does not come to {explanation}");
    }

    private static bool Near(double one, double other) => Math.Abs(one - other) <= 1e-6 * Math.Max(1, Math.Abs(one));

    private static SearchIndex Pets(string folder)
    {
        var index = SmallIndex.Open(folder);
        using var writer = index.OpenWriter();
        writer.Add("a", "cat cat dog mouse");
        writer.Add("b", "cat fish bird");
        writer.Add("c", "dog mouse");
        writer.Commit();
        return index;
    }
}
