namespace ImrSearch.App;

/// <summary>The data folder cannot be used as asked. The message is for the user: what, where, what to do next.</summary>
public class WorkspaceException : Exception
{
    public WorkspaceException(string message) : base(message)
    {
    }

    public WorkspaceException(string message, Exception inner) : base(message, inner)
    {
    }
}
