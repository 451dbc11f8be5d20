using ImrSearch.App.Passages;
using ImrSearch.App.Searching;

namespace ImrSearch.Web.Searching;

/// <summary>
/// The part of a passage that a card shows: short enough to read at a glance, and holding as many of the matches as fit.
/// </summary>
public sealed record PassageSnippet(string Text, IReadOnlyList<HighlightSpan> Highlights)
{
    private const int Length = 380;

    // How much of the words before the first match is shown with it.
    private const int LeadIn = 80;

    public static PassageSnippet Of(CardPassage passage)
    {
        var text = passage.Text;
        if (text.Length <= Length)
        {
            return new PassageSnippet(text, passage.Highlights);
        }

        // Where no word matched, the sentence nearest in meaning is what there is to see.
        var start = Start(text, passage.Highlights is [] && passage.Nearest is { } nearest ? [nearest] : passage.Highlights);
        var end = Math.Min(text.Length, start + Length);
        if (end < text.Length)
        {
            // At the end of a word, unless the text has no word borders to speak of.
            var space = text.LastIndexOf(' ', end, Length / 4);
            end = space > start ? space : end;
        }

        var before = start > 0 ? "… " : "";
        var after = end < text.Length ? " …" : "";
        return new PassageSnippet(
            before + text[start..end] + after,
            [
                .. passage.Highlights
                    .Where(span => span.Start < end && span.End > start)
                    .Select(span => new HighlightSpan(
                        Math.Max(span.Start, start) - start + before.Length,
                        Math.Min(span.End, end) - start + before.Length)),
            ]);
    }

    private static int Start(string text, IReadOnlyList<HighlightSpan> spans)
    {
        // The match from which the window holds the most matches; the first of these.
        var best = spans.Select(first => (first.Start, Count: spans.Count(span => span.Start >= first.Start && span.End <= first.Start + Length - LeadIn)))
            .OrderByDescending(window => window.Count).ThenBy(window => window.Start)
            .Select(window => window.Start).FirstOrDefault();
        var start = Math.Clamp(best - LeadIn, 0, Math.Max(0, text.Length - Length));
        if (start == 0)
        {
            return 0;
        }

        var space = text.IndexOf(' ', start);
        return space >= 0 && space < Math.Max(best, start + LeadIn) ? space + 1 : start;
    }
}
