namespace ImrSearch.App.Importing;

/// <summary>A file is larger than what is taken in; the message says so to the user.</summary>
internal sealed class FileTooLargeException(string message) : Exception(message);
