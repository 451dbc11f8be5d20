using System.Text;
using ImrSearch.Index.Terms;
using ImrSearch.Index.Tests.Model;
using ImrSearch.Index.Tests.Segments;

namespace ImrSearch.Index.Tests.Terms;

public sealed class TermWalkTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_walk_finds_the_terms_that_trying_each_one_finds(int seed)
    {
        var random = new Random(seed);
        var words = Enumerable.Range(0, 3000).Select(_ => Word(random)).Distinct().ToList();
        using var folder = new TempFolder();
        using var index = Fill(folder, words);
        using var searcher = index.Acquire();
        var dictionary = Assert.Single(searcher.Segments).Reader.Terms[0];
        for (var round = 0; round < 400; round++)
        {
            var wanted = random.Next(2) == 0 ? Word(random) : words[random.Next(words.Count)];
            var edits = random.Next(3);
            Check(words.Where(word => ModelScorer.Edits(wanted, word) <= edits), dictionary, new EditMatcher(wanted, edits), $"seed {seed}: {wanted}~{edits}");

            var pattern = wanted.ToCharArray();
            pattern[random.Next(pattern.Length)] = random.Next(2) == 0 ? '*' : '?';
            pattern[random.Next(pattern.Length)] = random.Next(2) == 0 ? '*' : '?';
            Check(words.Where(word => ModelScorer.Fits(pattern, word)), dictionary, new WildcardMatcher(new string(pattern)), $"seed {seed}: {new string(pattern)}");
        }
    }

    [Fact]
    public void A_walk_goes_beyond_terms_of_any_length()
    {
        for (var length = 60; length < 70; length++)
        {
            using var folder = new TempFolder();
            using var index = Fill(folder, [new string('a', length) + "b"]);
            using var searcher = index.Acquire();
            Check([], Assert.Single(searcher.Segments).Reader.Terms[0], new WildcardMatcher(new string('a', length) + "\u00e9*x"), $"{length}");
        }
    }

    [Fact]
    public void A_walk_looks_at_few_terms_of_a_large_dictionary()
    {
        var random = new Random(7);
        var words = Enumerable.Range(0, 60_000).Select(_ => string.Concat(Enumerable.Range(0, random.Next(5, 12)).Select(_ => (char)('a' + random.Next(26))))).ToList();
        using var folder = new TempFolder();
        using var index = Fill(folder, words);
        using var searcher = index.Acquire();
        var dictionary = Assert.Single(searcher.Segments).Reader.Terms[0];
        var terms = (int)dictionary.Statistics.TermCount;
        Assert.InRange(Steps(new EditMatcher(words[0], 1)), 1, terms / 10);
        Assert.InRange(Steps(new EditMatcher(words[0], 2)), 1, terms / 2);
        Assert.InRange(Steps(new WildcardMatcher($"{words[0][..3]}*x?")), 1, terms / 100);
        Assert.InRange(Steps(new WildcardMatcher($"?{words[0][1..4]}*")), 1, terms / 10);

        int Steps(ITermMatcher matcher)
        {
            var counting = new CountingMatcher(matcher);
            var walk = new TermWalk(dictionary, counting);
            while (walk.MoveNext())
            {
            }

            return counting.Terms;
        }
    }

    private static void Check(IEnumerable<string> expected, TermDictionaryReader dictionary, ITermMatcher matcher, string where)
    {
        var found = new List<string>();
        var walk = new TermWalk(dictionary, matcher);
        while (walk.MoveNext())
        {
            Assert.True(walk.Info.DocumentFrequency > 0);
            found.Add(Encoding.UTF8.GetString(walk.Term));
        }

        Assert.True(expected.Order(StringComparer.Ordinal).SequenceEqual(found.Order(StringComparer.Ordinal)), $"{where}: {string.Join(' ', found)}");
    }

    private static SearchIndex Fill(TempFolder folder, IEnumerable<string> words)
    {
        var index = SmallIndex.Open(folder.Path);
        using var writer = index.OpenWriter();
        writer.Add("a", string.Join(' ', words));
        writer.Commit();
        return index;
    }

    // Few letters, so that much is near; some take two or three bytes, and neighbours in the order of bytes.
    private static string Word(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(1, 8)).Select(_ => "abcyzéêÿĀ日\uFFFD"[random.Next(random.Next(3) == 0 ? 11 : 4)]));

    private sealed class CountingMatcher(ITermMatcher matcher) : ITermMatcher
    {
        public int Terms { get; private set; }

        public bool IsMatch => matcher.IsMatch;

        public void Truncate(int count)
        {
            Terms++;
            matcher.Truncate(count);
        }

        public bool Step(Rune letter) => matcher.Step(letter);

        public Rune? Next(Rune refused) => matcher.Next(refused);
    }
}
