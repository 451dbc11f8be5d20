using ImrSearch.App.Catalogue;

namespace ImrSearch.App.Importing;

/// <summary>The counts of a running import. Not thread-safe.</summary>
internal sealed class ImportTally
{
    // 1.6 million letters, all there are, take some 60 MB here.
    private readonly Dictionary<long, (int Decisions, int Passages)> _letters = [];

    public int Files { get; set; }
    public int New { get; set; }
    public int Replaced { get; set; }
    public int Unchanged { get; set; }
    public int Decisions { get; private set; }
    public List<ImportProblem> Problems { get; } = [];

    /// <summary>Letters that were read, but with a reading that a person should look at.</summary>
    public int LettersToReview { get; set; }

    /// <summary>True when this import has met the letter before.</summary>
    public bool Holds(long letterKey) => _letters.ContainsKey(letterKey);

    public void Count(LetterSize letter)
    {
        Decisions += letter.Decisions - _letters.GetValueOrDefault(letter.Key).Decisions;
        _letters[letter.Key] = (letter.Decisions, letter.Passages);
    }

    public ImportReport ToReport(double seconds) => new()
    {
        Files = Files,
        New = New,
        Replaced = Replaced,
        Unchanged = Unchanged,
        Letters = _letters.Count,
        Decisions = Decisions,
        Passages = _letters.Values.Sum(l => l.Passages),
        Problems = Problems,
        LettersToReview = LettersToReview,
        Seconds = seconds,
    };
}
