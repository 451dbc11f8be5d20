using System.Text.Json;
using ImrSearch.App.Importing;

namespace ImrSearch.Web.Library;

/// <summary>
/// The files of one upload on their way into the library: <c>uploads/&lt;id&gt;/</c> of the data folder. What the user calls
/// them is never a path. A batch that was received whole has a list, so that a program that was ended meanwhile imports it
/// at its next start.
/// </summary>
public sealed class UploadBatch
{
    private const string ListName = "files.json";

    private readonly List<UploadedFile> _files;
    private readonly List<ImportProblem> _refused;

    private UploadBatch(string folder, List<UploadedFile> files, List<ImportProblem> refused)
    {
        Folder = folder;
        _files = files;
        _refused = refused;
    }

    public string Folder { get; }

    public IReadOnlyList<UploadedFile> Files => _files;

    /// <summary>Files that were not accepted, and why.</summary>
    public IReadOnlyList<ImportProblem> Refused => _refused;

    public static UploadBatch New(string uploads)
    {
        var folder = Path.Combine(uploads, Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(folder);
        return new UploadBatch(folder, [], []);
    }

    /// <summary>The batches that were received whole and not imported yet; what is left of others is deleted.</summary>
    public static IReadOnlyList<UploadBatch> Left(string uploads)
    {
        if (!Directory.Exists(uploads))
        {
            return [];
        }

        var whole = new List<UploadBatch>();
        foreach (var folder in Directory.EnumerateDirectories(uploads))
        {
            try
            {
                var list = JsonSerializer.Deserialize<Listed>(File.ReadAllBytes(Path.Combine(folder, ListName)))!;
                whole.Add(new UploadBatch(folder, [.. list.Files.Select(file => file with { StoredAs = Path.GetFileName(file.StoredAs) })], [.. list.Refused]));
            }
            catch (Exception fault) when (fault is IOException or JsonException)
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        return whole;
    }

    /// <summary>Where the next file's bytes go.</summary>
    public string NextPath() => Path.Combine(Folder, StoredAs(_files.Count + 1));

    /// <summary>The file at <see cref="NextPath"/> is whole.</summary>
    public void Accept(string name) => _files.Add(new UploadedFile(StoredAs(_files.Count + 1), name));

    public void Refuse(string name, string reason) => _refused.Add(new ImportProblem(name, "refused", reason));

    /// <summary>Everything was received.</summary>
    public void Complete() => File.WriteAllBytes(Path.Combine(Folder, ListName), JsonSerializer.SerializeToUtf8Bytes(new Listed(_files, _refused)));

    public IReadOnlyList<ImportSource> Sources() =>
        [.. _files.Select(file => new ImportSource(file.Name, async cancellation => await File.ReadAllBytesAsync(Path.Combine(Folder, file.StoredAs), cancellation).ConfigureAwait(false)))];

    public void Delete() => Directory.Delete(Folder, recursive: true);

    private static string StoredAs(int number) => $"{number:000000}.upload";

    private sealed record Listed(List<UploadedFile> Files, List<ImportProblem> Refused);
}
