namespace ImrSearch.App.Importing;

/// <summary>A file to import, wherever its bytes come from.</summary>
/// <param name="Name">What reports call it: a path, or an upload's name.</param>
/// <param name="Read">Gives its bytes; an exception becomes a problem of this file.</param>
public sealed record ImportSource(string Name, Func<CancellationToken, Task<ReadOnlyMemory<byte>>> Read);
