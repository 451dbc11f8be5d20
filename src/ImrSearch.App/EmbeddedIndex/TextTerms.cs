namespace ImrSearch.App.EmbeddedIndex;

/// <summary>The words of a text as the index keeps them: stems, without very common words.</summary>
internal static class TextTerms
{
    public static IEnumerable<string> Of(string text) => PassageSchema.Schema.Analyzer.Terms(text);
}
