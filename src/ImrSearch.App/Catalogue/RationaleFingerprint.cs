using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ImrSearch.App.Catalogue;

/// <summary>
/// Tells verbatim copies of a rationale by 64 bits: its words without regard to case, signs and white space. Two different
/// texts among ten million meet with a chance of about one in 400,000.
/// </summary>
internal static class RationaleFingerprint
{
    /// <summary>
    /// Shorter texts, such as "Not medically necessary.", are written alike by different people; from about this length
    /// on, the same words mean that one text was pasted.
    /// </summary>
    private const int FewestWords = 12;

    /// <summary>Null for a text that is too short to be called a copy.</summary>
    public static long? Of(string rationale)
    {
        var words = new StringBuilder(rationale.Length);
        var count = 0;
        var inWord = false;
        foreach (var letter in rationale)
        {
            if (!char.IsLetterOrDigit(letter))
            {
                inWord = false;
                continue;
            }

            if (!inWord)
            {
                words.Append(' ');
                count++;
            }

            inWord = true;
            words.Append(char.ToUpperInvariant(letter));
        }

        return count < FewestWords
            ? null
            : BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(words.ToString())));
    }
}
