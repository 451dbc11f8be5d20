namespace ImrSearch.Index.Analysis;

/// <summary>
/// English text to terms, equal to Apache Lucene 8's <c>EnglishAnalyzer</c>: words by UAX #29, possessive 's removed,
/// lower case, stop words removed (see <see cref="StopWords"/>), stems by Porter's first algorithm. Thread-safe.
/// </summary>
public sealed class EnglishAnalyzer : Analyzer
{
    /// <summary>The one that everybody can share.</summary>
    public static EnglishAnalyzer Instance { get; } = new();

    /// <inheritdoc/>
    public override TokenStream CreateStream() => new EnglishTokenStream();

    /// <inheritdoc/>
    public override string Normalize(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var lowered = new char[word.Length];
        LowerCase.Copy(word, lowered);
        return new string(lowered);
    }
}
