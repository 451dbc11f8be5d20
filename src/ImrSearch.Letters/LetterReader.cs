namespace ImrSearch.Letters;

/// <summary>
/// The door to this library: a file's bytes in, a structured letter or reasons out. Thread-safe; never throws for bad input.
/// </summary>
public sealed class LetterReader
{
    /// <summary>Reads a letter from a text or PDF file's bytes; the content decides which, not the name.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="fileName">Name without folder, used in messages only.</param>
    /// <param name="cancellation">Ends the work early with <see cref="OperationCanceledException"/>.</param>
    public LetterReading Read(ReadOnlyMemory<byte> content, string fileName, CancellationToken cancellation = default) =>
        throw new NotImplementedException();
}
