using ImrSearch.Index;

namespace ImrSearch.App.EmbeddedIndex;

/// <summary>The words of the field that words of a query are looked for in.</summary>
internal sealed class SearcherWords(Searcher searcher) : IIndexWords
{
    public bool Has(string word) =>
        TextTerms.Of(word).All(term => searcher.DocumentFrequency(PassageSchema.Body, term) > 0);

    public string? Nearest(string word) => searcher.Suggest(PassageSchema.Body, word, top: 1) is [var best] ? best.Word : null;
}
