using ImrSearch.Embeddings.Training;

namespace ImrSearch.Embeddings.Tests.Training;

public class PassageSampleTests
{
    [Fact]
    public void Every_passage_is_as_likely_as_any_other()
    {
        const int Corpus = 60, Size = 15, Rounds = 4000;
        var drawn = new int[Corpus];
        var texts = Enumerable.Range(0, Corpus).Select(i => $"word{i}x").ToArray();
        for (var seed = 0; seed < Rounds; seed++)
        {
            var sample = Draw(texts, new LsaOptions { SampleSize = Size, Seed = seed });
            Assert.Equal(Size, sample.Count);
            var names = sample.Ids.ToDictionary(entry => entry.Value, entry => entry.Key);
            foreach (var passage in sample.Passages)
            {
                drawn[int.Parse(names[passage[0].Term][4..^1])]++;
            }
        }

        // Expected 1000 each, standard deviation 27: 6 of them leave one failure in 10 million runs of other seeds.
        Assert.All(drawn, count => Assert.InRange(count, 835, 1165));
    }

    [Fact]
    public void Empty_passages_are_seen_but_not_sampled()
    {
        var sample = Draw(["", "the and of", null!, "opioid"], new LsaOptions());
        Assert.Equal((4, 1), (sample.Seen, sample.Count));
    }

    [Theory]
    [InlineData(49, 100, new[] { "w1", "w2", "w3", "w4" })]
    [InlineData(50, 100, new[] { "w2", "w3", "w4" })]
    [InlineData(51, 50, new[] { "w3", "w4" })]
    public void Rare_terms_are_known_only_in_small_corpora(int passages, int sampleSize, string[] known)
    {
        // w1 stands in one passage of the sample, w2 in two, and so on: a seed is looked for that leaves out none of them.
        var texts = Enumerable.Range(0, passages).Select(i => string.Concat(Enumerable.Range(i + 1, Math.Max(0, 4 - i)).Select(n => $"w{n} ")) + "filler").ToArray();
        var options = Enumerable.Range(0, 1000).Select(seed => new LsaOptions { SampleSize = sampleSize, Seed = seed })
            .First(options => Frequency(Draw(texts, options), "w4") == 4);
        var vocabulary = Vocabulary.Choose(Draw(texts, options), options);
        Assert.Equal(known, vocabulary.Terms.Where(term => term[0] == 'w'));
    }

    [Fact]
    public void Only_the_most_frequent_terms_are_known_when_there_are_too_many()
    {
        var options = new LsaOptions { MaxTerms = 2 };
        var vocabulary = Vocabulary.Choose(Draw(["a1 b1 c1", "b1 c1", "c1 d1"], options), options);
        Assert.Equal(["b1", "c1"], vocabulary.Terms);
        Assert.Equal(Math.Log(4 / 2.5), vocabulary.Weights[0], 1e-6);
        Assert.Equal(Math.Log(4 / 3.5), vocabulary.Weights[1], 1e-6);
    }

    private static int Frequency(PassageSample sample, string term) =>
        sample.Passages.Count(passage => passage.Any(entry => entry.Term == sample.Ids[term]));

    private static PassageSample Draw(string[] texts, LsaOptions options) =>
        PassageSample.Draw(texts, EnglishAnalyzer.Instance, options, new TrainingProgress(null), default);
}
