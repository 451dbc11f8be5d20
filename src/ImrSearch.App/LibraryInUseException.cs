namespace ImrSearch.App;

/// <summary>Another process is changing the library: what was asked for can be done when that has ended.</summary>
public sealed class LibraryInUseException : WorkspaceException
{
    public LibraryInUseException(string message, Exception inner) : base(message, inner)
    {
    }
}
