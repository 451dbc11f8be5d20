using System.Globalization;
using ImrSearch.Index.Queries.Syntax;

namespace ImrSearch.App.EmbeddedIndex;

/// <summary>Text without operators as a query: all its words. Of a very long one, the beginning.</summary>
/// <param name="Node">The words; null when there are none.</param>
/// <param name="Notice">What was left out, for the user; null when nothing was.</param>
internal sealed record PlainText(QueryNode? Node, string? Notice)
{
    /// <summary>As many different words as Apache Lucene allows clauses; as many again may be repetitions.</summary>
    private const int MostDifferent = QueryParser.MaxOperands;

    private const int Most = 2 * MostDifferent;

    /// <param name="text">The text; every white space parts words.</param>
    public static PlainText Of(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var different = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var taken = words.TakeWhile((word, i) => i < Most && (different.Add(word) ? different.Count : 0) <= MostDifferent).ToList();
        return new PlainText(
            taken.Count == 0 ? null : new BooleanNode([.. taken.Select(word => new ClauseNode(ClauseKind.Must, new WordNode(word)))]),
            taken.Count == words.Length ? null : string.Create(
                CultureInfo.InvariantCulture, $"The text has {words.Length:N0} words; its first {taken.Count:N0} are searched."));
    }
}
