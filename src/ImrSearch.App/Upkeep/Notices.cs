using System.Collections.Concurrent;

namespace ImrSearch.App.Upkeep;

/// <summary>
/// What the user should know about an open data folder, as long as it is so. Thread-safe.
/// </summary>
internal sealed class Notices
{
    /// <summary>For an index that lacks changes of the catalogue.</summary>
    public const string Behind =
        "The newest letters are not in the search index yet: a search finds what was put into it before. They follow by themselves "
        + "when the import that is running, here or in another ImrSearch, comes to an end; if none is running, run \"imrsearch rebuild --index-only\".";

    private readonly ConcurrentQueue<(string Folder, Exception Fault)> _movedAside = new();

    /// <summary>The notices that hold now.</summary>
    /// <param name="indexIsBehind">Whether the index lacks changes of the catalogue.</param>
    public IReadOnlyList<string> Current(bool indexIsBehind) =>
    [
        .. _movedAside.Where(index => Directory.Exists(index.Folder)).Select(index =>
            $"The search index could not be used and has been made anew from the catalogue; no letter is lost. The old files are in {index.Folder} "
            + $"and can be deleted. The reason: {index.Fault.Message}"),
        .. indexIsBehind ? [Behind] : Array.Empty<string>(),
    ];

    /// <summary>A damaged index was moved to <paramref name="folder"/>; said until that is deleted.</summary>
    public void AddMovedAside(string folder, Exception fault) => _movedAside.Enqueue((folder, fault));
}
