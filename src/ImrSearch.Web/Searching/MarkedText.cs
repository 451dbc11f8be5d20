using ImrSearch.App.Passages;

namespace ImrSearch.Web.Searching;

/// <summary>Cuts a text into pieces that are marked or not. Spans out of the text or overlapping do no harm.</summary>
public static class MarkedText
{
    public static IReadOnlyList<(string Text, bool Marked)> Pieces(string text, IReadOnlyList<HighlightSpan> spans)
    {
        var pieces = new List<(string, bool)>();
        var position = 0;
        foreach (var span in spans.OrderBy(span => span.Start))
        {
            var start = Math.Clamp(span.Start, position, text.Length);
            var end = Math.Clamp(span.End, start, text.Length);
            if (end == start)
            {
                continue;
            }

            Add(position, start, marked: false);
            Add(start, end, marked: true);
            position = end;
        }

        Add(position, text.Length, marked: false);
        return pieces;

        void Add(int from, int to, bool marked)
        {
            if (to > from)
            {
                pieces.Add((text[from..to], marked));
            }
        }
    }
}
