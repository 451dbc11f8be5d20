using ImrSearch.Letters;

namespace ImrSearch.Web.Reading;

/// <summary>
/// A letter's text with a place for each fact, so that a page can lead from a fact to its words. Facts that stand within
/// the words of another (a drug in the item's title, a sentence in the rationale) are pieces within its piece. Where two
/// overlap without one holding the other, the later one is cut in two, and its second part continues the first.
/// </summary>
public sealed class LetterText
{
    // By reference: two facts may have the same value and place.
    private readonly Dictionary<Fact, string> _names = new(ReferenceEqualityComparer.Instance);

    public LetterText(Letter letter)
    {
        var marks = new PriorityQueue<Mark, (int Start, int MinusEnd, int Order)>();
        var taken = new Dictionary<string, int>();
        Take(letter.Facts, "");
        foreach (var decision in letter.Decisions)
        {
            Take(decision.Facts, $"{decision.Ordinal}-");
        }

        Pieces = Nest(letter.Text, marks);

        void Take(IReadOnlyList<Fact> facts, string prefix)
        {
            foreach (var fact in facts.Where(fact => FactWords.IsIn(fact, letter.Text)))
            {
                // A reason is named by its tag, so that a page that knows no more than that can lead to its sentence.
                var name = prefix + (fact.Field == FactFields.Reasons ? ReasonName(fact.Value) : fact.Field);
                var place = taken[name] = taken.GetValueOrDefault(name) + 1;
                name = place == 1 ? name : $"{name}-{place}";
                _names[fact] = name;
                marks.Enqueue(new Mark(name, fact.Span.Start, fact.Span.End, false), (fact.Span.Start, -fact.Span.End, marks.Count));
            }
        }
    }

    /// <summary>The whole text, in order.</summary>
    public IReadOnlyList<LetterTextPiece> Pieces { get; }

    /// <summary>The id of the element at which a fact's words begin; null for one that has none in the text.</summary>
    public string? Anchor(Fact fact) => _names.TryGetValue(fact, out var name) ? LetterTextPiece.AnchorOf(name) : null;

    /// <summary>The id of the element at which the sentence begins that gives a decision a reason.</summary>
    /// <param name="ordinal">The decision's number in its letter, from 1.</param>
    /// <param name="tag">The reason's tag.</param>
    public static string ReasonAnchor(string ordinal, string tag) => LetterTextPiece.AnchorOf($"{ordinal}-{ReasonName(tag)}");

    private static string ReasonName(string tag) => $"{FactFields.Reasons}-{tag}";

    private static List<LetterTextPiece> Nest(string text, PriorityQueue<Mark, (int Start, int MinusEnd, int Order)> marks)
    {
        var open = new Stack<Piece>();
        open.Push(new Piece(new Mark("", 0, text.Length, false)));
        while (marks.TryDequeue(out var mark, out var place))
        {
            while (open.Count > 1 && open.Peek().Mark.End <= mark.Start)
            {
                Close(text, open);
            }

            var around = open.Peek();
            if (mark.End > around.Mark.End)
            {
                marks.Enqueue(mark with { Start = around.Mark.End, Continues = true }, (around.Mark.End, -mark.End, place.Order));
                mark = mark with { End = around.Mark.End };
            }

            around.AddText(text, mark.Start);
            open.Push(new Piece(mark));
        }

        while (open.Count > 1)
        {
            Close(text, open);
        }

        var whole = open.Pop();
        whole.AddText(text, text.Length);
        return whole.Parts;
    }

    private static void Close(string text, Stack<Piece> open)
    {
        var piece = open.Pop();
        piece.AddText(text, piece.Mark.End);
        var around = open.Peek();
        around.Parts.Add(new LetterTextPiece(piece.Mark.Name, "", piece.Parts, piece.Mark.Continues));
        around.Position = piece.Mark.End;
    }

    private sealed record Mark(string Name, int Start, int End, bool Continues);

    private sealed class Piece(Mark mark)
    {
        public Mark Mark => mark;

        public List<LetterTextPiece> Parts { get; } = [];

        public int Position { get; set; } = mark.Start;

        public void AddText(string text, int end)
        {
            if (end > Position)
            {
                Parts.Add(new LetterTextPiece(null, text[Position..end], []));
                Position = end;
            }
        }
    }
}
