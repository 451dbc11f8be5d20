using System.Text.RegularExpressions;

namespace ImrSearch.Letters.Families;

/// <summary>A part of an evened letter under a printed heading, up to the next heading.</summary>
/// <param name="Name">The group of the headings' pattern that matched.</param>
/// <param name="Heading">Where the heading stands in the evened text.</param>
/// <param name="Body">What stands under it, without the heading.</param>
internal readonly record struct LetterSection(string Name, TextSpan Heading, TextSpan Body)
{
    /// <summary>The sections in printed order.</summary>
    /// <param name="evened">The evened letter.</param>
    /// <param name="headings">Matches a heading; the named group that takes part names it.</param>
    /// <param name="end">Where the last section ends.</param>
    public static List<LetterSection> Find(string evened, Regex headings, int end)
    {
        var found = new List<(string Name, TextSpan Span)>();
        for (var match = headings.Match(evened, 0, end); match.Success; match = match.NextMatch())
        {
            var name = match.Groups.Cast<Group>().Skip(1).First(g => g.Success).Name;
            found.Add((name, new TextSpan(match.Index, match.Length)));
        }

        return [.. found.Select((heading, i) => new LetterSection(
            heading.Name,
            heading.Span,
            TextSpan.FromBounds(heading.Span.End, i + 1 < found.Count ? found[i + 1].Span.Start : end)))];
    }
}
