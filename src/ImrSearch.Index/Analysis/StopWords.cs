using System.Collections.Frozen;

namespace ImrSearch.Index.Analysis;

/// <summary>The 33 English words that are not indexed: the list of Apache Lucene's <c>EnglishAnalyzer</c>.</summary>
public static class StopWords
{
    private const int LongestLength = 5;

    private static readonly FrozenSet<string> Words = FrozenSet.Create(
        StringComparer.Ordinal,
        "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "if", "in", "into", "is", "it", "no", "not", "of",
        "on", "or", "such", "that", "the", "their", "then", "there", "these", "they", "this", "to", "was", "will", "with");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word in lower case is a stop word.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => word.Length <= LongestLength && Lookup.Contains(word);
}
