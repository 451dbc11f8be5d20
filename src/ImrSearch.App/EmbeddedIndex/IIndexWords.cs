namespace ImrSearch.App.EmbeddedIndex;

/// <summary>What a plan asks the index about words.</summary>
internal interface IIndexWords
{
    /// <summary>Whether a passage or an item holds the word, in any form of it; true for words that are not searched.</summary>
    bool Has(string word);

    /// <summary>The word of the index that one it lacks most likely means; null for none.</summary>
    string? Nearest(string word);
}
