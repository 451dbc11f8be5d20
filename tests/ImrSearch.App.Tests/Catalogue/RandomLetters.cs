using ImrSearch.Letters;

namespace ImrSearch.App.Tests.Catalogue;

/// <summary>Letters with every field set or not at random, in awkward text: quotes, line ends, umlauts, surrogate pairs.</summary>
internal sealed class RandomLetters(int seed)
{
    private static readonly string[] Pieces =
        ["Norco", "10/325", "#120", " ", "\n", "\r\n", "\t", "\"", "'", "\\", "''", "{", "[", "]", "°", "ß", "日本", "😀", "\f", "%", ";", "--", "\u00A0", "\u200B", "null", "0", "\0"];

    private readonly Random _random = new(seed);

    public Letter Next(string? caseNumber) => new()
    {
        Family = One<LetterFamily>(),
        Text = Text(60),
        CaseNumber = caseNumber,
        DateAssigned = Date(),
        DateOfInjury = Date(),
        DecisionDate = Date(),
        UrDenialDate = Date(),
        ApplicationReceived = Date(),
        Priority = Maybe(() => Text(2)),
        Age = Flip() ? _random.Next(0, 120) : null,
        Sex = Maybe(() => Text(2)),
        Specialties = Texts(),
        SpecialtiesAsPrinted = Maybe(() => Text(5)),
        LicenseStates = Texts(),
        IsSample = Flip(),
        Decisions = [.. Enumerable.Range(1, _random.Next(4)).Select(Decision)],
        Passages = [.. Enumerable.Range(0, _random.Next(5)).Select(_ => new Passage(One<PassageKind>(), Flip() ? _random.Next(1, 4) : null, Text(30), Span()))],
        Facts = Facts(),
    };

    private Decision Decision(int ordinal) => new()
    {
        Ordinal = ordinal,
        Item = Text(6),
        Outcome = One<Outcome>(),
        Category = Maybe(() => Text(2)),
        Subcategory = Maybe(() => Text(2)),
        Drugs = Texts(),
        Medications = [.. Enumerable.Range(0, _random.Next(3)).Select(_ => new Medication(
            Text(2), Texts(), Maybe(() => Text(2)), Maybe(() => Text(2)), Maybe(() => Text(2)), Flip() ? _random.Next(12) : null))],
        Course = Flip() ? new TreatmentCourse(Flip() ? _random.Next(50) : null, Flip() ? _random.Next(7) : null, Flip() ? _random.Next(52) : null) : null,
        BodyRegions = Texts(),
        SpinalLevels = Texts(),
        Side = Maybe(() => Text(2)),
        SameRationaleAs = Flip() ? _random.Next(1, 4) : null,
        ClaimsAdministratorGuidelines = Citations(),
        ReviewerGuidelines = Citations(),
        Rationale = Text(40),
        ModifiedRequest = Flip() ? new ModifiedRequest(Maybe(() => Text(3)), Maybe(() => Text(3)), Maybe(() => Text(3))) : null,
        AssociatedSurgicalService = Flip(),
        Retrospective = Flip(),
        Reasons = Texts(),
        Facts = Facts(),
    };

    private GuidelineCitation[] Citations() => [.. Enumerable.Range(0, _random.Next(3)).Select(_ => new GuidelineCitation
    {
        Source = Text(2),
        Chapter = Maybe(() => Text(2)),
        Sections = Texts(),
        Pages = Maybe(() => Text(2)),
        Edition = Maybe(() => Text(1)),
        Text = Maybe(() => Text(8)),
    })];

    private Fact[] Facts() =>
        [.. Enumerable.Range(0, _random.Next(4)).Select(_ => new Fact(Text(2), Text(3), Span(), _random.NextDouble()))];

    private string[] Texts() => [.. Enumerable.Range(0, _random.Next(4)).Select(_ => Text(3))];

    private string Text(int most) => string.Concat(Enumerable.Range(0, _random.Next(most + 1)).Select(_ => Pieces[_random.Next(Pieces.Length)]));

    private TextSpan Span() => new(_random.Next(), _random.Next());

    private DateOnly? Date() => Flip() ? DateOnly.FromDayNumber(_random.Next(DateOnly.MaxValue.DayNumber)) : null;

    private string? Maybe(Func<string> value) => Flip() ? value() : null;

    private T One<T>() where T : struct, Enum => Enum.GetValues<T>()[_random.Next(Enum.GetValues<T>().Length)];

    private bool Flip() => _random.Next(2) == 0;
}
