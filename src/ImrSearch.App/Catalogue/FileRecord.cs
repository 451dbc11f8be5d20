namespace ImrSearch.App.Catalogue;

/// <summary>A kept original as <c>files</c> records it.</summary>
/// <param name="Original">Its hash and place.</param>
/// <param name="Name">Its name without folder.</param>
/// <param name="Source">What reports call it: a path, or an upload's name.</param>
/// <param name="SizeBytes">Its length.</param>
/// <param name="ImportedAt">UTC, ISO 8601.</param>
internal sealed record FileRecord(OriginalKey Original, string Name, string Source, long SizeBytes, string ImportedAt);
