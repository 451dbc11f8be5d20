using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace ImrSearch.Letters.Tests.Pdf.Writing;

/// <summary>Makes a file's key and the dictionary entries from which a reader finds it again.</summary>
[SuppressMessage("Security", "CA5350", Justification = "The format prescribes it.")]
[SuppressMessage("Security", "CA5351", Justification = "The format prescribes it.")]
internal static class PdfCryptKeys
{
    private static readonly byte[] Padding =
        Convert.FromHexString("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A");

    /// <summary>ISO 32000-1, algorithms 2 to 5: revisions 2, 3 and 4.</summary>
    public static (byte[] Key, string Entries) MakeShort(int revision, int length, string user, string owner, int permissions, byte[] id)
    {
        var ownerKey = Md5(Padded(owner));
        for (var i = 0; revision >= 3 && i < 50; i++)
        {
            ownerKey = Md5(ownerKey);
        }

        var o = Rounds(ownerKey[..length], Padded(user), revision);
        var p = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(p, permissions);
        var key = Md5([.. Padded(user), .. o, .. p, .. id]);
        for (var i = 0; revision >= 3 && i < 50; i++)
        {
            key = Md5(key[..length]);
        }

        key = key[..length];
        var u = revision == 2 ? Rc4(key, Padding) : [.. Rounds(key, Md5([.. Padding, .. id]), revision), .. new byte[16]];
        return (key, $"/O {PdfFile.Hex(o)} /U {PdfFile.Hex(u)}");
    }

    /// <summary>ISO 32000-2, algorithms 8 to 10: revision 6, and Adobe's revision 5 before it.</summary>
    public static (byte[] Key, string Entries) MakeLong(int revision, string user, string owner, int permissions)
    {
        var key = SHA256.HashData("the key of the file"u8);
        var (u, ue) = Locked(revision, key, Encoding.UTF8.GetBytes(user), "valid-u-key-u---"u8, []);
        var (o, oe) = Locked(revision, key, Encoding.UTF8.GetBytes(owner), "valid-o-key-o---"u8, u);
        var perms = new byte[16];
        BinaryPrimitives.WriteInt32LittleEndian(perms, permissions);
        perms.AsSpan(4, 4).Fill(0xFF);
        "Tadb"u8.CopyTo(perms.AsSpan(8));
        using var aes = Aes.Create();
        aes.Key = key;
        return (key, $"/U {PdfFile.Hex(u)} /UE {PdfFile.Hex(ue)} /O {PdfFile.Hex(o)} /OE {PdfFile.Hex(oe)} /Perms {PdfFile.Hex(aes.EncryptEcb(perms, PaddingMode.None))}");
    }

    public static byte[] Md5(byte[] data) => MD5.HashData(data);

    public static byte[] Rc4(byte[] key, byte[] data)
    {
        var box = Enumerable.Range(0, 256).Select(i => (byte)i).ToArray();
        for (int i = 0, j = 0; i < 256; i++)
        {
            j = (j + box[i] + key[i % key.Length]) & 255;
            (box[i], box[j]) = (box[j], box[i]);
        }

        var result = new byte[data.Length];
        for (int n = 0, i = 0, j = 0; n < data.Length; n++)
        {
            i = (i + 1) & 255;
            j = (j + box[i]) & 255;
            (box[i], box[j]) = (box[j], box[i]);
            result[n] = (byte)(data[n] ^ box[(box[i] + box[j]) & 255]);
        }

        return result;
    }

    private static (byte[] Check, byte[] Key) Locked(int revision, byte[] key, byte[] password, ReadOnlySpan<byte> salts, byte[] u)
    {
        var hash = Hash(revision, password, salts[..8], u);
        using var aes = Aes.Create();
        aes.Key = Hash(revision, password, salts[8..], u);
        return ([.. hash, .. salts], aes.EncryptCbc(key, new byte[16], PaddingMode.None));
    }

    /// <summary>Algorithm 2.B; revision 5 takes the first SHA-256 as it is.</summary>
    private static byte[] Hash(int revision, byte[] password, ReadOnlySpan<byte> salt, byte[] u)
    {
        var k = SHA256.HashData([.. password, .. salt, .. u]);
        byte[] e = [];
        for (var round = 0; revision == 6 && (round < 64 || e[^1] > round - 32); round++)
        {
            byte[] once = [.. password, .. k, .. u];
            using var aes = Aes.Create();
            aes.Key = k[..16];
            e = aes.EncryptCbc(Enumerable.Repeat(once, 64).SelectMany(b => b).ToArray(), k[16..32], PaddingMode.None);
            k = (e.Take(16).Sum(b => b) % 3) switch { 0 => SHA256.HashData(e), 1 => SHA384.HashData(e), _ => SHA512.HashData(e) };
        }

        return k[..32];
    }

    private static byte[] Rounds(byte[] key, byte[] data, int revision)
    {
        for (var i = 0; i < (revision >= 3 ? 20 : 1); i++)
        {
            data = Rc4([.. key.Select(b => (byte)(b ^ i))], data);
        }

        return data;
    }

    private static byte[] Padded(string password) => [.. Encoding.Latin1.GetBytes(password).Concat(Padding).Take(32)];
}
