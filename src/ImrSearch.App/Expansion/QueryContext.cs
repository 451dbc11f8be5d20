using ImrSearch.Letters.Taxonomy;

namespace ImrSearch.App.Expansion;

/// <summary>The words of a query, which tell what letters among them mean; looked at only when there are such letters.</summary>
internal sealed class QueryContext(IEnumerable<IReadOnlyList<string>> pieces)
{
    // A page of text says nothing more after so many.
    private const int MostWords = 200;

    private List<Word>? _words;

    /// <summary>A different word of the query.</summary>
    /// <param name="Text">As <see cref="NameKey"/> has it.</param>
    /// <param name="IsRegion">Whether it names a part of the body.</param>
    /// <param name="IsDrug">Whether it is a drug's name.</param>
    public readonly record struct Word(string Text, bool IsRegion, bool IsDrug);

    /// <summary>The words.</summary>
    public IReadOnlyList<Word> Words => _words ??=
    [
        .. pieces.SelectMany(word => word).Distinct(StringComparer.Ordinal).Take(MostWords)
            .Select(word => new Word(word, QueryNames.IsRegion(word), QueryNames.IsDrug(word))),
    ];
}
