using System.Text.RegularExpressions;
using ImrSearch.Letters.Text;

namespace ImrSearch.Letters.Families;

/// <summary>
/// Finds the title that ends right before a label. It reaches up to its paragraph's start. Where that is not known (at a
/// page's end, or in a text that lost its empty lines) it reaches to the line behind the last finished sentence. It never
/// reaches into the line of the label before it, whose words belong to that label.
/// </summary>
/// <param name="text">The letter.</param>
/// <param name="lines">The lines of its issues section.</param>
/// <param name="tight">Whether no empty lines part the paragraphs.</param>
internal sealed partial class TitleFinder(string text, List<TextLine> lines, bool tight)
{
    private const int MaxTitleLines = 20;
    private const int MaxOutcomeLength = 120;

    /// <summary>The title and outcome that end at a label.</summary>
    /// <param name="label">Where the label starts.</param>
    /// <param name="floor">The end of the label before it, or the section's start.</param>
    /// <param name="guideline">Whether the label is one that an item's title stands over, so that looser outcomes count.</param>
    public IssueTitle? Before(int label, int floor, bool guideline)
    {
        var last = LineBefore(label, floor);
        if (last < 0 || OutcomeBefore(last, label, floor, guideline) is not { } outcome)
        {
            return null;
        }

        var first = TextLines.IndexAt(lines, outcome.Place.Start);
        var title = TextSpan.FromBounds(TitleStart(first, outcome.Place.Start, floor), outcome.Place.Start).TrimIn(text);
        while (title.Length > 0 && text[title.End - 1] is ':' or ';' or '-' or '\u2013' or '\u2014' || (title.Length > 0 && char.IsWhiteSpace(text[title.End - 1])))
        {
            title = title with { Length = title.Length - 1 };
        }

        return title.Length == 0 ? null : new IssueTitle(title, outcome.Outcome, outcome.Place);
    }

    /// <summary>Where an item starts whose label has no outcome that is understood: at its title if it has one.</summary>
    public int StartWithoutOutcome(int label, int floor)
    {
        var last = LineBefore(label, floor);
        if (last < 0 || lines[last].Span.Start < floor || lines[last].Span.End > label)
        {
            return label;
        }

        var line = lines[last].Span.In(text);
        return EndsRationale().IsMatch(line) || (EndsSentence(line) && !(lines[last].Gap == LineGap.Paragraph && !tight))
            ? label
            : TitleStart(last, lines[last].Span.End, floor);
    }

    private int LineBefore(int label, int floor)
    {
        // A label in mid-line leaves words of its own line before it.
        var last = TextLines.IndexAt(lines, label - 1);
        while (last >= 0 && lines[last].Span.Start >= floor && PageNumber().IsMatch(lines[last].Span.In(text)))
        {
            last--;
        }

        return last >= 0 && lines[last].Span.End > floor ? last : -1;
    }

    // An outcome may wrap ("Partially\nOverturned"), so the last two lines are looked at as one before the last alone.
    private (Outcome Outcome, TextSpan Place)? OutcomeBefore(int last, int label, int floor, bool guideline)
    {
        var end = Math.Min(lines[last].Span.End, label);
        var start = Math.Max(lines[last].Span.Start, floor);
        if (last > 0 && lines[last - 1].Span.End > floor && Outcome(Math.Max(lines[last - 1].Span.Start, floor)) is { } found)
        {
            return found;
        }

        return Outcome(start);

        (Outcome Outcome, TextSpan Place)? Outcome(int from)
        {
            var evened = EvenedText.Of(text, TextSpan.FromBounds(Math.Max(from, end - MaxOutcomeLength), end));
            return OutcomeReader.AtEndOf(evened.Value, guideline) is { } outcome
                ? (outcome.Outcome, evened.ToSource(outcome.Start, outcome.Length))
                : null;
        }
    }

