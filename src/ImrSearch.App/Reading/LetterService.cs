namespace ImrSearch.App.Reading;

/// <summary>Finds letters in the catalogue.</summary>
public sealed class LetterService
{
    /// <summary>The letter with this id or case number (case does not matter), or null.</summary>
    public StoredLetter? Find(string letterId) => throw new NotImplementedException();

    /// <summary>All letters in order of import, streamed.</summary>
    public IEnumerable<StoredLetter> All(CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>The file that the letter came from, or null.</summary>
    public OriginalFile? Original(string letterId) => throw new NotImplementedException();
}
