namespace ImrSearch.Embeddings.Tests;

public class LsaModelTests
{
    private static readonly string[] Texts =
    [
        "Opioids did not improve the function of the patient.", "The opioid brought no functional improvement.",
        "An MRI of the lumbar spine shows a herniated disc.", "Lumbar disc herniation was seen on MRI.",
        "Norco is an opioid.", "The spine was imaged by MRI.", "Function did not improve with Norco.", "The disc presses on the spine.",
    ];

    [Fact]
    public void A_text_is_nearer_to_its_own_kind()
    {
        var model = new LsaTrainer(EnglishAnalyzer.Instance).Train(Texts);
        Assert.Equal(2, model.Dimension);
        Assert.Equal(8, model.TrainedOn);
        var query = model.Embed("pain pills such as Norco and improvement")!;
        Assert.True(Cosine(query, model.Embed(Texts[0])!) > Cosine(query, model.Embed(Texts[2])!) + 0.5);
    }

    [Fact]
    public void A_written_model_is_read_back()
    {
        var model = new LsaTrainer(EnglishAnalyzer.Instance).Train(Texts);
        using var stream = new MemoryStream();
        model.Write(stream);
        stream.Position = 0;
        var read = LsaModel.Read(stream);
        Assert.Equal(model.Id, read.Id);
        Assert.Equal(model.Embed(Texts[3]), read.Embed(Texts[3]));
    }

    private static float Cosine(float[] a, float[] b) => a.Zip(b, (x, y) => x * y).Sum();
}
