using System.Globalization;
using ImrSearch.Index.Files;

namespace ImrSearch.Index.Segments;

/// <summary>The names of an index's files: "s12.terms", "s12.3.live", "a13.attached", "manifest".</summary>
internal static class SegmentFiles
{
    public const string Manifest = "manifest";
    public const string NewManifest = "manifest.new";

    private const string Attached = "attached";

    /// <summary>The kinds that every segment has, in the order in which the manifest lists them.</summary>
    public static IReadOnlyList<FileKind> Kinds { get; } =
    [
        FileKind.Terms, FileKind.Documents, FileKind.Positions, FileKind.Norms, FileKind.Keywords, FileKind.Numbers, FileKind.Keys,
    ];

    /// <summary>The kinds that segments have besides where the schema has vector fields.</summary>
    public static IReadOnlyList<FileKind> VectorKinds { get; } = [FileKind.Vectors, FileKind.VectorGraphs];

    /// <summary>All kinds, those that every segment has first.</summary>
    public static IReadOnlyList<FileKind> AllKinds { get; } = [.. Kinds, .. VectorKinds];

    /// <summary>The kinds of an index's segments, in the order of <see cref="SegmentInfo.Files"/>.</summary>
    public static IReadOnlyList<FileKind> KindsOf(IndexSchema schema) => schema.VectorFields.Count == 0 ? Kinds : AllKinds;

    public static string Name(long segment, FileKind kind) =>
        string.Create(CultureInfo.InvariantCulture, $"s{segment}.{Extension(kind)}");

    public static string LiveName(long segment, long generation) =>
        string.Create(CultureInfo.InvariantCulture, $"s{segment}.{generation}.live");

    public static string AttachmentName(long number) => string.Create(CultureInfo.InvariantCulture, $"a{number}.{Attached}");

    /// <summary>Whether a file of that name could be an index's: nothing else is ever deleted.</summary>
    public static bool IsOurs(string name)
    {
        if (name is Manifest or NewManifest)
        {
            return true;
        }

        var parts = name.Split('.');
        return parts[0].Length > 1 && parts[0].AsSpan(1).ContainsAnyExceptInRange('0', '9') == false && parts[0][0] switch
        {
            's' when parts.Length == 2 => AllKinds.Any(kind => Extension(kind) == parts[1]),
            's' => parts.Length == 3 && parts[2] == "live" && parts[1].AsSpan().ContainsAnyExceptInRange('0', '9') == false,
            'a' => parts.Length == 2 && parts[1] == Attached,
            _ => false,
        };
    }

    private static string Extension(FileKind kind) => kind switch
    {
        FileKind.Terms => "terms",
        FileKind.Documents => "docs",
        FileKind.Positions => "pos",
        FileKind.Norms => "norms",
        FileKind.Keywords => "keywords",
        FileKind.Numbers => "numbers",
        FileKind.Keys => "keys",
        FileKind.Vectors => "vectors",
        FileKind.VectorGraphs => "graphs",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
