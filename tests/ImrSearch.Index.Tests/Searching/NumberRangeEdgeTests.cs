using ImrSearch.Index.Queries;
using ImrSearch.Index.Tests.Files;
using ImrSearch.Index.Tests.Model;
using ImrSearch.Index.Tests.Segments;

namespace ImrSearch.Index.Tests.Searching;

/// <summary>Ranges of numbers at both ends of Int64, where differences overflow.</summary>
public sealed class NumberRangeEdgeTests
{
    private static readonly long[] Ends = [long.MinValue, long.MinValue + 1, -1, 0, 1, long.MaxValue - 1, long.MaxValue];

    [Theory]
    [InlineData(long.MinValue, long.MaxValue - 1)]
    [InlineData(long.MinValue + 1, long.MaxValue)]
    [InlineData(long.MinValue, long.MinValue)]
    [InlineData(long.MaxValue, long.MaxValue)]
    [InlineData(-1, 1)]
    public void Ranges_find_the_numbers_between_their_ends(long least, long largest)
    {
        long?[] numbers = [null, .. Ends.Where(number => number >= least && number <= largest)];
        using var index = SmallIndex.Open(new MemoryFolder());
        using (var writer = index.OpenWriter())
        {
            foreach (var number in numbers)
            {
                writer.Replace($"{number}-", [Group($"{number}-", number)]);
            }

            writer.Commit();
        }

        using var searcher = index.Acquire();
        foreach (var low in Ends)
        {
            foreach (var high in Ends)
            {
                var found = searcher.Search(new NumberRangeQuery(ModelIndex.Number, low, high), 100, TestContext.Current.CancellationToken);
                Assert.Equal(
                    numbers.Where(number => number >= low && number <= high).Select(number => $"{number}-"),
                    found.Best.Select(hit => searcher.Locate(hit.Document).GroupKey));
            }
        }

        Assert.Equal(numbers.Length - 1, searcher.Search(new NumberRangeQuery(ModelIndex.Number), 0, TestContext.Current.CancellationToken).Total);
    }

    private static DocumentGroup Group(string key, long? number)
    {
        var group = new DocumentGroup(key) { Documents = { new Document().Add("x", "body") } };
        if (number is { } value)
        {
            group.Numbers[ModelIndex.Number] = value;
        }

        return group;
    }
}
