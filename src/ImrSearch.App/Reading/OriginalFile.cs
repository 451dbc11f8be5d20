namespace ImrSearch.App.Reading;

/// <summary>The file that a letter came from.</summary>
public sealed record OriginalFile(string FileName, string MediaType, string Path);
