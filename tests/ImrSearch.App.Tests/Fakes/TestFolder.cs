using System.Text;
using ImrSearch.App.Importing;
using ImrSearch.App.Passages;
using ImrSearch.App.Reading;
using ImrSearch.Testing;

namespace ImrSearch.App.Tests.Fakes;

/// <summary>A data folder and a folder of letters, with a fake reader, index and clock.</summary>
internal sealed class TestFolder : IDisposable
{
    private readonly TempFolder _temp = new();

    public FakeReader Reader { get; } = new();

    public FakeIndexState Index { get; } = new();

    public ManualClock Clock { get; } = new();

    public string Data => _temp.File("data");

    public string Letters => _temp.File("letters");

    public Workspace Open(
        int parallelism = 2,
        int lettersPerCatchUp = 5000,
        bool rebuildDamaged = true,
        bool bringUpToDate = true,
        IProgress<ImportProgress>? progress = null,
        int readerVersion = 1,
        CancellationToken cancellation = default) => Workspace.Open(
            Data,
            new WorkspaceOptions
            {
                OpenIndex = OpenIndex,
                ReadLetter = Reader.Read,
                Clock = Clock,
                Parallelism = parallelism,
                LettersPerCatchUp = lettersPerCatchUp,
                RebuildDamagedIndex = rebuildDamaged,
                BringIndexUpToDate = bringUpToDate,
                ReaderVersion = readerVersion,
            },
            progress,
            cancellation);

    /// <summary>Writes a file into <see cref="Letters"/>.</summary>
    public string Write(string name, string text) => _temp.Write(Path.Combine("letters", name), text);

    public Task<ImportReport> ImportAsync(Workspace workspace) =>
        workspace.Importer.ImportPathsAsync([Letters], cancellation: TestContext.Current.CancellationToken);

    public static ImportSource Source(string name, string text) =>
        new(name, _ => Task.FromResult<ReadOnlyMemory<byte>>(Encoding.UTF8.GetBytes(text)));

    public static string Letter(string caseNumber, string item = "Norco", string outcome = "Upheld", string rationale = "No functional improvement.") =>
        $"case: {caseNumber}\ndate: 2016-01-31\nitem: {item} | {outcome} | {rationale}\nsummary: A worker with knee pain.";

    /// <summary>Everything that the catalogue holds, as text to compare.</summary>
    public static string Dump(Workspace workspace) => string.Join('\n', workspace.Letters.All().Select(Dump));

    public static string Dump(StoredLetter letter) => System.Text.Json.JsonSerializer.Serialize(letter with { RepeatedRationales = new Dictionary<int, DecisionId>() })
        + string.Concat(letter.RepeatedRationales.Select(r => $" {r.Key} repeats {r.Value}"));

    private FakePassageIndex OpenIndex(string folder)
    {
        Index.OnOpen?.Invoke();
        if (Index.FailOpen is { } fault)
        {
            throw fault;
        }

        if (Index.DamageMark is { } mark && File.Exists(Path.Combine(folder, mark)))
        {
            throw new InvalidDataException($"{mark}: expected checksum 1, found 2");
        }

        return new FakePassageIndex(Index);
    }

    public void Dispose() => _temp.Dispose();
}
