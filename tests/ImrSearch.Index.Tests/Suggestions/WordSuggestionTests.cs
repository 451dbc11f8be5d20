using ImrSearch.Index.Files;
using ImrSearch.Index.Suggestions;
using ImrSearch.Index.Tests.Model;

namespace ImrSearch.Index.Tests.Suggestions;

public sealed class WordSuggestionTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly SearchIndex _index;

    public WordSuggestionTests() => _index = Open(_folder, EnglishAnalyzer.Instance);

    [Fact]
    public void A_suggestion_reads_as_the_word_stands_in_documents_most_often()
    {
        Add("Physical Therapy", "the physical exam", "He obeyed", "they obeyed", "she obeys", "The patient's knee");
        Assert.Equal([new WordSuggestion("physical", "physic", 1, 2)], Suggest("Physcial"));
        Assert.Equal([new WordSuggestion("obeyed", "obei", 1, 3)], Suggest("obeyd"));
        Assert.Equal(["patient"], Words("patiemt"));
        Assert.Equal(["therapy"], Words("theraphy"));
    }

    [Fact]
    public void Fewest_edits_come_first_then_the_same_first_letter_then_the_most_frequent()
    {
        Add([.. Times(9, "cart"), .. Times(5, "bart"), .. Times(8, "dart"), .. Times(4, "bark"), .. Times(20, "blast")]);
        Assert.Equal(["bart", "bark"], Words("bar"));
        Assert.Equal(["bart", "bark", "cart", "dart"], Words("barx").Concat(Words("xart")).Distinct());
        Assert.Equal(["bart", "blast", "bark", "cart", "dart"], Words("bbart"));
        Assert.Equal(["bart"], Suggest("bbart", top: 1).Select(suggestion => suggestion.Word));
    }

    [Fact]
    public void Known_words_numbers_and_very_short_words_have_no_suggestions()
    {
        Add([.. Times(5, "norco 10/325 ab"), .. Times(90, "norcos norca")]);
        Assert.Empty(Suggest("norco"));
        Assert.Empty(Suggest("NORCO's"));
        Assert.Empty(Suggest("ac"));
        Assert.Empty(Suggest("324"));
        Assert.Empty(Suggest("10/326"));
        Assert.Empty(Suggest("norko vicodin"));
        Assert.Empty(Suggest("the"));
        Assert.Empty(Suggest(""));
        Assert.NotEmpty(Suggest("norko"));
    }

    [Fact]
    public void A_rare_word_is_doubted_for_one_that_is_much_more_frequent_and_not_suggested_beside_one()
    {
        Add(["fusion", "fusoin", .. Times(30, "fusions"), "infusion", .. Times(8, "vision"), "visoin"]);
        Assert.Equal(["fusion"], Words("fusoin"));
        Assert.Equal(["fusion"], Words("fuzion"));
        Assert.Equal([], Words("visoin")); // one to eight is not enough
    }

    [Fact]
    public void Words_of_other_fields_are_none_of_this_one()
    {
        using (var writer = _index.OpenWriter())
        {
            writer.Replace("a", [new DocumentGroup("a") { Documents = { new Document().Add("norco", "body").Add("vicodin", "title") } }]);
            writer.Commit();
        }

        using var searcher = _index.Acquire();
        Assert.Empty(searcher.Suggest("body", "vicodim"));
        Assert.Empty(searcher.Suggest("title", "norko", wordsOf: "body", top: 5));
        Assert.Contains("body", Assert.Throws<ArgumentException>(() => searcher.Suggest("title", "x")).Message);
        Assert.Throws<ArgumentException>(() => searcher.Suggest("none", "x"));
    }

    [Fact]
    public void Words_go_with_their_documents_when_segments_are_merged()
    {
        Add([.. Times(5, "norco"), .. Times(5, "soma")]);
        using (var writer = _index.OpenWriter())
        {
            for (var i = 0; i < 5; i++)
            {
                writer.Delete($"0-{i}");
            }

            writer.Commit();
            writer.MergeAll(TestContext.Current.CancellationToken);
        }

        Assert.Equal([], Words("norko"));
        Assert.Equal([new WordSuggestion("soma", "soma", 1, 5)], Suggest("some"));
        Assert.Empty(_index.Verify(cancellation: TestContext.Current.CancellationToken));
        using var searcher = _index.Acquire();
        Assert.Equal(1, Assert.Single(searcher.Segments).Reader.Words[0].Statistics.TermCount);
    }

    [Fact]
    public void Replacing_a_document_over_and_over_does_not_make_its_words_look_frequent()
    {
        for (var round = 0; round < 5; round++)
        {
            using var writer = _index.OpenWriter();
            writer.Replace("a", [new DocumentGroup("a") { Documents = { new Document().Add("obeys", "body") } }]);
            writer.Replace("b", [new DocumentGroup("b") { Documents = { new Document().Add("obeyed", "body") } }]);
            writer.Replace("c", [new DocumentGroup("c") { Documents = { new Document().Add(round < 4 ? "obeys" : "obeyed", "body") } }]);
            writer.Commit();
            writer.MergeAll(TestContext.Current.CancellationToken);
        }

        using var searcher = _index.Acquire();
        var words = searcher.Segments[0].Reader.Words[0].Enumerate();
        while (words.MoveNext())
        {
            Assert.InRange(words.Info.DocumentFrequency, 1, 3);
        }

        Assert.Empty(_index.Verify(cancellation: TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Suggestions_are_those_that_trying_every_word_gives(int seed)
    {
        using var folder = new TempFolder();
        using var index = Open(folder, new PlainAnalyzer());
        var random = new Random(seed);
        var texts = Enumerable.Range(0, 400).Select(_ => string.Join(' ', Enumerable.Range(0, random.Next(1, 6)).Select(_ => Word()))).ToList();
        using (var writer = index.OpenWriter(new IndexWriterOptions { MemoryBudgetBytes = 50_000 }))
        {
            for (var i = 0; i < texts.Count; i++)
            {
                writer.Replace($"{i}", [new DocumentGroup($"{i}") { Documents = { new Document().Add(texts[i], "body") } }]);
            }

            writer.Commit();
        }

        var counts = texts.SelectMany(text => text.Split(' ').Distinct()).GroupBy(word => word).ToDictionary(same => same.Key, same => (long)same.Count());
        using var searcher = index.Acquire();
        Assert.True(searcher.SegmentCount > 1);
        for (var round = 0; round < 300; round++)
        {
            var word = Word();
            var own = counts.GetValueOrDefault(word);
            var near = own > 2 || word.Length < 3 ? [] : counts
                .Select(other => (Word: other.Key, Edits: ModelScorer.Edits(word, other.Key), Count: other.Value))
                .Where(other => other.Edits > 0 && other.Edits <= (word.Length <= 4 ? 1 : 2) && other.Word.Length >= 3 && other.Count >= 10 * own)
                .ToList();
            near = near.Exists(other => other.Count > 2) ? near.FindAll(other => other.Count > 2) : near;
            Assert.Equal(
                near.OrderBy(other => other.Edits).ThenByDescending(other => other.Word[0] == word[0]).ThenByDescending(other => other.Count)
                    .ThenBy(other => other.Word, StringComparer.Ordinal).Take(4).Select(other => new WordSuggestion(other.Word, other.Word, other.Edits, other.Count)),
                searcher.Suggest("body", word, top: 4));
        }

        string Word() => string.Concat(Enumerable.Range(0, random.Next(1, 7)).Select(_ => "aaabé"[random.Next(5)]));
    }

    public void Dispose()
    {
        _index.Dispose();
        _folder.Dispose();
    }

    private static SearchIndex Open(TempFolder folder, Analyzer analyzer) =>
        SearchIndex.Open(new DiskFolder(folder.Path), new IndexSchema(analyzer, ["body", "title"]) { SuggestFields = ["body"] });

    private static IEnumerable<string> Times(int count, string text) => Enumerable.Repeat(text, count);

    private void Add(params string[] texts)
    {
        using var writer = _index.OpenWriter();
        for (var i = 0; i < texts.Length; i++)
        {
            writer.Replace($"0-{i}", [new DocumentGroup($"0-{i}") { Documents = { new Document().Add(texts[i], "body") } }]);
        }

        writer.Commit();
    }

    private IReadOnlyList<WordSuggestion> Suggest(string word, int top = 10)
    {
        using var searcher = _index.Acquire();
        return searcher.Suggest("body", word, top);
    }

    private List<string> Words(string word) => [.. Suggest(word).Select(suggestion => suggestion.Word)];
}
