using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ImrSearch.Letters.Tests.Pdf.Writing;

/// <summary>The standard security handler's ways to encrypt (ISO 32000-1, 7.6; ISO 32000-2, 7.6.4).</summary>
internal enum PdfCipher
{
    Rc4Of40Bits,
    Rc4Of128Bits,
    Rc4ByCryptFilter,
    Aes128,
    Aes128WithPlainStrings,
    Aes256OfRevision5,
    Aes256OfRevision6,
}

/// <summary>Encrypts strings and streams for one file. All that is random comes from fixed bytes, so that files repeat.</summary>
internal sealed class PdfCrypt
{
    private const int Permissions = -3904;

    private readonly PdfCipher _cipher;
    private readonly byte[] _key;

    public PdfCrypt(PdfCipher cipher, string userPassword = "", string ownerPassword = "the owner")
    {
        _cipher = cipher;
        (_key, Dictionary) = IsAes256 ? PdfCryptKeys.MakeLong(cipher == PdfCipher.Aes256OfRevision5 ? 5 : 6, userPassword, ownerPassword, Permissions)
            : PdfCryptKeys.MakeShort(Revision, cipher == PdfCipher.Rc4Of40Bits ? 5 : 16, userPassword, ownerPassword, Permissions, Id);
        Dictionary = $"<< /Filter /Standard /P {Permissions} {Dictionary} {Filters} >>";
    }

    public byte[] Id { get; } = Encoding.ASCII.GetBytes("sixteen bytes id");

    /// <summary>The encryption dictionary, as PDF text.</summary>
    public string Dictionary { get; }

    private bool IsAes256 => _cipher is PdfCipher.Aes256OfRevision5 or PdfCipher.Aes256OfRevision6;

    private int Revision => _cipher switch { PdfCipher.Rc4Of40Bits => 2, PdfCipher.Rc4Of128Bits => 3, _ => 4 };

    private string Filters => _cipher switch
    {
        PdfCipher.Rc4Of40Bits => "/V 1 /R 2",
        PdfCipher.Rc4Of128Bits => "/V 2 /R 3 /Length 128",
        PdfCipher.Rc4ByCryptFilter => "/V 4 /R 4 /Length 128 /CF << /StdCF << /CFM /V2 /AuthEvent /DocOpen /Length 16 >> >> /StmF /StdCF /StrF /StdCF",
        PdfCipher.Aes128 => "/V 4 /R 4 /Length 128 /CF << /StdCF << /CFM /AESV2 /AuthEvent /DocOpen /Length 16 >> >> /StmF /StdCF /StrF /StdCF",
        PdfCipher.Aes128WithPlainStrings => "/V 4 /R 4 /Length 128 /CF << /StdCF << /CFM /AESV2 /AuthEvent /DocOpen /Length 16 >> >> /StmF /StdCF /StrF /Identity",
        PdfCipher.Aes256OfRevision5 => "/V 5 /R 5 /Length 256 /CF << /StdCF << /CFM /AESV3 /AuthEvent /DocOpen /Length 32 >> >> /StmF /StdCF /StrF /StdCF",
        _ => "/V 5 /R 6 /Length 256 /CF << /StdCF << /CFM /AESV3 /AuthEvent /DocOpen /Length 32 >> >> /StmF /StdCF /StrF /StdCF",
    };

    public byte[] EncryptString(int number, byte[] data) => _cipher == PdfCipher.Aes128WithPlainStrings ? data : EncryptStream(number, data);

    public byte[] EncryptStream(int number, byte[] data)
    {
        if (IsAes256)
        {
            return Aes(_key, data);
        }

        // Algorithm 1: each object has a key of its own, made of the file's key and the object's number (generation 0).
        var isAes = _cipher is PdfCipher.Aes128 or PdfCipher.Aes128WithPlainStrings;
        byte[] salted = [.. _key, (byte)number, (byte)(number >> 8), (byte)(number >> 16), 0, 0, .. isAes ? "sAlT"u8 : []];
        var key = PdfCryptKeys.Md5(salted)[..Math.Min(16, _key.Length + 5)];
        return isAes ? Aes(key, data) : PdfCryptKeys.Rc4(key, data);
    }

    private static byte[] Aes(byte[] key, byte[] data)
    {
        using var aes = System.Security.Cryptography.Aes.Create();
        aes.Key = key;
        var start = new byte[16];
        BinaryPrimitives.WriteInt32LittleEndian(start, data.Length);
        return [.. start, .. aes.EncryptCbc(data, start, PaddingMode.PKCS7)];
    }
}
