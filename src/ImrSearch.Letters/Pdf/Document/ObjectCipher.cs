using System.Security.Cryptography;

namespace ImrSearch.Letters.Pdf.Document;

/// <summary>Decrypts the strings and the stream of one object.</summary>
internal sealed class ObjectCipher(SecurityHandler security, int number, int generation)
{
    private const int BlockBytes = 16;

    public byte[] DecryptString(byte[] bytes) => Decrypt(security.Strings, bytes);

    /// <summary>Decrypts a stream's bytes.</summary>
    /// <param name="bytes">The bytes in the file.</param>
    /// <param name="metadata">Whether the stream is the document's metadata, which may stand in the clear.</param>
    public ReadOnlyMemory<byte> DecryptStream(ReadOnlyMemory<byte> bytes, bool metadata) =>
        security.Streams == CipherMethod.Identity || (metadata && !security.EncryptsMetadata) ? bytes : Decrypt(security.Streams, bytes.Span);

    private byte[] Decrypt(CipherMethod method, ReadOnlySpan<byte> bytes) => method switch
    {
        CipherMethod.Rc4 => Rc4.Apply(security.KeyOf(number, generation, aes: false), bytes),
        CipherMethod.AesV2 => DecryptAes(security.KeyOf(number, generation, aes: true), bytes),
        CipherMethod.AesV3 => DecryptAes(security.Key, bytes),
        _ => bytes.ToArray(),
    };

    // The first block is the start vector; the last byte tells how many bytes fill up the last block. Cut-off data gives
    // its whole blocks, and padding that cannot be right stays.
    private static byte[] DecryptAes(byte[] key, ReadOnlySpan<byte> bytes)
    {
        var length = (bytes.Length - BlockBytes) / BlockBytes * BlockBytes;
        if (length <= 0)
        {
            return [];
        }

        var plain = Plain(key, bytes[..BlockBytes], bytes.Slice(BlockBytes, length));
        var padding = plain[^1];
        return padding is >= 1 and <= BlockBytes ? plain[..^padding] : plain;
    }

    // The system's own cryptography can fail for a moment, whatever the file is (seen in two of a hundred thousand files, that
    // were read well the next time): that must not make a sound letter a damaged one.
    private static byte[] Plain(byte[] key, ReadOnlySpan<byte> start, ReadOnlySpan<byte> blocks)
    {
        try
        {
            return DecryptBlocks(key, start, blocks);
        }
        catch (CryptographicException)
        {
            return DecryptBlocks(key, start, blocks);
        }
    }

    private static byte[] DecryptBlocks(byte[] key, ReadOnlySpan<byte> start, ReadOnlySpan<byte> blocks)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        return aes.DecryptCbc(blocks, start, PaddingMode.None);
    }
}
