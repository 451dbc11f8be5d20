using System.Text;
using ImrSearch.App.Passages;
using ImrSearch.Index.Queries.Syntax;

namespace ImrSearch.App.EmbeddedIndex;

/// <summary>Writes down what became of a query's misspelt words, so that the user can see and undo it.</summary>
internal static class QueryMending
{
    /// <param name="text">The query as typed.</param>
    /// <param name="corrected">Its words that were put right, where they stand in the text, with what was meant.</param>
    /// <returns>Null when nothing was put right.</returns>
    public static MendedQuery? Of(string text, IEnumerable<(WordNode Typed, string Meant)> corrected)
    {
        var places = corrected
            .Where(word => word.Typed.Length > 0 && word.Typed.Position + word.Typed.Length <= text.Length)
            .OrderBy(word => word.Typed.Position)
            .ToList();
        if (places.Count == 0)
        {
            return null;
        }

        var (meant, asTyped, from) = (new StringBuilder(), new StringBuilder(), 0);
        foreach (var (word, right) in places)
        {
            meant.Append(text, from, word.Position - from).Append(right);
            asTyped.Append(text, from, word.Position - from).Append('+').Append(text, word.Position, word.Length);
            from = word.Position + word.Length;
        }

        return new MendedQuery(
            meant.Append(text, from, text.Length - from).ToString(),
            asTyped.Append(text, from, text.Length - from).ToString(),
            [.. places.Select(word => (word.Typed.Text, word.Meant))]);
    }
}
