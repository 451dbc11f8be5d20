namespace ImrSearch.Index;

/// <summary>Another writer is at work on the index.</summary>
public sealed class IndexLockedException : IOException
{
    /// <summary>Says who writes where.</summary>
    /// <param name="folder">The index folder.</param>
    /// <param name="owner">Who holds the lock, e.g. "process 4711 (notes) on ANNE-PC since 2026-01-05 09:30:00 UTC".</param>
    /// <param name="inner">The system's own error.</param>
    public IndexLockedException(string folder, string owner, Exception? inner = null)
        : base($"The index in {folder} is being written by {owner}. Wait until it has finished, or end it, and try again.", inner) =>
        Owner = owner;

    /// <summary>Who holds the lock.</summary>
    public string Owner { get; }
}
