using ImrSearch.Letters.Guidelines;
using ImrSearch.Letters.Taxonomy;
using ImrSearch.Letters.Text;

namespace ImrSearch.Letters.Families;

/// <summary>Reads a case-number letter, with or without its header, into a <see cref="Letter"/>. Never throws for any text.</summary>
internal static class CaseNumberLetterParser
{
    public static (Letter Letter, int ItemsWithoutOutcome) Parse(string text)
    {
        var sections = LetterSections.Find(text);
        var spans = new Dictionary<string, TextSpan>();
        string? Printed(string field, TextSpan? place)
        {
            if (place is not { Length: > 0 } span)
            {
                return null;
            }

            spans[field] = span;
            return EvenedText.Of(text, span).Value;
        }

        var header = HeaderParser.Parse(text, sections.Header);
        string? HeaderValue(string field) => Printed(field, header.Values.TryGetValue(field, out var place) ? place : null);
        DateOnly? HeaderDate(string field) => HeaderValue(field) is { } date ? DateReader.Read(date) : null;

        var patient = PatientParser.Parse(text, sections.Summary);
        Printed("age", patient.AgePlace);
        Printed("sex", patient.SexPlace);
        var summary = sections.Summary.TrimIn(text);
        Printed("summary", summary);

        DateOnly? Told(string field, TextSpan? place) => Printed(field, place) is { } date ? DateReader.Read(date) : null;

        var reviewer = ReviewerParser.Parse(text, sections.Reviewer);
        var specialties = Printed("specialties", reviewer.Specialties);
        var states = Printed("licenseStates", reviewer.States);
        var issues = IssueSplitter.Split(text, sections.Issues);
        var decisions = DecisionBuilder.Build(text, issues.Blocks);
        var letter = new Letter
        {
            Family = LetterFamily.CaseNumber,
            Text = text,
            CaseNumber = HeaderValue(LetterHeader.CaseNumber)?.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant(),
            DateAssigned = HeaderDate(LetterHeader.DateAssigned),
            DateOfInjury = HeaderDate(LetterHeader.DateOfInjury) ?? Told(LetterHeader.DateOfInjury, patient.InjuryDatePlace),
            DecisionDate = HeaderDate(LetterHeader.DecisionDate),
            UrDenialDate = HeaderDate(LetterHeader.UrDenialDate) ?? Told(LetterHeader.UrDenialDate, patient.DenialDatePlace),
            ApplicationReceived = HeaderDate(LetterHeader.ApplicationReceived),
            Priority = HeaderValue(LetterHeader.Priority) is { } priority ? Capitalised(priority) : null,
            Age = patient.Age,
            Sex = patient.Sex,
            Specialties = specialties is null ? [] : Specialties.Canonical(specialties),
            SpecialtiesAsPrinted = specialties,
            LicenseStates = states is null ? [] : LicenseStates.Canonical(states),
            Decisions = decisions,
            Passages = Passages(text, decisions, issues.Unclaimed, summary),
            IsSample = SampleMark.Find(text) is not null,
            Spans = spans,
        };
        return (letter, issues.Unclaimed.Count);
    }

    private static List<Passage> Passages(string text, IReadOnlyList<Decision> decisions, IReadOnlyList<TextSpan> unclaimed, TextSpan summary)
    {
        var passages = new List<Passage>();
        foreach (var decision in decisions)
        {
            if (decision.Spans.TryGetValue("rationale", out var rationale))
            {
                passages.AddRange(PassageCutter.Cut(text, rationale, PassageKind.Rationale, decision.Ordinal));
            }
        }

        foreach (var part in unclaimed)
        {
            passages.AddRange(PassageCutter.Cut(text, part, PassageKind.Text, null));
        }

        passages.AddRange(PassageCutter.Cut(text, summary, PassageKind.Summary, null));
        return passages;
    }

    private static string Capitalised(string word) => char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant();
}
