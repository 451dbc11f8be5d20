using System.Globalization;
using ImrSearch.Index.Queries;
using ImrSearch.Index.Scoring;
using ImrSearch.Index.Tests.Files;
using ImrSearch.Index.Tests.Segments;

namespace ImrSearch.Index.Tests.Scoring;

/// <summary>
/// Frequencies of phrases with slop, against those of Apache Lucene 8.7: of <c>PhraseQuery</c> on an index of the text
/// alone, made with <c>WhitespaceAnalyzer</c>, by a similarity whose score is the frequency (divided by the number of
/// words, because such a similarity is asked once for each). Phrases and texts were drawn at random out of two to four
/// letters, so that words repeat and matches overlap.
/// </summary>
public sealed class SlopPhraseTests
{
    [Fact]
    public void Phrases_with_slop_occur_as_often_as_in_Lucene()
    {
        var rows = Rows();
        using var index = SmallIndex.Open(new MemoryFolder());
        using (var writer = index.OpenWriter())
        {
            for (var i = 0; i < rows.Count; i++)
            {
                writer.Add($"{i}", rows[i].Text);
            }

            writer.Commit();
        }

        using var searcher = index.Acquire();
        var segment = Assert.Single(searcher.Segments);
        var wrong = new List<string>();
        for (var i = 0; i < rows.Count; i++)
        {
            var (phrase, slop, text, expected) = rows[i];
            var scorer = new PhraseQuery("body", phrase.Split(' '), slop: slop).CreateWeight(searcher, 1).CreateScorer(segment);
            var found = scorer?.Advance(i) == i ? Assert.IsAssignableFrom<FrequencyScorer>(scorer).Frequency : 0;
            if (Math.Abs(found - expected) > 1e-5f)
            {
                wrong.Add($"\"{phrase}\"~{slop} in \"{text}\": {found}, not {expected}");
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {rows.Count} phrases:\n{string.Join('\n', wrong.Take(10))}");
    }

    [Fact]
    public void The_phrases_are_of_every_kind()
    {
        var rows = Rows();
        var repeating = rows.Where(row => row.Phrase.Split(' ') is var words && words.Distinct().Count() < words.Length).ToList();
        foreach (var kind in new[] { repeating, [.. rows.Except(repeating)] })
        {
            Assert.InRange(kind.Count(row => row.Frequency > 0), 80, rows.Count);
            Assert.InRange(kind.Count(row => row.Frequency == 0), 30, rows.Count);
            Assert.Equal([1, 2, 3, 4], kind.Select(row => row.Slop).Distinct().Order());
        }
    }

    private static List<(string Phrase, int Slop, string Text, float Frequency)> Rows() =>
    [
        .. File.ReadLines(Path.Combine(SharedData.RepositoryRoot, "tests", "fixtures", "slop-phrases.tsv"))
            .Skip(1)
            .Select(line => line.Split('\t'))
            .Select(row => (row[0], int.Parse(row[1], CultureInfo.InvariantCulture), row[2], float.Parse(row[3], CultureInfo.InvariantCulture))),
    ];
}
