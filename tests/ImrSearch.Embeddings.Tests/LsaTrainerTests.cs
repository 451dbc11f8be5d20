using ImrSearch.Embeddings.Tests.Fakes;

namespace ImrSearch.Embeddings.Tests;

public class LsaTrainerTests
{
    private static readonly string[] Texts = RandomCorpus.Texts(1, 300, subjects: 20);

    [Fact]
    public void The_same_corpus_gives_the_same_bytes_on_any_number_of_threads()
    {
        var expected = Bytes(Train(Texts, new LsaOptions { Threads = 1 }));
        foreach (var threads in new[] { 1, 2, 3, 8 })
        {
            Assert.Equal(expected, Bytes(Train(Texts, new LsaOptions { Threads = threads })));
        }
    }

    [Fact]
    public void The_order_of_the_texts_leaves_no_trace()
    {
        var shuffled = (string[])Texts.Clone();
        new Random(5).Shuffle(shuffled);
        Assert.NotEqual(Texts, shuffled);
        Assert.Equal(Train(Texts).Id, Train(shuffled).Id);
    }

    /// <summary>Also on another processor or system: a change of the arithmetic is a change of what users have stored.</summary>
    [Fact]
    public void A_known_corpus_gives_the_known_model() => Assert.Equal("1014774651c9d3ed1491b33fd02fe669", Train(Texts).Id);

    [Fact]
    public void Another_seed_gives_another_model_of_nearly_the_same_likenesses()
    {
        var (one, other) = (Train(Texts), Train(Texts, new LsaOptions { Seed = 7 }));
        Assert.NotEqual(one.Id, other.Id);
        for (var i = 0; i < 50; i++)
        {
            var difference = Cosine(one.Embed(Texts[i])!, one.Embed(Texts[i + 50])!) - Cosine(other.Embed(Texts[i])!, other.Embed(Texts[i + 50])!);
            Assert.InRange(difference, -0.1f, 0.1f);
        }
    }

