namespace ImrSearch.App.Importing;

/// <summary>Lists a folder: <see cref="PathEnumerator.Entries"/>, or what a test puts in its place.</summary>
internal delegate IEnumerable<(string Name, bool IsFolder)> ListFolder(string folder);
