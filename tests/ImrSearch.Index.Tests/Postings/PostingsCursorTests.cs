using System.Text;
using ImrSearch.Index.Postings;
using ImrSearch.Index.Scoring;
using ImrSearch.Index.Segments;
using ImrSearch.Index.Sets;

namespace ImrSearch.Index.Tests.Postings;

/// <summary>Cursors, runs and intersections over real blocks, against plain lists.</summary>
public sealed class PostingsCursorTests : IDisposable
{
    private const int Seed = 7;

    private readonly LongIndex _long = new(Seed);
    private readonly Searcher _searcher;
    private readonly SegmentReader _segment;

    public PostingsCursorTests()
    {
        _searcher = _long.Index.Acquire();
        _segment = _searcher.Segments.Single().Reader;
    }

    public static TheoryData<int> Words => [.. Enumerable.Range(0, LongIndex.Words)];

    [Theory]
    [MemberData(nameof(Words))]
    public void Steps_and_jumps_find_documents_frequencies_and_positions(int word)
    {
        var name = LongIndex.Word(word);
        var documents = _long.DocumentsOf(name);
        foreach (var longest in new[] { 1, 3, 50, 400, 5000 })
        {
            var random = new Random(Seed + longest);
            var cursor = Cursor(name);
            var document = cursor.Next();
            for (var at = 0; at < documents.Count;)
            {
                Assert.Equal(documents[at], document);
                if (random.Next(3) > 0)
                {
                    var positions = Positions(document, name);
                    Assert.Equal(positions.Length, cursor.Frequency);
                    Assert.Equal(positions, cursor.Positions().ToArray());
                }

                var target = document + random.Next(1, longest + 1);
                document = target == document + 1 ? cursor.Next() : cursor.Advance(target);
                at = target == documents[at] + 1 ? at + 1 : documents.FindIndex(at, next => next >= target) is var next and >= 0 ? next : documents.Count;
            }

            Assert.Equal(PostingsCursor.End, document);
            Assert.Equal(PostingsCursor.End, cursor.Next());
        }
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void Runs_and_sets_hold_all_documents(int word)
    {
        var name = LongIndex.Word(word);
        var documents = _long.DocumentsOf(name);
        var random = new Random(Seed);
        var cursor = Cursor(name);
        var found = new List<int>();
        for (cursor.Next(); cursor.Document != PostingsCursor.End;)
        {
            var run = cursor.Run(cursor.Document + random.Next(1, 700));
            Assert.NotEqual(0, run.Count);
            for (var i = 0; i < run.Count; i++)
            {
                Assert.Equal(Positions(run.Documents[i], name).Length, (int)run.FrequenciesLessOne[i] + 1);
            }

            found.AddRange(run.Documents);
            cursor.Pass(run.Count);
        }

        Assert.Equal(documents, found);
        var (from, to) = (random.Next(3000), random.Next(3000, LongIndex.Documents));
        Assert.Equal(documents, Members(set => cursor.Blocks.AddTo(set)));
        Assert.Equal(documents.Where(document => document >= from && document < to), Members(set => cursor.Blocks.AddTo(set, from, to)));
    }

    [Fact]
    public void Terms_share_the_documents_that_sets_have_in_common()
    {
        var random = new Random(Seed);
        for (var round = 0; round < 60; round++)
        {
            var names = Enumerable.Range(0, random.Next(2, 4)).Select(_ => LongIndex.Word(random.Next(LongIndex.Words))).ToList();
            var cursors = names.Select(Cursor).OrderBy(cursor => cursor.DocumentFrequency).ToArray();
            names = [.. names.OrderBy(name => _long.DocumentsOf(name).Count)];
            using var shared = new TermIntersection(cursors, LongIndex.Documents, withPositions: true);
            var found = new List<int>();
            for (var from = shared.First; from != Scorer.End; from = shared.First)
            {
                var count = shared.Match(from, (from | (ScoreWindow.Size - 1)) + 1);
                for (var i = 0; i < count; i++)
                {
                    found.Add(shared.Documents[i]);
                    shared.SelectPositions(i);
                    for (var term = 0; term < names.Count; term++)
                    {
                        Assert.Equal(Positions(shared.Documents[i], names[term]), cursors[term].PositionsReader!.Positions().ToArray());
                        Assert.Equal(Positions(shared.Documents[i], names[term]).Length, shared.Frequency(term, i));
                    }
                }
            }

            var expected = names.Select(_long.DocumentsOf).Aggregate(
                (IEnumerable<int> all, IEnumerable<int> documents) => all.Intersect(documents)).Order();
            Assert.True(expected.SequenceEqual(found), $"seed {Seed}, round {round}: {string.Join(' ', names)}");
        }
    }

    public void Dispose()
    {
        _searcher.Dispose();
        _long.Dispose();
    }

    private static List<int> Members(Action<BitSet> add)
    {
        var set = new BitSet(LongIndex.Documents);
        add(set);
        return [.. Enumerable.Range(0, LongIndex.Documents).Where(set.Contains)];
    }

    private PostingsCursor Cursor(string word)
    {
        Assert.True(_segment.Terms[0].TryFind(Encoding.UTF8.GetBytes(word), out var info));
        return new PostingsCursor(_segment.Postings, info, withPositions: true);
    }

    private int[] Positions(int document, string word) =>
        [.. Enumerable.Range(0, _long.Texts[document].Length).Where(position => _long.Texts[document][position] == word)];
}
