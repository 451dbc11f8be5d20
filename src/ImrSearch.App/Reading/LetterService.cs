using ImrSearch.App.Catalogue;

namespace ImrSearch.App.Reading;

/// <summary>Finds letters in the catalogue. Thread-safe.</summary>
public sealed class LetterService
{
    private readonly LetterCatalogue _catalogue;

    internal LetterService(LetterCatalogue catalogue) => _catalogue = catalogue;

    /// <summary>The letter with this id or case number (case does not matter), or null.</summary>
    public StoredLetter? Find(string letterId) => _catalogue.Find(letterId);

    /// <summary>All letters in order of import, streamed.</summary>
    public IEnumerable<StoredLetter> All(CancellationToken cancellation = default) => _catalogue.All(cancellation);

    /// <summary>The file that the letter came from, or null.</summary>
    public OriginalFile? Original(string letterId) => _catalogue.Original(letterId);
}
