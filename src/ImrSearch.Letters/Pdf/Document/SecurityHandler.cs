using System.Buffers.Binary;
using System.Security.Cryptography;

namespace ImrSearch.Letters.Pdf.Document;

/// <summary>
/// The standard security handler (ISO 32000-2, 7.6) with the empty user password, which is how a file is protected
/// against change and not against reading. Versions 1, 2, 4 and 5, revisions 2 to 6.
/// </summary>
internal sealed class SecurityHandler
{
    private SecurityHandler(byte[]? key, CipherMethod strings, CipherMethod streams, bool encryptsMetadata)
    {
        (Key, Strings, Streams, EncryptsMetadata) = (key ?? [], strings, streams, encryptsMetadata);
        IsOpen = key is not null;
    }

    /// <summary>Whether the empty password opens the file.</summary>
    public bool IsOpen { get; }

    /// <summary>The file's key.</summary>
    public byte[] Key { get; }

    public CipherMethod Strings { get; }

    public CipherMethod Streams { get; }

    public bool EncryptsMetadata { get; }

    public static SecurityHandler Open(PdfDictionary encrypt, PdfValue id, PdfDocument document)
    {
        PdfValue Get(string name) => document.Get(encrypt, name);

        var (version, revision) = (Get("V").ToInt(), Get("R").ToInt());
        var metadata = Get("EncryptMetadata") is not { Kind: PdfKind.Boolean, Boolean: false };
        if ((Get("Filter").Name ?? "Standard") != "Standard" || version is not (1 or 2 or 4 or 5) || revision is < 2 or > 6)
        {
            return new SecurityHandler(null, default, default, metadata);
        }

        var keyBytes = version == 1 ? 5 : Math.Clamp(Get("Length").ToInt(version == 4 ? 128 : 40) / 8, 5, 16);
        var method = version == 5 ? CipherMethod.AesV3 : CipherMethod.Rc4;
        var (strings, streams) = (method, method);
        if (version >= 4)
        {
            strings = Method(document, encrypt, "StrF");
            streams = Method(document, encrypt, "StmF");
            keyBytes = 16;
        }

        var key = version == 5
            ? StandardKeys.ForAes256(Get("U").Bytes, Get("UE").Bytes, revision, document.Budget)
            : StandardKeys.ForMd5(Get("O").Bytes, Get("U").Bytes, (int)(long)Get("P").Number, id.Array.Count > 0 ? document.Resolve(id.Array[0]).Bytes : [], revision, keyBytes, metadata);
        return new SecurityHandler(key, strings, streams, metadata);
    }

    public ObjectCipher ForObject(int number, int generation) => new(this, number, generation);

    /// <summary>The key of one object, for the versions before 5.</summary>
    public byte[] KeyOf(int number, int generation, bool aes)
    {
        Span<byte> data = stackalloc byte[Key.Length + 9];
        Key.CopyTo(data);
        Span<byte> four = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(four, number);
        four[..3].CopyTo(data[Key.Length..]);
        BinaryPrimitives.WriteInt32LittleEndian(four, generation);
        four[..2].CopyTo(data[(Key.Length + 3)..]);
        "sAlT"u8.CopyTo(data[(Key.Length + 5)..]);
#pragma warning disable CA5351 // The file format prescribes MD5; nothing is protected by it here.
        return MD5.HashData(aes ? data : data[..(Key.Length + 5)])[..Math.Min(Key.Length + 5, 16)];
#pragma warning restore CA5351
    }

    private static CipherMethod Method(PdfDocument document, PdfDictionary encrypt, string use)
    {
        var name = document.Get(encrypt, use).Name ?? "Identity";
        var filter = document.Get(document.Get(encrypt, "CF").Dictionary, name).Dictionary;
        return document.Get(filter, "CFM").Name switch
        {
            "V2" => CipherMethod.Rc4,
            "AESV2" => CipherMethod.AesV2,
            "AESV3" => CipherMethod.AesV3,
            _ => CipherMethod.Identity,
        };
    }
}
