namespace ImrSearch.Index;

/// <summary>
/// Documents that are found, filtered and counted as one, such as the passages of a text. They stay together and in
/// order in the index.
/// </summary>
public sealed class DocumentGroup
{
    /// <summary>Makes an empty group.</summary>
    /// <param name="key">Names the group in results; should be unique in the index.</param>
    public DocumentGroup(string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        Key = key;
    }

    /// <summary>Names the group in results.</summary>
    public string Key { get; }

    /// <summary>Its documents, at least one.</summary>
    public List<Document> Documents { get; } = [];

    /// <summary>Values by keyword field; a field without values counts as missing.</summary>
    public Dictionary<string, IReadOnlyList<string>> Keywords { get; } = [];

    /// <summary>Numbers by number field.</summary>
    public Dictionary<string, long> Numbers { get; } = [];
}
