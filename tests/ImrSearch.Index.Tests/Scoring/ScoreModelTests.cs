using ImrSearch.Index.Collectors;
using ImrSearch.Index.Queries;
using ImrSearch.Index.Tests.Model;
using ImrSearch.Index.Tests.Segments;

namespace ImrSearch.Index.Tests.Scoring;

/// <summary>Scores of every kind of query, against the formulas applied to every document.</summary>
public sealed class ScoreModelTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_query_matches_and_scores_as_the_formulas_say(int seed)
    {
        using var folder = new TempFolder();
        using var index = SmallIndex.Open(folder.Path);
        var random = new Random(seed);
        var model = Fill(index, random);
        var scorer = new ModelScorer([.. model.Documents]);
        var queries = new RandomScoredQueries(random);
        using var searcher = index.Acquire();
        for (var round = 0; round < 120; round++)
        {
            var query = queries.Next();
            var expected = model.Groups
                .SelectMany(group => group.Documents.Select((document, at) => ((group.Key, at), Score: scorer.Score(query, group, document))))
                .Where(document => document.Score is not null)
                .ToDictionary(document => document.Item1, document => document.Score!.Value);
            var found = searcher.Search(query, 10_000, TestContext.Current.CancellationToken);
            var where = $"seed {seed}, round {round}: {query}";
            Assert.True(expected.Count == found.Total, $"{where}: {found.Total} documents, not {expected.Count}");
            foreach (var hit in found.Best)
            {
                var address = searcher.Locate(hit.Document);
                Assert.True(expected.TryGetValue((address.GroupKey, address.Ordinal), out var score), $"{where}: {address}");
                Assert.True(Math.Abs(hit.Score - score) <= 1e-5 * Math.Max(1, score), $"{where}: {hit.Score}, not {score}");
            }

            // The best alone, found by passing over what cannot be among them.
            var few = searcher.Search(query, 3, TestContext.Current.CancellationToken);
            Assert.True(few.Total == found.Total && few.Best.SequenceEqual(found.Best.Take(3)), $"{where}: {string.Join(", ", few.Best)}, not {string.Join(", ", found.Best.Take(3))}");

            // Groups take the best of their documents.
            var groups = searcher.Search(new GroupSearch { Query = query, Top = 10_000 }, TestContext.Current.CancellationToken);
            foreach (var group in expected.GroupBy(document => document.Key.Key, document => document.Value))
            {
                var hit = Assert.Single(groups.Hits, hit => hit.Key == group.Key);
                Assert.True(Math.Abs(hit.Score - group.Max()) <= 1e-5 * Math.Max(1, group.Max()), $"{where}: group {hit.Score}, not {group.Max()}");
            }
        }
    }

    /// <summary>Some commits with replacements, then one segment without deleted groups: the model knows no others.</summary>
    internal static ModelIndex Fill(SearchIndex index, Random random)
    {
        var content = new RandomContent(random);
        var model = new ModelIndex();
        using var writer = index.OpenWriter();
        for (var round = 0; round < 3; round++)
        {
            for (var i = 0; i < 40; i++)
            {
                var parent = content.ParentKey();
                var groups = content.Groups(parent);
                writer.Replace(parent, [.. groups.Select(group => group.ToGroup())]);
                model.Parents[parent] = groups;
            }

            writer.Commit();
        }

        writer.MergeAll(TestContext.Current.CancellationToken);
        return model;
    }
}
