using ImrSearch.Index.Terms;

namespace ImrSearch.Index.Queries;

/// <summary>
/// Documents with a term that a pattern matches: * stands for any letters, ? for one. Each scores 1. A pattern that begins
/// with * has to look at every term; the more letters stand before the first wildcard, the fewer.
/// </summary>
public sealed record WildcardQuery : MultiTermQuery
{
    /// <summary>Names field and pattern.</summary>
    /// <param name="field">The text field.</param>
    /// <param name="pattern">The pattern, in the form in which terms are indexed (lower case, stemmed).</param>
    public WildcardQuery(string field, string pattern)
        : base(field)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        Pattern = pattern;
    }

    /// <summary>The pattern.</summary>
    public string Pattern { get; }

    internal override IEnumerable<TermInfo> Matches(TermDictionaryReader dictionary)
    {
        var walk = new TermWalk(dictionary, new WildcardMatcher(Pattern));
        while (walk.MoveNext())
        {
            yield return walk.Info;
        }
    }
}
