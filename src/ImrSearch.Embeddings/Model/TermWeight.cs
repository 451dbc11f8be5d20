namespace ImrSearch.Embeddings.Model;

/// <summary>How much a term's count in a text says.</summary>
internal static class TermWeight
{
    /// <summary>ln(1+tf) times the term's weight in the corpus.</summary>
    public static float Of(int count, float weight) => (float)(Math.Log(1.0 + count) * weight);
}
