using System.Buffers.Binary;
using ImrSearch.Embeddings.Tests.Fakes;

namespace ImrSearch.Embeddings.Tests.Model;

public class ModelFileTests
{
    private static readonly string[] Texts = RandomCorpus.Texts(9, 12, subjects: 2, words: 5);
    private static readonly LsaModel Model = new LsaTrainer(EnglishAnalyzer.Instance).Train(Texts);
    private static readonly byte[] File = Bytes(Model);

    [Fact]
    public void A_model_comes_back_as_it_was()
    {
        var read = Read(File);
        Assert.Equal((Model.Id, Model.Dimension, Model.Terms, Model.TrainedOn, Model.Sampled), (read.Id, read.Dimension, read.Terms, read.TrainedOn, read.Sampled));
        Assert.Equal(File, Bytes(read));
        Assert.All(Texts, text => Assert.Equal(Model.Embed(text), read.Embed(text)));
    }

    [Fact]
    public void A_model_is_read_to_its_end_and_no_further()
    {
        using var stream = new MemoryStream([.. File, 1, 2, 3]);
        LsaModel.Read(stream);
        Assert.Equal(File.Length, stream.Position);
    }

    [Fact]
    public void Every_changed_byte_is_noticed()
    {
        for (var at = 0; at < File.Length; at++)
        {
            foreach (var change in new byte[] { 0x01, 0x80, 0xFF })
            {
                var damaged = (byte[])File.Clone();
                damaged[at] ^= change;
                Assert.Throws<EmbeddingModelException>(() => Read(damaged));
            }
        }
    }

    [Fact]
    public void Every_cut_is_noticed()
    {
        for (var length = 0; length < File.Length; length++)
        {
            var exception = Assert.Throws<EmbeddingModelException>(() => Read(File[..length]));
            Assert.Equal(ModelFault.Damaged, exception.Fault);
        }
    }

    [Theory]
    [InlineData(2, ModelFault.Newer)]
    [InlineData(0, ModelFault.Older)]
    public void Another_version_is_refused_by_name(ushort version, ModelFault fault)
    {
        var other = (byte[])File.Clone();
        BinaryPrimitives.WriteUInt16LittleEndian(other.AsSpan(4), version);
        var exception = Assert.Throws<EmbeddingModelException>(() => Read(other));
        Assert.Equal(fault, exception.Fault);
        Assert.Contains($"version {version}", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_kind_of_file_is_refused_by_name()
    {
        var exception = Assert.Throws<EmbeddingModelException>(() => Read([.. "A letter of more than forty bytes, as may be found."u8]));
        Assert.Equal(ModelFault.Foreign, exception.Fault);
    }

    [Fact]
    public void A_stream_that_gives_little_at_a_time_is_read() => Assert.Equal(Model.Id, LsaModel.Read(new DrippingStream(File)).Id);

    [Fact]
    public void Words_of_every_script_come_back()
    {
        var model = new LsaTrainer(EnglishAnalyzer.Instance).Train(["überprüfung 疼痛 \U00020000\U00020001 боль", new string('w', 300) + " " + string.Concat(Enumerable.Repeat("\U00010400", 200))]);
        var read = Read(Bytes(model));
        Assert.Equal(model.TermList, read.TermList);
        Assert.Equal(model.Id, read.Id);
    }

    private static byte[] Bytes(LsaModel model)
    {
        using var stream = new MemoryStream();
        model.Write(stream);
        return stream.ToArray();
    }

    private static LsaModel Read(byte[] bytes) => LsaModel.Read(new MemoryStream(bytes));

    /// <summary>Gives one byte at a time, as a slow disk or a pipe may.</summary>
    private sealed class DrippingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(1, buffer.Length)]);
    }
}
