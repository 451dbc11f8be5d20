using ImrSearch.App.Passages;
using ImrSearch.App.Statistics;
using ImrSearch.Letters;

namespace ImrSearch.App.Similar;

/// <summary>What must be said beside similar decisions, so that nobody reads more into them than there is. Pure functions.</summary>
internal static class SimilarNotes
{
    public static IReadOnlyList<string> Of(
        AskedFor asked, IReadOnlyList<FieldFilter> filters, Share share, IReadOnlyList<Candidate> shown, IReadOnlyList<SimilarDecision> twins)
    {
        var notes = new List<string>();
        if (asked.Row is null && asked.Item is null)
        {
            notes.Add("The first line of the text names no item that is known, so that likeness is by words alone. Put what is asked for there, such as \"Norco 10/325mg #120\".");
        }

        if (asked.Letter is { Letter.Decisions.Count: > 1 } own)
        {
            var others = own.Letter.Decisions.Count - (asked.Decision is null ? 0 : 1);
            notes.Add(others == 1
                ? "The other decision of the same letter is left out: the two share their clinical summary."
                : $"The {others} other decisions of the same letter are left out: they share their clinical summary.");
        }

        if (shown.Any(candidate => candidate.Copies.Count > 0))
        {
            notes.Add("Decisions with the same rationale, word for word, and the same outcome are shown and counted once.");
        }

        notes.AddRange(ShareCaution.For(share, OutcomeChoice.IsMadeBy("", filters), isByMeaning: false).Select(caution => caution.Text));

        if (asked.Row is null)
        {
            notes.Add("A text has no outcome, and so no twins.");
        }
        else if (asked.Row.Outcome == nameof(Outcome.PartiallyOverturned) || twins.Any(twin => twin.Card.Outcome == nameof(Outcome.PartiallyOverturned)))
        {
            notes.Add("Partially overturned counts as opposite to upheld: something was granted.");
        }

        return notes;
    }
}
