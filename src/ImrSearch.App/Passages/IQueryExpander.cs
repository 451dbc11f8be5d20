namespace ImrSearch.App.Passages;

/// <summary>Knows other names of what a query asks for: brands and generics, abbreviations. Thread-safe.</summary>
public interface IQueryExpander
{
    /// <summary>The other names of words, or of several that stand side by side; none of them is among the words already.</summary>
    /// <param name="words">
    /// The query's own words in order, as typed, without operators, phrases and other fields. An empty one stands between
    /// words that are not side by side: no name goes over it, but all words tell what the others mean.
    /// </param>
    /// <returns>Not overlapping, ascending by <see cref="QueryExpansion.First"/>.</returns>
    IReadOnlyList<QueryExpansion> Expand(IReadOnlyList<string> words);

    /// <summary>The name that a misspelt word means; null when it is a name itself, is near to none, or could mean several.</summary>
    /// <param name="word">A word as typed.</param>
    string? Nearest(string word);
}
