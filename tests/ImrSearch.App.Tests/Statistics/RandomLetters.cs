using System.Globalization;
using System.Text;
using ImrSearch.App.Importing;
using ImrSearch.Letters;

namespace ImrSearch.App.Tests.Statistics;

/// <summary>Letters with random values, and the same decisions to count by hand. A file's name is its letter's number.</summary>
internal sealed class RandomLetters
{
    private static readonly string[] Words = ["opioid", "spine", "imaging", "worker"];

    private readonly Random _random;

    public RandomLetters(int seed, int count)
    {
        _random = new Random(seed);
        All = [.. Enumerable.Range(0, count).Select(Make)];
    }

    public IReadOnlyList<Letter> All { get; }

    public IEnumerable<(Letter Letter, Decision? Decision)> Decisions => All.SelectMany(letter => letter.Decisions.Count == 0
        ? [(letter, null)]
        : letter.Decisions.Select(decision => (letter, (Decision?)decision)));

    public IEnumerable<ImportSource> Sources => All.Select((_, number) =>
        new ImportSource($"{number}.txt", _ => Task.FromResult<ReadOnlyMemory<byte>>(Encoding.UTF8.GetBytes($"letter {number}"))));

    public LetterReading Read(ReadOnlyMemory<byte> content, string fileName, CancellationToken cancellation) =>
        new(All[int.Parse(Path.GetFileNameWithoutExtension(fileName), CultureInfo.InvariantCulture)], []);

    /// <summary>The values of a decision, written down here once more on purpose.</summary>
    public static IReadOnlyList<string> Values(string field, Letter letter, Decision? decision)
    {
        string?[] values = field switch
        {
            "outcome" => [decision?.Outcome.ToString()],
            "category" => [decision?.Category],
            "subcategory" => [decision?.Subcategory],
            "itemType" => [decision?.Category, decision?.Subcategory is null ? null : $"{decision.Category} > {decision.Subcategory}"],
            "drug" => [.. decision?.Drugs ?? []],
            "reason" => [.. decision?.Reasons ?? []],
            "bodyRegion" => [.. decision?.BodyRegions ?? []],
            "specialty" => [.. letter.Specialties],
            "reviewerGuideline" => [.. decision?.ReviewerGuidelines.Select(guideline => guideline.Source) ?? []],
            "year" => [letter.DecisionDate?.ToString("yyyy", CultureInfo.InvariantCulture)],
            "quarter" => [letter.DecisionDate is { } date ? $"{date:yyyy}-Q{(date.Month <= 3 ? 1 : date.Month <= 6 ? 2 : date.Month <= 9 ? 3 : 4)}" : null],
            _ => throw new ArgumentException(field),
        };
        string[] stated = [.. values.OfType<string>().Distinct()];
        return stated.Length == 0 ? ["Not stated"] : stated;
    }

    private Letter Make(int number)
    {
        var decisions = Enumerable.Range(1, _random.Next(0, 4)).Select(MakeDecision).ToList();
        return new Letter
        {
            Family = decisions.Count == 0 ? LetterFamily.Unknown : LetterFamily.CaseNumber,
            Text = $"letter {number}",
            CaseNumber = $"CM{number:0000}",
            DecisionDate = _random.Next(8) == 0 ? null : new DateOnly(_random.Next(2013, 2018), _random.Next(1, 13), _random.Next(1, 29)),
            Specialties = Some("Orthopedic Surgery", "Pain Management", "Neurology"),
            Decisions = decisions,
            Passages = decisions.Count == 0
                ? [new Passage(PassageKind.Text, null, $"{Word()} {Word()}", default)]
                : [.. decisions.Select(decision => new Passage(PassageKind.Rationale, decision.Ordinal, decision.Rationale, default))],
        };
    }

    private Decision MakeDecision(int ordinal) => new()
    {
        Ordinal = ordinal,
        Item = "Item " + Word(),
        Outcome = (Outcome)_random.Next(3),
        Category = One("Pharmaceuticals", "Surgery", "Diagnostic Testing"),
        Subcategory = One("Opioids", "Imaging", null),
        Drugs = Some("hydrocodone", "tramadol", "ibuprofen"),
        Reasons = Some([.. ReasonTags.All.Take(4).Select(tag => tag.Name)]),
        BodyRegions = Some("Knee", "Lumbar spine"),
        ReviewerGuidelines = [.. Some("ODG", "MTUS Opioids").Select(source => new GuidelineCitation { Source = source })],
        Rationale = $"{Word()} {Word()}",
    };

    private string Word() => Words[_random.Next(Words.Length)];

    private string? One(params string?[] values) => values[_random.Next(values.Length)];

    private IReadOnlyList<string> Some(params string[] values) => [.. values.Where(_ => _random.Next(3) == 0)];
}
