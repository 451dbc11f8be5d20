using System.Text;

namespace ImrSearch.Index.Terms;

/// <summary>Asks a matcher about a single term.</summary>
internal static class TermMatching
{
    public static bool Fits(this ITermMatcher matcher, string term)
    {
        matcher.Truncate(0);
        foreach (var letter in term.EnumerateRunes())
        {
            if (!matcher.Step(letter))
            {
                return false;
            }
        }

        return matcher.IsMatch;
    }
}
