namespace ImrSearch.Letters.Pdf.Document;

/// <summary>The RC4 stream cipher, which .NET does not have; only to read what others wrote with it.</summary>
internal static class Rc4
{
    /// <summary>Encrypts or decrypts, which is the same.</summary>
    public static byte[] Apply(ReadOnlySpan<byte> key, ReadOnlySpan<byte> bytes)
    {
        Span<byte> state = stackalloc byte[256];
        for (var i = 0; i < 256; i++)
        {
            state[i] = (byte)i;
        }

        for (int i = 0, j = 0; i < 256; i++)
        {
            j = (j + state[i] + key[i % key.Length]) & 0xFF;
            (state[i], state[j]) = (state[j], state[i]);
        }

        var output = new byte[bytes.Length];
        for (int n = 0, i = 0, j = 0; n < bytes.Length; n++)
        {
            i = (i + 1) & 0xFF;
            j = (j + state[i]) & 0xFF;
            (state[i], state[j]) = (state[j], state[i]);
            output[n] = (byte)(bytes[n] ^ state[(state[i] + state[j]) & 0xFF]);
        }

        return output;
    }
}
