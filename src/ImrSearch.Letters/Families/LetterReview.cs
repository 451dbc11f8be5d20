using System.Globalization;
using ImrSearch.Letters.Text;

namespace ImrSearch.Letters.Families;

/// <summary>
/// Lists what a person should look at before relying on a letter: readings of low confidence, header fields that the
/// letter's form prints and that were not found, and items that fit no type of the taxonomy. One line for each field. Reason
/// tags are left out: they weigh free words in most letters and show their confidence where they are shown.
/// </summary>
internal static class LetterReview
{
    /// <summary>More lines than this help nobody; the rest is counted.</summary>
    public const int MostLines = 10;

    private const int LongestQuote = 80;

    private static readonly string[] FullHeader =
    [
        FactFields.CaseNumber, FactFields.DateAssigned, FactFields.DateOfInjury, FactFields.DecisionDate,
        FactFields.UrDenialDate, FactFields.Priority, FactFields.ApplicationReceived,
    ];

    private static readonly Dictionary<string, string> Names = new()
    {
        [FactFields.CaseNumber] = "case number",
        [FactFields.DateAssigned] = "date assigned",
        [FactFields.DateOfInjury] = "date of injury",
        [FactFields.DecisionDate] = "decision date",
        [FactFields.UrDenialDate] = "date of the denial",
        [FactFields.ApplicationReceived] = "date of the application",
        [FactFields.LicenseStates] = "states of licence",
        [FactFields.Specialties] = "specialties",
        [FactFields.Item] = "title",
        [FactFields.BodyRegions] = "body regions",
        [FactFields.SpinalLevels] = "spinal levels",
        [FactFields.ClaimsAdministratorGuidelines] = "administrator's guidelines",
        [FactFields.ReviewerGuidelines] = "reviewer's guidelines",
        [FactFields.OriginalRequest] = "original request",
        [FactFields.AuthorisedRequest] = "authorised part",
        [FactFields.DisputedRequest] = "disputed part",
        [FactFields.AssociatedSurgicalService] = "add-on of a surgery",
    };

    public static IReadOnlyList<LetterProblem> Check(Letter letter)
    {
        var lines = Header(letter).Concat(Unsure(letter.Text, letter.Facts, "")).ToList();
        foreach (var decision in letter.Decisions)
        {
            var item = string.Create(CultureInfo.InvariantCulture, $"Item {decision.Ordinal}");
            if (string.IsNullOrEmpty(decision.Category))
            {
                lines.Add($"{item}: no item type fits “{Short(decision.Item)}”. Set filters on its words instead.");
            }

            lines.AddRange(Unsure(letter.Text, decision.Facts, item + ", "));
        }

        if (lines.Count > MostLines)
        {
            var more = lines.Count - MostLines + 1;
            lines.RemoveRange(MostLines - 1, more);
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{more} more readings of this letter are unsure; compare it with the original file."));
        }

        return [.. lines.Select(l => new LetterProblem(LetterProblem.ReviewStage, l))];
    }

    // The oldest public texts lost their whole header; a letter of which nothing is known there is none that lost a field.
    private static IEnumerable<string> Header(Letter letter)
    {
        string[] printed = letter.Family switch
        {
            LetterFamily.CaseNumber => FullHeader,
            LetterFamily.Notice => [FactFields.CaseNumber, FactFields.DecisionDate, FactFields.UrDenialDate, FactFields.DateOfInjury, FactFields.ApplicationReceived],
            LetterFamily.Letterhead => [FactFields.CaseNumber, FactFields.DateOfInjury, FactFields.UrDenialDate, FactFields.Priority, FactFields.ApplicationReceived],
            _ => [FactFields.CaseNumber],
        };
        var known = letter.Facts.Select(f => f.Field).ToHashSet();
        return letter.Facts.Any(f => f.Confidence == Confidence.Printed && FullHeader.Contains(f.Field))
            ? printed.Where(f => !known.Contains(f)).Select(f => $"The {Name(f)} was not found in the letter's header.")
            : [];
    }

    private static IEnumerable<string> Unsure(string text, IReadOnlyList<Fact> facts, string item) =>
        facts.Where(f => f.IsUncertain && f.Field != FactFields.Reasons).GroupBy(f => f.Field).Select(group =>
        {
            var values = string.Join(", ", group.Select(f => f.Value).Where(v => v.Length > 0).Distinct());
            var line = $"{item}{Name(group.Key)}: {(values.Length > 0 ? $"read as {Short(values)}" : "read")} from “{Short(EvenedText.Even(group.First().Span.In(text)))}”, which is unsure.";
            return char.ToUpperInvariant(line[0]) + line[1..];
        });

    private static string Name(string field) => Names.GetValueOrDefault(field, field);

    private static string Short(string words) => words.Length <= LongestQuote ? words : words[..LongestQuote] + "…";
}
