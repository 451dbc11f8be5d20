namespace ImrSearch.Index.Files;

/// <summary>What a file of an index holds; stored in its header, so that a file under a wrong name is noticed.</summary>
internal enum FileKind : ushort
{
    Manifest = 1,
    Terms = 2,
    Documents = 3,
    Positions = 4,
    Norms = 5,
    Keywords = 6,
    Numbers = 7,
    Keys = 8,
    LiveGroups = 9,
    Vectors = 10,
    VectorGraphs = 11,
    Attachment = 12,
}
