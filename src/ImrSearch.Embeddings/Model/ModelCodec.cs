using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using ImrSearch.Index.Analysis;

namespace ImrSearch.Embeddings.Model;

/// <summary>
/// The file of a model. All numbers are little-endian.
/// <code>
/// offset  bytes  field
/// 0       4      magic "ISLS" (49 53 4C 53)
/// 4       2      format version, now 01 00
/// 6       2      zero
/// 8       4      dimension d
/// 12      4      terms t
/// 16      4      passages in the sample
/// 20      4      UTF-16 units of all terms together, u
/// 24      8      passages of the whole corpus
/// 32      8      first 8 bytes of the SHA-256 of what stands before: the sizes can be trusted from here on
/// 40      2t     length of each term in units
///         2u     the terms in UTF-16, in ordinal order. (Not UTF-8: a very long word may be cut within a pair.)
///         4t     weight of each term, float
///         4t     scale of each row, float
///         ts     rows: t times s signed bytes, s = d rounded up to a multiple of 16; those beyond d are 0
///         32     SHA-256 of everything before; its first 16 bytes are the model's id
/// </code>
/// </summary>
internal static class ModelCodec
{
    public const ushort FormatVersion = 1;

    private const int HeaderBytes = 40;
    private const int HashedHeaderBytes = 32;
    private const uint Magic = 0x534C5349;

    /// <summary>Writes the model and returns its id.</summary>
    public static string Write(LsaModel model, Stream stream)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var terms = model.TermList;
        Put(Header(model), stream, hash);
        var lengths = new byte[2 * terms.Length];
        for (var term = 0; term < terms.Length; term++)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(lengths.AsSpan(2 * term), checked((ushort)terms[term].Length));
        }

        Put(lengths, stream, hash);
        Put(Units(string.Concat(terms)), stream, hash);
        Put(Bytes(model.TermWeights), stream, hash);
        Put(Bytes(model.Rows.Scales), stream, hash);
        Put(MemoryMarshal.AsBytes(model.Rows.Values.AsSpan()), stream, hash);
        var sum = hash.GetHashAndReset();
        stream.Write(sum);
        return Id(sum);
    }

    public static LsaModel Read(Stream stream, Analyzer analyzer)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var header = Take(stream, HeaderBytes, hash);
        CheckHeader(header);
        var dimension = BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(8));
        var count = BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(12));
        var lengths = Take(stream, checked(2 * count), hash);
        var text = Take(stream, checked(2 * BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(20))), hash);
        var weights = Floats(Take(stream, checked(4 * count), hash));
        var scales = Floats(Take(stream, checked(4 * count), hash));
        var values = new sbyte[checked(count * WeightRows.StrideOf(dimension))];
        Fill(stream, MemoryMarshal.AsBytes(values.AsSpan()), hash);
        var sum = hash.GetHashAndReset();
        var stated = new byte[sum.Length];
        Fill(stream, stated, hash);
        if (!sum.AsSpan().SequenceEqual(stated))
        {
            throw new EmbeddingModelException(ModelFault.Damaged, "its checksum does not fit its content");
        }

        return new LsaModel(
            analyzer,
            Terms(lengths, text),
            weights,
            new WeightRows(dimension, scales, values),
            BinaryPrimitives.ReadInt64LittleEndian(header.AsSpan(24)),
            BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(16)),
            Id(sum));
    }

    private static byte[] Header(LsaModel model)
    {
        var header = new byte[HeaderBytes];
        BinaryPrimitives.WriteUInt32LittleEndian(header, Magic);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(4), FormatVersion);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(8), model.Dimension);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(12), model.Terms);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(16), model.Sampled);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(20), model.TermList.Sum(term => term.Length));
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(24), model.TrainedOn);
        SHA256.HashData(header.AsSpan(0, HashedHeaderBytes)).AsSpan(0, 8).CopyTo(header.AsSpan(HashedHeaderBytes));
        return header;
    }

    private static void CheckHeader(byte[] header)
    {
        if (BinaryPrimitives.ReadUInt32LittleEndian(header) != Magic)
        {
            throw new EmbeddingModelException(ModelFault.Foreign, "it does not begin with the mark of a model, \"ISLS\"");
        }

        var version = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(4));
        if (version != FormatVersion)
        {
            throw new EmbeddingModelException(
                version > FormatVersion ? ModelFault.Newer : ModelFault.Older, $"it has format version {version}, not {FormatVersion}");
        }

        var sum = SHA256.HashData(header.AsSpan(0, HashedHeaderBytes));
        if (!sum.AsSpan(0, 8).SequenceEqual(header.AsSpan(HashedHeaderBytes)))
        {
            throw new EmbeddingModelException(ModelFault.Damaged, "the checksum of its header does not fit");
        }
    }

    private static string[] Terms(byte[] lengths, byte[] text)
    {
        var terms = new string[lengths.Length / 2];
        var units = new char[text.Length / 2];
        for (var i = 0; i < units.Length; i++)
        {
            units[i] = (char)BinaryPrimitives.ReadUInt16LittleEndian(text.AsSpan(2 * i));
        }

        var start = 0;
        for (var term = 0; term < terms.Length; term++)
        {
            var length = BinaryPrimitives.ReadUInt16LittleEndian(lengths.AsSpan(2 * term));
            terms[term] = new string(units, start, length);
            start += length;
        }

        return terms;
    }

    private static string Id(byte[] sum) => Convert.ToHexStringLower(sum.AsSpan(0, 16));

    private static byte[] Units(string text)
    {
        var bytes = new byte[2 * text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(2 * i), text[i]);
        }

        return bytes;
    }

    private static byte[] Bytes(float[] values)
    {
        var bytes = new byte[4 * values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(4 * i), values[i]);
        }

        return bytes;
    }

    private static float[] Floats(byte[] bytes)
    {
        var values = new float[bytes.Length / 4];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = BinaryPrimitives.ReadSingleLittleEndian(bytes.AsSpan(4 * i));
        }

        return values;
    }

    private static void Put(ReadOnlySpan<byte> bytes, Stream stream, IncrementalHash hash)
    {
        hash.AppendData(bytes);
        stream.Write(bytes);
    }

    private static byte[] Take(Stream stream, int count, IncrementalHash hash)
    {
        var bytes = new byte[count];
        Fill(stream, bytes, hash);
        return bytes;
    }

    private static void Fill(Stream stream, Span<byte> bytes, IncrementalHash hash)
    {
        if (stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length)
        {
            throw new EmbeddingModelException(ModelFault.Damaged, "it ends too early");
        }

        hash.AppendData(bytes);
    }
}
