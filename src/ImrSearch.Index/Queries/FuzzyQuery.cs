using ImrSearch.Index.Terms;

namespace ImrSearch.Index.Queries;

/// <summary>
/// Documents with a term within a few edits of another: insertion, deletion or substitution of a letter, or a swap of
/// two neighbours ("optimal string alignment" distance). Each scores 1.
/// </summary>
public sealed record FuzzyQuery : MultiTermQuery
{
    /// <summary>Names field, term and distance.</summary>
    /// <param name="field">The text field.</param>
    /// <param name="term">The term, in the form in which terms are indexed (lower case, stemmed).</param>
    /// <param name="maxEdits">0 to 2.</param>
    public FuzzyQuery(string field, string term, int maxEdits = 2)
        : base(field)
    {
        ArgumentNullException.ThrowIfNull(term);
        ArgumentOutOfRangeException.ThrowIfNegative(maxEdits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxEdits, 2);
        Term = term;
        MaxEdits = maxEdits;
    }

    /// <summary>The term.</summary>
    public string Term { get; }

    /// <summary>The largest number of edits.</summary>
    public int MaxEdits { get; }

    internal override IEnumerable<TermInfo> Matches(TermDictionaryReader dictionary)
    {
        var walk = new TermWalk(dictionary, new EditMatcher(Term, MaxEdits));
        while (walk.MoveNext())
        {
            yield return walk.Info;
        }
    }
}
