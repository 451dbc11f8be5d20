using ImrSearch.Letters;

namespace ImrSearch.Web.Reading;

/// <summary>
/// A letter's text cut at the places where fields were read, so that a page can lead from each fact to its words. Where
/// spans overlap, the one that starts first (of those, the longest) is kept and the others have no place of their own.
/// </summary>
public sealed class LetterText
{
    private readonly HashSet<string> _names;

    public LetterText(Letter letter)
    {
        var named = letter.Facts.Select(fact => (Name: fact.Field, fact.Span))
            .Where(pair => pair.Name != FactFields.Summary)
            .Concat(letter.Decisions.SelectMany(decision => decision.Facts.Select(
                fact => (Name: Name(decision.Ordinal, fact.Field), fact.Span))))
            .Where(pair => pair.Span.Length > 0 && pair.Span.Start >= 0 && pair.Span.End <= letter.Text.Length)
            .OrderBy(pair => pair.Span.Start).ThenByDescending(pair => pair.Span.Length);

        var pieces = new List<LetterTextPiece>();
        var position = 0;
        foreach (var (name, span) in named)
        {
            if (span.Start < position)
            {
                continue;
            }

            Add(null, position, span.Start);
            Add(name, span.Start, span.End);
            position = span.End;
        }

        Add(null, position, letter.Text.Length);
        Pieces = pieces;
        _names = [.. pieces.Select(piece => piece.Name).OfType<string>()];

        void Add(string? name, int start, int end)
        {
            if (end > start)
            {
                pieces.Add(new LetterTextPiece(name, letter.Text[start..end]));
            }
        }
    }

    /// <summary>The whole text, in order.</summary>
    public IReadOnlyList<LetterTextPiece> Pieces { get; }

    /// <summary>True when the field has a place in <see cref="Pieces"/>.</summary>
    public bool Has(string name) => _names.Contains(name);

    /// <summary>The name of a decision's field among the pieces.</summary>
    public static string Name(int ordinal, string field) => $"{ordinal}-{field}";
}