    [Fact]
    public void Dimension_is_a_quarter_of_the_passages_up_to_the_limit()
    {
        Assert.Equal(75, Train(Texts).Dimension);
        Assert.Equal(40, Train(Texts, new LsaOptions { MaxDimension = 40 }).Dimension);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public void Corpora_of_a_few_texts_give_a_model(int count)
    {
        var model = Train(Texts[..count]);
        Assert.Equal((count, count), (model.TrainedOn, model.Sampled));
        Assert.Equal(Math.Min(count, 1), model.Dimension);
        var read = ReadBack(model);
        Assert.Equal(model.Id, read.Id);
        Assert.Equal(count > 0, read.Embed(Texts[0]) is not null);
    }

    [Fact]
    public void Texts_of_stop_words_alone_give_a_model_that_knows_nothing()
    {
        var model = Train(["the and of", "", "it is not", "?!"]);
        Assert.Equal((4, 0, 0, 0), (model.TrainedOn, model.Sampled, model.Dimension, model.Terms));
        Assert.False(ReadBack(model).TryEmbed("opioid", []));
    }

    [Fact]
    public void A_word_that_stands_everywhere_does_no_harm()
    {
        var model = Train(["same word", "same word", "same word"]);
        Assert.Equal(1, model.Dimension);
        Assert.Equal(1f, MathF.Abs(model.Embed("same")![0]));
    }

    [Fact]
    public void The_texts_are_walked_once()
    {
        var walks = 0;
        Train(Walk());
        Assert.Equal(1, walks);

        IEnumerable<string> Walk()
        {
            walks++;
            foreach (var text in Texts)
            {
                yield return text;
            }
        }
    }

    [Fact]
    public void A_large_corpus_is_sampled_and_the_model_says_so()
    {
        var model = Train(Texts, new LsaOptions { SampleSize = 80 });
        Assert.Equal((300, 80, 20), (model.TrainedOn, model.Sampled, model.Dimension));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Progress_rises_from_0_to_1(bool countIsKnown)
    {
        var reports = new List<double>();
        var texts = Enumerable.Repeat(Texts, 4).SelectMany(x => x);
        Train(countIsKnown ? [.. texts] : texts, null, new InlineProgress(reports.Add));
        Assert.Equal((0, 1), (reports[0], reports[^1]));
        Assert.Equal(reports.Order().Distinct(), reports);
        Assert.True(reports.Zip(reports.Skip(1), (a, b) => b - a).Max() < 0.36, string.Join(' ', reports));
    }

    /// <summary>Cancelled at each report in turn: so in each phase, reading and every step of the arithmetic.</summary>
    [Fact]
    public void It_can_be_cancelled_in_every_phase()
    {
        var texts = Texts[..90];
        var reports = 0;
        Train(texts, null, new InlineProgress(_ => reports++));
        Assert.True(reports > 10);
        for (var stop = 1; stop < reports; stop++)
        {
            using var source = new CancellationTokenSource();
            var seen = 0;
            var progress = new InlineProgress(_ =>
            {
                if (Interlocked.Increment(ref seen) == stop)
                {
                    source.Cancel();
                }
            });
            Assert.ThrowsAny<OperationCanceledException>(() => Train(texts, null, progress, source.Token));
        }
    }

    [Fact]
    public void A_cancelled_token_reads_nothing()
    {
        Assert.ThrowsAny<OperationCanceledException>(() => Train(Never(), null, null, new CancellationToken(canceled: true)));

        static IEnumerable<string> Never()
        {
            Assert.Fail("The texts were asked for.");
            yield break;
        }
    }

    [Fact]
    public void What_the_texts_throw_comes_through()
    {
        Assert.Throws<InvalidDataException>(() => Train(Broken()));

        static IEnumerable<string> Broken()
        {
            yield return "one text";
            throw new InvalidDataException();
        }
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        LsaOptions[] wrong =
        [
            new() { MaxDimension = 0 }, new() { MaxDimension = 5000 }, new() { Oversampling = -1 }, new() { PowerIterations = -1 },
            new() { SampleSize = 0 }, new() { MaxTerms = 0 }, new() { Threads = 0 },
        ];
        Assert.All(wrong, options => Assert.Throws<ArgumentOutOfRangeException>(() => new LsaTrainer(EnglishAnalyzer.Instance, options)));
    }

    /// <summary>Random corpora of all small sizes, with repeated, empty and one-word texts among them.</summary>
    [Fact]
    public void Every_small_corpus_gives_unit_vectors()
    {
        var seed = LongForm.Seed(20);
        for (var round = 0; round < LongForm.Cases(60, 2000); round++, seed++)
        {
            var random = new Random(seed);
            var texts = RandomCorpus.Texts(seed, random.Next(1, 70), subjects: random.Next(1, 6), words: random.Next(1, 15)).ToList();
            texts.AddRange(Enumerable.Repeat(texts[0], random.Next(4)));
            texts.Add("");
            var model = Train(texts);
            foreach (var vector in texts.Select(model.Embed).OfType<float[]>())
            {
                Assert.True(Math.Abs(Cosine(vector, vector) - 1) < 1e-5, $"seed {seed}");
            }
        }
    }

    private static LsaModel Train(
        IEnumerable<string> texts, LsaOptions? options = null, IProgress<double>? progress = null, CancellationToken cancellationToken = default) =>
        new LsaTrainer(EnglishAnalyzer.Instance, options).Train(texts, progress, cancellationToken);

    private static byte[] Bytes(LsaModel model)
    {
        using var stream = new MemoryStream();
        model.Write(stream);
        return stream.ToArray();
    }

    private static LsaModel ReadBack(LsaModel model) => LsaModel.Read(new MemoryStream(Bytes(model)));

    private static float Cosine(float[] a, float[] b) => a.Zip(b, (x, y) => x * y).Sum();
}
