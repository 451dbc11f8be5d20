namespace ImrSearch.Letters.Pdf.Document;

/// <summary>Where an object stands.</summary>
/// <param name="Container">Number of the object stream that holds it; 0 when it stands in the file itself, -1 when it is free.</param>
/// <param name="Offset">Its offset in the file; within an object stream its number in the row.</param>
/// <param name="Generation">Generation of an object in the file.</param>
internal readonly record struct XrefEntry(int Container, int Offset, int Generation)
{
    public bool IsFree => Container < 0;
}
