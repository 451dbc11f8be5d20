using System.Globalization;
using ImrSearch.Letters.Taxonomy;
using ImrSearch.Letters.Text;

namespace ImrSearch.Letters.Families;

/// <summary>Makes a <see cref="Letter"/> of the parts that a family's parser found: reads values, names them by the taxonomies, notes each with its place.</summary>
internal static class LetterAssembler
{
    public static Letter Assemble(string text, LetterParts parts)
    {
        var facts = new List<Fact>();
        string? Printed(TextSpan? place) => place is { Length: > 0 } span ? EvenedText.Of(text, span).Value : null;

        string? Note(string field, string? value, TextSpan? place, double confidence)
        {
            if (value is not null && place is { } span)
            {
                facts.Add(new Fact(field, value, span, confidence));
            }

            return value;
        }

        TextSpan? HeaderPlace(string field) => parts.Header.Values.TryGetValue(field, out var place) ? place : null;
        TextSpan? SentencePlace(string field) => parts.Header.Told.TryGetValue(field, out var place) ? place : null;

        // The header is kept where a sentence of the form or the narrative tells another date.
        DateOnly? Date(string field, Func<string, TextSpan, TextSpan?>? told = null) =>
            DateAt(field, HeaderPlace(field), Confidence.Printed)
            ?? DateAt(field, SentencePlace(field), Confidence.Told)
            ?? DateAt(field, told?.Invoke(text, parts.Summary), Confidence.Inferred);

        DateOnly? DateAt(string field, TextSpan? place, double confidence)
        {
            var date = Printed(place) is { } printed ? DateReader.Read(printed) : null;
            Note(field, date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), place, confidence);
            return date;
        }

        var patient = PatientParser.Parse(text, parts.Summary);
        Note(FactFields.Age, patient.Age?.ToString(CultureInfo.InvariantCulture), patient.AgePlace, Confidence.Told);
        Note(FactFields.Sex, patient.Sex, patient.SexPlace, Confidence.Told);
        var summary = parts.Summary.TrimIn(text);
        if (summary.Length > 0)
        {
            facts.Add(new Fact(FactFields.Summary, "", summary));
        }

        var specialties = NamesIn(FactFields.Specialties, parts.Reviewer.Specialties, Specialties.Canonical);
        var states = NamesIn(FactFields.LicenseStates, parts.Reviewer.States, LicenseStates.Canonical);
        var decisions = DecisionBuilder.Build(text, parts.Issues.Blocks);
        return new Letter
        {
            Family = parts.Family,
            Text = text,
            CaseNumber = Note(FactFields.CaseNumber, Printed(HeaderPlace(FactFields.CaseNumber))?.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant(), HeaderPlace(FactFields.CaseNumber), Confidence.Printed),
            DateAssigned = Date(FactFields.DateAssigned),
            DateOfInjury = Date(FactFields.DateOfInjury, NarrativeDates.OfInjury),
            DecisionDate = Date(FactFields.DecisionDate),
            UrDenialDate = Date(FactFields.UrDenialDate, NarrativeDates.OfDenial),
            ApplicationReceived = Date(FactFields.ApplicationReceived),
            Priority = Note(FactFields.Priority, Printed(HeaderPlace(FactFields.Priority)) is { } priority ? Capitalised(priority) : null, HeaderPlace(FactFields.Priority), Confidence.Printed),
            Age = patient.Age,
            Sex = patient.Sex,
            Specialties = specialties,
            SpecialtiesAsPrinted = Printed(parts.Reviewer.Specialties),
            LicenseStates = states,
            Decisions = decisions,
            Passages = Passages(text, decisions, parts.Issues.Unclaimed, summary),
            IsSample = SampleMark.Find(text) is not null,
            Facts = facts,
        };

        List<string> NamesIn(string field, TextSpan? place, Func<string, IReadOnlyList<Found<string>>> canonical)
        {
            if (place is not { Length: > 0 } span)
            {
                return [];
            }

            var evened = EvenedText.Of(text, span);
            var names = canonical(evened.Value);
            facts.AddRange(names.Select(n => evened.ToFact(field, n.Value, n.Place, n.Confidence)));
            return [.. names.Select(n => n.Value)];
        }
    }

    private static List<Passage> Passages(string text, IReadOnlyList<Decision> decisions, IReadOnlyList<TextSpan> unclaimed, TextSpan summary)
    {
        var passages = new List<Passage>();
        foreach (var decision in decisions)
        {
            if (decision.Facts.PlaceOf(FactFields.Rationale) is { } rationale)
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
