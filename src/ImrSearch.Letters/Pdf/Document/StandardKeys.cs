using System.Buffers.Binary;
using System.Security.Cryptography;

namespace ImrSearch.Letters.Pdf.Document;

/// <summary>
/// Derives a file's key from the empty user password and checks it against what the file keeps of the password
/// (ISO 32000-2, 7.6.4: algorithms 2, 2.A, 2.B, 6 and 11). Null when another password is needed.
/// </summary>
internal static class StandardKeys
{
    private const int HashBytes = 32;
    private const int SaltBytes = 8;

#pragma warning disable CA5350, CA5351, CA5358 // The file format prescribes these; nothing is protected by them here.

    // What fills a password up to 32 bytes; all of an empty one.
    private static ReadOnlySpan<byte> Padding =>
    [
        0x28, 0xBF, 0x4E, 0x5E, 0x4E, 0x75, 0x8A, 0x41, 0x64, 0x00, 0x4E, 0x56, 0xFF, 0xFA, 0x01, 0x08,
        0x2E, 0x2E, 0x00, 0xB6, 0xD0, 0x68, 0x3E, 0x80, 0x2F, 0x0C, 0xA9, 0xFE, 0x64, 0x53, 0x69, 0x7A,
    ];

    /// <summary>The key of revisions 2 to 4.</summary>
    public static byte[]? ForMd5(byte[] owner, byte[] user, int permissions, byte[] id, int revision, int keyBytes, bool encryptsMetadata)
    {
        using var md5 = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        md5.AppendData(Padding);
        md5.AppendData(owner.AsSpan(0, Math.Min(owner.Length, HashBytes)));
        Span<byte> four = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(four, permissions);
        md5.AppendData(four);
        md5.AppendData(id);
        if (revision >= 4 && !encryptsMetadata)
        {
            md5.AppendData([0xFF, 0xFF, 0xFF, 0xFF]);
        }

        var hash = md5.GetHashAndReset();
        for (var i = 0; revision >= 3 && i < 50; i++)
        {
            hash = MD5.HashData(hash.AsSpan(0, keyBytes));
        }

        var key = hash[..keyBytes];
        byte[] check;
        if (revision == 2)
        {
            check = Rc4.Apply(key, Padding);
        }
        else
        {
            md5.AppendData(Padding);
            md5.AppendData(id);
            check = md5.GetHashAndReset();
            for (var i = 0; i < 20; i++)
            {
                check = Rc4.Apply(Array.ConvertAll(key, b => (byte)(b ^ i)), check);
            }
        }

        return user.Length >= check.Length && user.AsSpan(0, check.Length).SequenceEqual(check) ? key : null;
    }

    /// <summary>The key of revisions 5 and 6.</summary>
    public static byte[]? ForAes256(byte[] user, byte[] encryptedKey, int revision, PdfBudget budget)
    {
        if (user.Length < HashBytes + (2 * SaltBytes) || encryptedKey.Length < HashBytes)
        {
            return null;
        }

        var check = Hash(user.AsSpan(HashBytes, SaltBytes), revision, budget);
        if (!check.AsSpan().SequenceEqual(user.AsSpan(0, HashBytes)))
        {
            return null;
        }

        using var aes = Aes.Create();
        aes.Key = Hash(user.AsSpan(HashBytes + SaltBytes, SaltBytes), revision, budget);
        return aes.DecryptCbc(encryptedKey.AsSpan(0, HashBytes), new byte[16], PaddingMode.None);
    }

    // Algorithm 2.B for an empty password; revision 5 stops after the first hash.
    private static byte[] Hash(ReadOnlySpan<byte> salt, int revision, PdfBudget budget)
    {
        var key = SHA256.HashData(salt);
        if (revision < 6)
        {
            return key;
        }

        using var aes = Aes.Create();
        for (var round = 0; ; round++)
        {
            budget.Look();
            var input = new byte[64 * key.Length];
            for (var i = 0; i < 64; i++)
            {
                key.CopyTo(input, i * key.Length);
            }

            aes.Key = key[..16];
            var encrypted = aes.EncryptCbc(input, key.AsSpan(16, 16), PaddingMode.None);
            var sum = 0;
            foreach (var b in encrypted.AsSpan(0, 16))
            {
                sum += b;
            }

            key = (sum % 3) switch
            {
                0 => SHA256.HashData(encrypted),
                1 => SHA384.HashData(encrypted),
                _ => SHA512.HashData(encrypted),
            };
            if (round >= 63 && encrypted[^1] <= round - 31)
            {
                return key[..HashBytes];
            }
        }
    }
#pragma warning restore CA5350, CA5351, CA5358
}
