using ImrSearch.Index.Collectors;
using ImrSearch.Index.Queries;

namespace ImrSearch.Index.Tests.Vectors;

/// <summary>What <see cref="Searcher.Nearest"/> and its sisters answer, on vectors small enough to see it.</summary>
public sealed class NearestTests
{
    private static readonly float[] East = [1, 0];
    private static readonly float[] North = [0, 1];
    private static readonly float[] NorthEast = [1, 1];
    private static readonly float[] West = [-1, 0];

    [Fact]
    public void The_nearest_groups_come_first_each_by_its_nearest_document()
    {
        using var index = VectorIndex.Open();
        using (var writer = index.OpenWriter())
        {
            writer.Add("west", West, null);
            writer.Add("both", North, East);
            writer.Add("none", null, null);
            writer.Add("between", NorthEast);
            writer.Commit();
        }

        using var searcher = index.Acquire();
        var found = searcher.Nearest(Near(East), TestContext.Current.CancellationToken);
        Assert.Equal(["both", "between", "west"], found.Select(near => searcher.Locate(near.Document).GroupKey));
        Assert.Equal([3, 6, 0], found.Select(near => near.Document));
        Assert.Equal([1, Math.Sqrt(0.5), -1], found.Select(near => (double)near.Similarity), (x, y) => Math.Abs(x - y) < 1e-6);
        Assert.Equal([3, 6, 2, 0], searcher.Nearest(Near(East) with { ByGroup = false }, TestContext.Current.CancellationToken).Select(near => near.Document));
        Assert.Equal([3, 6], searcher.Nearest(Near(East) with { Top = 2 }, TestContext.Current.CancellationToken).Select(near => near.Document));
        Assert.Empty(searcher.Nearest(Near(East) with { Top = 0 }, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Filters_conditions_and_deletions_take_groups_away_and_nothing_else()
    {
        using var index = VectorIndex.Open();
        using (var writer = index.OpenWriter(VectorIndex.Unmerged))
        {
            foreach (var (key, colour, vector) in new[] { ("a", "red", East), ("b", "blue", NorthEast), ("c", "red", North), ("d", "red", West) })
            {
                var group = VectorIndex.Group(key, vector);
                group.Keywords["colour"] = [colour];
                group.Documents.Add(new Document().Add("another", "body"));
                writer.Replace(key, [group]);
                writer.Commit();
            }

            writer.Delete("c");
            writer.Commit();
        }

        using var searcher = index.Acquire();
        var red = new GroupFilter("colour", new KeywordQuery("colour", ["red"]));
        Assert.Equal(["a", "b", "d"], searcher.Keys(Near(East)));
        Assert.Equal(["a", "d"], searcher.Keys(Near(East) with { Filters = [red] }));
        Assert.Equal(["b"], searcher.Keys(Near(East) with { Condition = new TermQuery("body", "b") }));
        Assert.Equal(["a", "b", "d"], searcher.Keys(Near(East) with { Condition = new TermQuery("body", "another") }));
        Assert.Empty(searcher.Keys(Near(East) with { Condition = new TermQuery("body", "b"), Filters = [red] }));
    }

    [Fact]
    public void Equal_similarities_come_in_the_order_of_documents_over_segments()
    {
        using var index = VectorIndex.Open();
        using (var writer = index.OpenWriter(VectorIndex.Unmerged))
        {
            for (var i = 0; i < 9; i++)
            {
                writer.Add($"{i}", i % 2 == 0 ? East : [2.5f, 0], North);
                if (i % 3 == 2)
                {
                    writer.Commit();
                }
            }
        }

        using var searcher = index.Acquire();
        Assert.Equal(3, searcher.SegmentCount);
        Assert.Equal(["0", "1", "2", "3", "4"], searcher.Keys(Near(East) with { Top = 5 }));
    }

    [Fact]
    public void Vectors_of_other_dimensions_are_passed_over_counted_and_merged_away_by_newer_ones()
    {
        using var index = VectorIndex.Open();
        using var writer = index.OpenWriter(VectorIndex.Unmerged);
        writer.Add("old", East);
        writer.Add("new", [0, 0, 1]);
        writer.Add("newer", [0, 1, 0], null);
        writer.Commit();
        using (var searcher = index.Acquire())
        {
            Assert.Equal(2, searcher.SegmentCount);
            Assert.Equal(["old"], searcher.Keys(Near(East)));
            Assert.Equal(["new", "newer"], searcher.Keys(Near([0, 0, 1])));
            Assert.Equal([new VectorCount(2, 1), new VectorCount(3, 2)], searcher.VectorCounts(VectorIndex.Field));
            Assert.Equal([1, float.NaN, float.NaN], searcher.Similarities(VectorIndex.Field, East, [0, 1, 3]));
        }

        writer.MergeAll(TestContext.Current.CancellationToken);
        using var merged = index.Acquire();
        Assert.Equal([new VectorCount(3, 2)], merged.VectorCounts(VectorIndex.Field));
        Assert.Equal(["new", "newer"], merged.Keys(Near([0, 0, 1])));
        Assert.Null(merged.Vector(VectorIndex.Field, 0));
        Assert.Empty(index.Verify(cancellation: TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_documents_vector_comes_back_rounded_and_of_length_one()
    {
        var random = new Random(3);
        var vector = VectorIndex.Random(random, 77);
        using var index = VectorIndex.Open();
        using (var writer = index.OpenWriter())
        {
            writer.Add("a", null, [.. vector.Select(number => 40 * number)]);
            writer.Commit();
        }

        using var searcher = index.Acquire();
        Assert.Null(searcher.Vector(VectorIndex.Field, 0));
        var kept = searcher.Vector(VectorIndex.Field, 1)!;
        Assert.Equal(1, kept.Sum(number => (double)number * number), 1e-5);
        var step = vector.Max(Math.Abs) / 127;
        Assert.All(vector.Zip(kept), pair => Assert.InRange(pair.Second, pair.First - (0.51 * step), pair.First + (0.51 * step)));
        Assert.Equal(VectorIndex.Cosine(vector, kept), searcher.Similarities(VectorIndex.Field, vector, [1])[0], 1e-5);
        Assert.Throws<ArgumentOutOfRangeException>(() => searcher.Vector(VectorIndex.Field, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => searcher.Similarities(VectorIndex.Field, vector, [0, -1]));
    }

    [Theory]
    [InlineData]
    [InlineData(0f, 0f)]
    [InlineData(1f, float.NaN)]
    [InlineData(1f, float.PositiveInfinity)]
    public void What_has_no_direction_is_refused(params float[] vector)
    {
        Assert.Throws<ArgumentException>(() => new Document().AddVector(VectorIndex.Field, vector));
        using var index = VectorIndex.Open();
        using var searcher = index.Acquire();
        Assert.Throws<ArgumentException>(() => searcher.Nearest(Near(vector), TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentException>(() => searcher.Similarities(VectorIndex.Field, vector, []));
    }

    [Fact]
    public void The_smallest_and_the_largest_numbers_have_a_direction()
    {
        using var index = VectorIndex.Open();
        using (var writer = index.OpenWriter())
        {
            writer.Add("tiny", [float.Epsilon, -float.Epsilon]);
            writer.Add("huge", [float.MaxValue, float.MaxValue]);
            writer.Commit();
        }

        using var searcher = index.Acquire();
        Assert.Equal(["huge", "tiny"], searcher.Keys(Near([float.MaxValue, 0.9f * float.MaxValue])));
        Assert.Equal(["tiny", "huge"], searcher.Keys(Near([float.Epsilon, -float.Epsilon])));
    }

    [Fact]
    public void Mistakes_of_the_caller_are_refused_and_leave_nothing_behind()
    {
        using var index = VectorIndex.Open();
        using var writer = index.OpenWriter();
        Assert.Throws<ArgumentException>(() => writer.Add("a", East, [1, 2, 3]));
        Assert.Throws<ArgumentException>(() => writer.Replace("a", [new DocumentGroup("a") { Documents = { new Document().AddVector("other", East) } }]));
        Assert.Throws<ArgumentException>(() => new Document().AddVector(VectorIndex.Field, East).AddVector(VectorIndex.Field, East));
        Assert.Throws<ArgumentException>(() => new IndexSchema(VectorIndex.Schema.Analyzer, ["body"]) { VectorFields = ["body"] });
        writer.Commit();
        using var searcher = index.Acquire();
        Assert.Equal(0, searcher.Counts().Documents);
        Assert.Empty(searcher.Nearest(Near(East), TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentException>(() => searcher.Nearest(Near(East) with { Field = "body" }, TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentOutOfRangeException>(() => searcher.Nearest(Near(East) with { Top = -1 }, TestContext.Current.CancellationToken));
    }

    private static NearestSearch Near(float[] vector) => new() { Field = VectorIndex.Field, Vector = vector };
}
