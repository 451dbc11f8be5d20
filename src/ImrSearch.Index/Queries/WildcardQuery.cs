using System.Text;
using ImrSearch.Index.Terms;

namespace ImrSearch.Index.Queries;

/// <summary>Documents with a term that a pattern matches: * stands for any letters, ? for one. Each scores 1.</summary>
public sealed record WildcardQuery : MultiTermQuery
{
    /// <summary>Names field and pattern.</summary>
    /// <param name="field">The text field.</param>
    /// <param name="pattern">The pattern, in the form in which terms are indexed (lower case, stemmed).</param>
    public WildcardQuery(string field, string pattern)
        : base(field) => Pattern = pattern;

    /// <summary>The pattern.</summary>
    public string Pattern { get; }

    internal override IEnumerable<TermInfo> Matches(TermDictionaryReader dictionary)
    {
        var literal = Encoding.UTF8.GetBytes(Pattern[..(Pattern.IndexOfAny(['*', '?']) is var at and >= 0 ? at : Pattern.Length)]);
        var terms = dictionary.Enumerate();
        for (var more = terms.Seek(literal); more && terms.Term.StartsWith(literal); more = terms.MoveNext())
        {
            if (IsMatch(Encoding.UTF8.GetString(terms.Term), Pattern))
            {
                yield return terms.Info;
            }
        }
    }

    /// <summary>Walks along both; at a mismatch the last * takes one letter more. At most length times length steps.</summary>
    private static bool IsMatch(string term, string pattern)
    {
        var at = 0;
        var star = -1;
        var starAt = 0;
        var p = 0;
        while (at < term.Length)
        {
            if (p < pattern.Length && (pattern[p] == '?' || (pattern[p] != '*' && pattern[p] == term[at])))
            {
                p++;
                at++;
            }
            else if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                starAt = at;
            }
            else if (star >= 0)
            {
                p = star + 1;
                at = ++starAt;
            }
            else
            {
                return false;
            }
        }

        return pattern.AsSpan(p).TrimStart('*').IsEmpty;
    }
}
