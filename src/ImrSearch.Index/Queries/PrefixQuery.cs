using System.Text;
using ImrSearch.Index.Terms;

namespace ImrSearch.Index.Queries;

/// <summary>Documents with a term that begins with a prefix; each scores 1.</summary>
public sealed record PrefixQuery : MultiTermQuery
{
    /// <summary>Names field and prefix.</summary>
    /// <param name="field">The text field.</param>
    /// <param name="prefix">The beginning of terms, in the form in which they are indexed (lower case, stemmed).</param>
    public PrefixQuery(string field, string prefix)
        : base(field) => Prefix = prefix;

    /// <summary>The beginning of the terms.</summary>
    public string Prefix { get; }

    internal override IEnumerable<TermInfo> Matches(TermDictionaryReader dictionary)
    {
        var prefix = Encoding.UTF8.GetBytes(Prefix);
        var terms = dictionary.Enumerate();
        for (var more = terms.Seek(prefix); more && terms.Term.StartsWith(prefix); more = terms.MoveNext())
        {
            yield return terms.Info;
        }
    }
}
