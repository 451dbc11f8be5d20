using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace ImrSearch.Index.Files;

/// <summary>
/// CRC-32C (Castagnoli, RFC 3720 appendix B.4), by the processor's own instruction where it has one
/// (<see cref="BitOperations.Crc32C(uint, ulong)"/> falls back to a table elsewhere).
/// </summary>
internal static class Crc32C
{
    /// <summary>The checksum of what <paramref name="checksum"/> covers followed by <paramref name="data"/>; start with 0.</summary>
    public static uint Append(uint checksum, ReadOnlySpan<byte> data)
    {
        var state = ~checksum;
        foreach (var word in MemoryMarshal.Cast<byte, ulong>(data))
        {
            state = BitOperations.Crc32C(state, BitConverter.IsLittleEndian ? word : BinaryPrimitives.ReverseEndianness(word));
        }

        foreach (var value in data[(data.Length & ~7)..])
        {
            state = BitOperations.Crc32C(state, value);
        }

        return ~state;
    }
}
