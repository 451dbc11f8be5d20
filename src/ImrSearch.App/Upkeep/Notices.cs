using System.Collections.Concurrent;

namespace ImrSearch.App.Upkeep;

/// <summary>What the user should know about an open data folder. Thread-safe.</summary>
internal sealed class Notices
{
    private readonly ConcurrentQueue<string> _all = new();

    public IReadOnlyList<string> All => [.. _all];

    public void Add(string notice) => _all.Enqueue(notice);

    public static string MovedAside(string folder, Exception fault) =>
        $"The search index was damaged and has been made anew from the catalogue; no letter is lost. The damaged files are in {folder} "
        + $"and can be deleted. The fault: {fault.Message}";
}
