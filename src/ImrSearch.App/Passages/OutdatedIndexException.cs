namespace ImrSearch.App.Passages;

/// <summary>An index that an earlier version of the program made, sound but without what this version keeps in it.</summary>
public sealed class OutdatedIndexException : Exception
{
    public OutdatedIndexException()
    {
    }

    public OutdatedIndexException(string message)
        : base(message)
    {
    }

    public OutdatedIndexException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
