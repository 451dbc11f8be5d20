using ImrSearch.App.Importing;
using ImrSearch.App.Reading;
using ImrSearch.App.Searching;
using ImrSearch.App.Upkeep;

namespace ImrSearch.App;

/// <summary>
/// An open data folder: the catalogue, the search index and the use cases over them. Open one per process and folder;
/// its parts are thread-safe.
/// </summary>
public sealed class Workspace : IDisposable
{
    private Workspace(string dataFolder) => DataFolder = dataFolder;

    /// <summary>Opens a data folder, making it when absent. The search index catches up with the catalogue when it lags.</summary>
    /// <exception cref="WorkspaceException">The folder cannot be used; the message says why and what to do.</exception>
    public static Workspace Open(string dataFolder, WorkspaceOptions? options = null) => throw new NotImplementedException();

    public string DataFolder { get; }

    /// <summary>Takes letters in.</summary>
    public LetterImporter Importer => throw new NotImplementedException();

    /// <summary>Answers searches.</summary>
    public SearchService Search => throw new NotImplementedException();

    /// <summary>Finds letters and decisions.</summary>
    public LetterService Letters => throw new NotImplementedException();

    /// <summary>Status, verify, rebuild, problems.</summary>
    public UpkeepService Upkeep => throw new NotImplementedException();

    public void Dispose() => throw new NotImplementedException();
}
