namespace ImrSearch.Index.Files;

/// <summary>
/// Where the files of an index live. Everything that the index does to the disk goes through here, so that tests can
/// make any step of it fail. Names are plain file names without folders.
/// </summary>
public abstract class IndexFolder
{
    /// <summary>The folder as messages name it.</summary>
    public abstract string Description { get; }

    /// <summary>The names of all files in the folder, in no particular order.</summary>
    public abstract IReadOnlyList<string> List();

    /// <summary>Starts a new file; one of the same name is replaced.</summary>
    public abstract FolderFile Create(string name);

    /// <summary>Opens a file for reading.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public abstract MappedFile Open(string name);

    /// <summary>Reads a small file whole and lets go of it at once, so that it can be replaced.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public abstract MappedFile Read(string name);

    /// <summary>Deletes a file; nothing happens when it is not there.</summary>
    /// <returns>False when the system would not delete it now (Windows, while it is mapped); try again later.</returns>
    public abstract bool Delete(string name);

    /// <summary>Renames a file over another in one step that a crash cannot halve.</summary>
    public abstract void Replace(string name, string target);

    /// <summary>Makes the creations and renames done so far survive a power cut.</summary>
    public abstract void Flush();

    /// <summary>
    /// Something that changes whenever the file is replaced (time and length), or null when it is not there: lets a
    /// reader see cheaply that another process has committed.
    /// </summary>
    public abstract object? Stamp(string name);

    /// <summary>Takes the right to write, until disposed.</summary>
    /// <exception cref="IndexLockedException">Another writer has it; the message says who.</exception>
    public abstract IDisposable Lock();
}
