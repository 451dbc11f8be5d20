namespace ImrSearch.Index.Suggestions;

/// <summary>A word of the index that may have been meant by another.</summary>
/// <param name="Word">The word as it stands in documents, in lower case.</param>
/// <param name="Term">The term that it is indexed as.</param>
/// <param name="Edits">How many edits lie between the two words.</param>
/// <param name="DocumentFrequency">In how many documents the term occurs; deleted ones count until they are merged away.</param>
public sealed record WordSuggestion(string Word, string Term, int Edits, long DocumentFrequency);
