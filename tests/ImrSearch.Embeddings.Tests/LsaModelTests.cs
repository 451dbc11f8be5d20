using ImrSearch.Embeddings.Tests.Fakes;

namespace ImrSearch.Embeddings.Tests;

public class LsaModelTests
{
    private static readonly string[] Texts = RandomCorpus.Texts(3, 200, subjects: 6);
    private static readonly LsaModel Model = new LsaTrainer(EnglishAnalyzer.Instance).Train(Texts);

    [Fact]
    public void Texts_without_a_common_word_are_alike_when_their_words_keep_the_same_company()
    {
        string[] texts =
        [
            "opioid pain relief", "narcotic pain relief", "opioid dose taper", "narcotic dose taper", "opioid tablets daily", "narcotic tablets daily",
            "lumbar disc image", "spine disc image", "lumbar scan herniated", "spine scan herniated", "lumbar film contrast", "spine film contrast",
        ];
        var model = new LsaTrainer(EnglishAnalyzer.Instance, new LsaOptions { MaxDimension = 2 }).Train(texts);
        var query = model.Embed("narcotic")!;
        Assert.True(Cosine(query, model.Embed("opioid")!) > 0.9);
        Assert.True(Cosine(query, model.Embed("lumbar")!) < 0.3);
    }

    [Fact]
    public void Vectors_have_length_1_and_depend_on_the_text_alone()
    {
        foreach (var text in Texts)
        {
            var vector = Model.Embed(text)!;
            Assert.Equal(1, Cosine(vector, vector), 1e-5);
            Assert.Equal(vector, Model.Embed(text));
            Assert.Equal(vector, Model.Embed(string.Join(' ', text.Split(' ').Reverse())));
        }
    }

    [Fact]
    public void Vectors_are_the_same_from_many_threads()
    {
        var expected = Texts.Select(Model.Embed).ToArray();
        Parallel.For(0, 2000, i => Assert.Equal(expected[i % Texts.Length], Model.Embed(Texts[i % Texts.Length])));
    }

    /// <summary>The vector worked out from the formula, with the model's own numbers.</summary>
    [Fact]
    public void A_vector_is_the_weighted_sum_of_the_vectors_of_its_terms()
    {
        var (a, b) = (Model.TermList[3], Model.TermList[20]);
        var sum = new double[Model.Dimension];
        foreach (var (term, count) in new[] { (3, 2), (20, 1) })
        {
            for (var i = 0; i < sum.Length; i++)
            {
                sum[i] += Math.Log(1 + count) * Model.TermWeights[term] * Model.Rows.Scales[term] * Model.Rows.Values[(term * Model.Rows.Stride) + i];
            }
        }

        var length = Math.Sqrt(sum.Sum(value => value * value));
        var vector = Model.Embed($"{a} {b} {a}")!;
        for (var i = 0; i < sum.Length; i++)
        {
            Assert.Equal(sum[i] / length, vector[i], 1e-5);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("the of and")]
    [InlineData("unheard unknown words")]
    [InlineData("\ud800 \0 !!")]
    public void A_text_without_a_known_term_has_no_vector(string text)
    {
        var vector = new float[Model.Dimension];
        Array.Fill(vector, 7);
        Assert.Null(Model.Embed(text));
        Assert.False(Model.TryEmbed(text, vector));
        Assert.All(vector, value => Assert.Equal(0, value));
    }

    [Fact]
    public void Unknown_words_change_nothing() => Assert.Equal(Model.Embed(Texts[0]), Model.Embed(Texts[0] + " unheard unknown"));

    [Fact]
    public void A_part_of_weight_0_changes_nothing_and_one_of_weight_1_counts_in_full()
    {
        var (a, b) = (Texts[0], Texts[1]);
        Assert.Equal(Model.Embed(a), Embed((a, 1), (b, 0)));
        Assert.Equal(Model.Embed(a), Embed((a, 0.25f)));
        Assert.Equal(Embed((a, 1), (b, 1)), Embed((a, 3), (b, 3)), (x, y) => Math.Abs(x - y) < 1e-5);
    }

    [Fact]
    public void A_part_pulls_the_vector_as_far_as_it_counts()
    {
        var (a, b) = (Texts[0], Texts[1]);
        var to = Model.Embed(b)!;
        var likenesses = new[] { 0, 0.2f, 0.5f, 1, 2, 10 }.Select(weight => Cosine(Embed((a, 1), (b, weight))!, to)).ToArray();
        Assert.Equal(likenesses.Order(), likenesses);
        Assert.True(likenesses[^1] > 0.99);
    }

    [Fact]
    public void Parts_that_cancel_each_other_out_have_no_vector()
    {
        Assert.Null(Embed((Texts[0], 1), (Texts[0], -1)));
        Assert.Null(Embed());
    }

    [Fact]
    public void Room_of_another_size_is_refused() =>
        Assert.Throws<ArgumentException>(() => Model.TryEmbed("text", new float[Model.Dimension + 1]));

    [Fact]
    public void A_very_long_text_has_a_vector() => Assert.NotNull(Model.Embed(string.Join(' ', Enumerable.Repeat(Texts[0], 2000))));

    private static float[]? Embed(params (string, float)[] parts)
    {
        var vector = new float[Model.Dimension];
        return Model.TryEmbed(parts, vector) ? vector : null;
    }

    private static float Cosine(float[] a, float[] b) => a.Zip(b, (x, y) => x * y).Sum();
}
