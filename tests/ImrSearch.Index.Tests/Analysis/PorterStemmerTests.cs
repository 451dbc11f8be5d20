namespace ImrSearch.Index.Tests.Analysis;

public class PorterStemmerTests
{
    // The examples of Porter's paper, step by step, taken through the whole algorithm.
    [Theory]
    [InlineData("caresses", "caress")]
    [InlineData("ponies", "poni")]
    [InlineData("ties", "ti")]
    [InlineData("cats", "cat")]
    [InlineData("feed", "feed")]
    [InlineData("agreed", "agre")]
    [InlineData("plastered", "plaster")]
    [InlineData("bled", "bled")]
    [InlineData("motoring", "motor")]
    [InlineData("sing", "sing")]
    [InlineData("conflated", "conflat")]
    [InlineData("troubled", "troubl")]
    [InlineData("sized", "size")]
    [InlineData("hopping", "hop")]
    [InlineData("falling", "fall")]
    [InlineData("hissing", "hiss")]
    [InlineData("failing", "fail")]
    [InlineData("filing", "file")]
    [InlineData("happy", "happi")]
    [InlineData("sky", "sky")]
    [InlineData("relational", "relat")]
    [InlineData("conditional", "condit")]
    [InlineData("digitizer", "digit")]
    [InlineData("conformably", "conform")]
    [InlineData("vietnamization", "vietnam")]
    [InlineData("hopefulness", "hope")]
    [InlineData("sensibility", "sensibl")]
    [InlineData("sensibiliti", "sensibl")]
    [InlineData("triplicate", "triplic")]
    [InlineData("electrical", "electr")]
    [InlineData("goodness", "good")]
    [InlineData("revival", "reviv")]
    [InlineData("replacement", "replac")]
    [InlineData("adoption", "adopt")]
    [InlineData("opinion", "opinion")]
    [InlineData("homologous", "homolog")]
    [InlineData("probate", "probat")]
    [InlineData("rate", "rate")]
    [InlineData("cease", "ceas")]
    [InlineData("controlling", "control")]
    [InlineData("roll", "roll")]
    [InlineData("generalizations", "gener")]
    [InlineData("oscillators", "oscil")]
    // Later than the paper.
    [InlineData("possibly", "possibl")]
    [InlineData("radiology", "radiolog")]
    // Y by turns, short words, and what is no letter.
    [InlineData("syzygy", "syzygi")]
    [InlineData("yyyed", "yy")]
    [InlineData("is", "is")]
    [InlineData("", "")]
    [InlineData("325mgs", "325mg")]
    [InlineData("naïvely", "naïv")]
    public void Stems_as_the_paper_says(string word, string stem) => Assert.Equal(stem, PorterStemmer.Stem(word));

    [Fact]
    public void No_word_grows_or_throws()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        const string Letters = "aeiouylstedinga";
        for (var round = 0; round < 20_000; round++)
        {
            var word = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Letters[random.Next(Letters.Length)]));
            var stem = PorterStemmer.Stem(word);
            Assert.True(stem.Length <= word.Length, $"seed {seed}: {word}");
            Assert.True(word.Length == 0 || stem.Length > 0, $"seed {seed}: {word}");
        }
    }
}
