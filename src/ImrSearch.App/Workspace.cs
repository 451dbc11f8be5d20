using ImrSearch.App.Catalogue;
using ImrSearch.App.Comparing;
using ImrSearch.App.Exhibits;
using ImrSearch.App.Exporting;
using ImrSearch.App.Importing;
using ImrSearch.App.Passages;
using ImrSearch.App.Reading;
using ImrSearch.App.Searching;
using ImrSearch.App.Similar;
using ImrSearch.App.Statistics;
using ImrSearch.App.Upkeep;
using ImrSearch.Letters;
using Microsoft.Data.Sqlite;

namespace ImrSearch.App;

/// <summary>
/// An open data folder: the catalogue, the search index and the use cases over them. Open one per process and folder;
/// its parts are thread-safe.
/// </summary>
public sealed class Workspace : IDisposable
{
    private readonly LetterCatalogue _catalogue;
    private readonly IndexHolder _index;
    private readonly IndexMender _mender;
    private readonly WriteAccess _access;

    private Workspace(string dataFolder, LetterCatalogue catalogue, IndexHolder index, WriteAccess access, IndexFeed feed, Notices notices, WorkspaceOptions options)
    {
        DataFolder = dataFolder;
        _catalogue = catalogue;
        _index = index;
        _access = access;
        _mender = new IndexMender(index, feed, access, notices, options.RebuildDamagedIndex);
        var settings = new ImportSettings
        {
            Clock = options.Clock,
            Degree = Math.Max(1, options.Parallelism),
            LettersPerCatchUp = options.LettersPerCatchUp,
        };
        ReadLetter read = options.ReadLetter ?? (options.Reader ?? new LetterReader()).Read;
        Importer = new LetterImporter(catalogue, feed, access, read, settings);
        Search = new SearchService(catalogue, _mender);
        Export = new ExportService(catalogue, Search, options.Clock);
        Statistics = new StatisticsService(_mender);
        Similar = new SimilarService(catalogue, _mender, new SharedWords());
        Comparing = new ComparisonService(catalogue, new SharedWords());
        Exhibits = new ExhibitService(catalogue, options.Clock);
        Letters = new LetterService(catalogue);
        Upkeep = new UpkeepService(dataFolder, catalogue, index, _mender, feed, access, notices, new LetterRereader(catalogue, feed, read, settings), options.Clock);
    }

    /// <summary>Opens a data folder, making it when absent. The search index catches up with the catalogue when it lags.</summary>
    /// <param name="dataFolder">The folder.</param>
    /// <param name="options">The parts to replace; null for the usual ones.</param>
    /// <param name="progress">Is told of letters put into the search index, when it has to catch up.</param>
    /// <param name="cancellation">Gives up catching up; the next opening goes on with it.</param>
    /// <exception cref="WorkspaceException">The folder cannot be used; the message says why and what to do.</exception>
    public static Workspace Open(
        string dataFolder, WorkspaceOptions? options = null, IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dataFolder);
        options ??= new WorkspaceOptions();
        dataFolder = MakeFolder(dataFolder);
        var notices = new Notices();
        var access = new WriteAccess(dataFolder);
        LetterCatalogue? catalogue = null;
        IndexHolder? index = null;
        try
        {
            catalogue = LetterCatalogue.Open(dataFolder, options.ReaderVersion);
            index = new IndexHolder(dataFolder, options.OpenIndex ?? DefaultIndex.Open);
            var feed = new IndexFeed(catalogue, index);
            new IndexStartup(catalogue, index, feed, access, notices, options, progress).Run(cancellation);
            return new Workspace(dataFolder, catalogue, index, access, feed, notices, options);
        }
        catch (Exception fault)
        {
            index?.Dispose();
            catalogue?.Dispose();
            access.Dispose();
            if (fault is SqliteException damage)
            {
                throw CatalogueDatabase.Explain(Path.Combine(dataFolder, LetterCatalogue.FileName), damage);
            }

            throw;
        }
    }

    public string DataFolder { get; }

    /// <summary>Takes letters in.</summary>
    public LetterImporter Importer { get; }

    /// <summary>Answers searches.</summary>
    public SearchService Search { get; }

    /// <summary>Hands out whole result sets.</summary>
    public ExportService Export { get; }

    /// <summary>Counts decisions by outcome.</summary>
    public StatisticsService Statistics { get; }

    /// <summary>Finds decisions like one, and its twins.</summary>
    public SimilarService Similar { get; }

    /// <summary>Puts decisions side by side.</summary>
    public ComparisonService Comparing { get; }

    /// <summary>Makes decisions ready to be filed with a brief.</summary>
    public ExhibitService Exhibits { get; }

    /// <summary>Finds letters and decisions.</summary>
    public LetterService Letters { get; }

    /// <summary>Status, verify, rebuild, problems.</summary>
    public UpkeepService Upkeep { get; }

    private static string MakeFolder(string dataFolder)
    {
        try
        {
            var full = Path.GetFullPath(dataFolder);
            Directory.CreateDirectory(full);
            return full;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new WorkspaceException(
                $"The data folder {dataFolder} cannot be made: {fault.Message} Choose another with --data, or change the permissions.", fault);
        }
    }

    public void Dispose()
    {
        _mender.Dispose();
        _index.Dispose();
        _catalogue.Dispose();
        _access.Dispose();
    }
}
