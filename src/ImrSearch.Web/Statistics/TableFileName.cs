using System.Text;
using ImrSearch.Web.Searching;

namespace ImrSearch.Web.Statistics;

/// <summary>
/// What the file of a table or chart is called, so that a folder of them can be told apart: "imrsearch-drug-norco-2015".
/// Lower-case ASCII letters, digits and hyphens only: any system takes it.
/// </summary>
public static class TableFileName
{
    private const int Longest = 60;

    /// <summary>The name without its ending.</summary>
    public static string Of(string field, StatisticsPageState state) =>
        $"imrsearch-{Plain(field)}-{(state.Other is { } other ? Slug(state.View, other) : Slug(state.View))}";

    /// <summary>A set in a few words; "all" where nothing is chosen, "set" where nothing of it can be written so.</summary>
    private static string Slug(SearchPageState view) =>
        Shortened($"{view.Query} {Filters(view)}", Longest) is { Length: > 0 } words ? words : view.IsEmpty ? "all" : "set";

    /// <summary>Two sets of one query: it stands in front of both.</summary>
    private static string Slug(SearchPageState a, SearchPageState b)
    {
        const int side = 15;
        const int queryLongest = 24;
        return string.Join('-', ((string[])[Shortened(a.Query, queryLongest), Side(a), "vs", Side(b)]).Where(part => part.Length > 0));

        static string Side(SearchPageState view) =>
            Shortened(Filters(view), side) is { Length: > 0 } words ? words : view.Filters.Count == 0 ? "all" : "set";
    }

    private static string Filters(SearchPageState view) =>
        string.Join(' ', view.Filters.SelectMany(filter => filter.Values.Select(value => FilterWord(filter.Field, value))));

    /// <summary>Whole words, but for a first one that is too long by itself.</summary>
    private static string Shortened(string text, int longest)
    {
        var words = Plain(text);
        return words.Length <= longest ? words
            : words.LastIndexOf('-', longest) is > 0 and var end ? words[..end]
            : words[..longest];
    }

    /// <summary>"yes" and "no" say nothing without their field.</summary>
    private static string FilterWord(string field, string value) =>
        value.Length <= 3 && !value.Any(char.IsDigit) ? $"{field} {value}" : FieldLabels.Value(field, value);

    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var letter in text)
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                plain.Append(char.ToLowerInvariant(letter));
            }
            else if (plain.Length > 0 && plain[^1] != '-')
            {
                plain.Append('-');
            }
        }

        return plain.ToString().Trim('-');
    }
}
