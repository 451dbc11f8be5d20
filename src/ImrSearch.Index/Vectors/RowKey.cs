namespace ImrSearch.Index.Vectors;

/// <summary>
/// A similarity and a row in one number: the greater, the nearer; of equally near rows the earlier has the greater. So heaps
/// need no comparer, and everything comes in one order.
/// </summary>
internal static class RowKey
{
    private const uint Sign = 0x8000_0000;

    public static ulong Of(float similarity, int row)
    {
        // Negative floats grow with their bits the other way.
        var bits = BitConverter.SingleToUInt32Bits(similarity);
        return ((ulong)((bits & Sign) != 0 ? ~bits : bits | Sign) << 32) | (uint)~row;
    }

    public static int Row(ulong key) => ~(int)(uint)key;

    public static float Similarity(ulong key)
    {
        var bits = (uint)(key >> 32);
        return BitConverter.UInt32BitsToSingle((bits & Sign) != 0 ? bits & ~Sign : ~bits);
    }
}