    private int TitleStart(int first, int end, int floor)
    {
        if (lines[first].Span.Start < floor)
        {
            // Title and label before it share a line: the title is what follows the last sentence.
            return Sentences().Match(text, floor, end - floor) is { Success: true } sentences ? sentences.Index + sentences.Length : end;
        }

        var known = StartIsKnown(first, floor);
        var last = first;
        var title = EvenedText.Of(text, TextSpan.FromBounds(lines[first].Span.Start, end)).Value.Trim(' ', ':', ';', '-');
        var sure = first;
        while (first > 0 && last - first < MaxTitleLines && lines[first - 1].Span.Start >= floor && GoesOnAbove(first, title, known))
        {
            var bare = title.Length == 0;
            known &= lines[first].Gap == LineGap.None || bare;
            first--;
            title = lines[first].Span.In(text) + " " + title;
            sure = known || bare ? first : sure;
        }

        // No title begins with a small letter where what stands above it does not belong to it.
        while (first < sure && char.IsLower(text[lines[first].Span.Start]))
        {
            first++;
        }

        var fused = FusedRationale().Match(text, lines[first].Span.Start, Math.Max(0, Math.Min(end, lines[first].Span.End) - lines[first].Span.Start));
        return fused.Success && !NamesOriginal().IsMatch(title) ? fused.Index + fused.Length : lines[first].Span.Start;
    }

    private bool StartIsKnown(int line, int floor)
    {
        if (tight)
        {
            return false;
        }

        while (line > 0 && lines[line].Gap == LineGap.None)
        {
            if (lines[--line].Span.Start < floor)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the title found so far, which starts a line, goes on in the line above.</summary>
    private bool GoesOnAbove(int first, string title, bool known)
    {
        if (title.Length == 0)
        {
            // The outcome stands alone on its line.
            return true;
        }

        var above = lines[first - 1].Span.In(text);
        if (lines[first].Gap == LineGap.Paragraph)
        {
            return char.IsLower(title[0]) && !EndsSentence(above) && !above.EndsWith(':') && !EndsRationale().IsMatch(above);
        }

        // "X was the original request. Y was authorized by the Claims Administrator. The remaining IMR eligible portion …":
        // sentences inside a title. What tells of the original request but has not named it yet goes on above.
        if (RefersToOriginal().IsMatch(title) && !NamesOriginal().IsMatch(title))
        {
            return true;
        }

        return !EndsRationale().IsMatch(above)
            && ((known && lines[first].Gap == LineGap.None) || !(EndsSentence(above) || IsProse().IsMatch(above)));
    }

    private static bool EndsSentence(string line) => SentenceEnd().IsMatch(line) && !Abbreviation().IsMatch(line);

    [GeneratedRegex(@"\A(?:Page\s*)?[0-9]{1,3}(?:\s*(?:of|/)\s*[0-9]{1,3})?\z|\AFinal\s+Determination\s+Letter\s+for\s+IMR\s+Case\s+Number\b.{0,30}\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"[.!?][""'”’)\]]*\s*\z", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex SentenceEnd();

    // "1 tab p.o.", "6 wks.", "Dr.": a full stop that ends no sentence.
    [GeneratedRegex(@"\b(?:(?:[A-Za-z]\.){2,4}|(?:Dr|Drs|Mr|Mrs|Ms|St|wks?|hrs?|mos?|yrs?|mins?|tabs?|caps?|qty|no|nos|vs|approx|incl|max|min|disp|pcs|pts?|w|x)\.)\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Abbreviation();

    [GeneratedRegex(@"(?:medically (?:necessary|appropriate)|necessary and appropriate|not (?:been )?(?:established|demonstrated)|is (?:not )?(?:supported|warranted|certified|indicated|recommended|approved|denied|upheld|overturned))(?: at this time)?\W*\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex EndsRationale();

    // Words of telling that titles, which only name things, do without.
    [GeneratedRegex(@"\b(?:is|are|was|were|has|have|had|does|did|therefore|should|would|could|cannot)\b(?! the original request)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex IsProse();

    [GeneratedRegex(@"\G.*[.!?][""'”’)\]]*\s+(?=[A-Z0-9#])", RegexOptions.CultureInvariant | RegexOptions.Singleline, 2000)]
    private static partial Regex Sentences();

    [GeneratedRegex(@"\G.*(?:medically necessary|necessary and appropriate)\.\s+(?=[A-Z0-9#])", RegexOptions.CultureInvariant | RegexOptions.Singleline, 2000)]
    private static partial Regex FusedRationale();

    [GeneratedRegex(@"original\s+request|IMR\s+eligible|by\s+the\s+Claims\s+Administrator|The\s+Claims\s+Administrator\s+authorized", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex RefersToOriginal();

    [GeneratedRegex(@"\S\s+(?:was|were|is)\s+the\s+original\s+request", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex NamesOriginal();
}
