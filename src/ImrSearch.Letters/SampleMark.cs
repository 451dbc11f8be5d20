namespace ImrSearch.Letters;

/// <summary>The line by which a letter made by ImrSearch itself is told from a real determination.</summary>
public static class SampleMark
{
    /// <summary>Stands on a line of its own in every sample letter.</summary>
    public const string Line = "SAMPLE LETTER written by ImrSearch for demonstration. Not an Independent Medical Review determination.";
}
