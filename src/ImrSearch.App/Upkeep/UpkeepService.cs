using ImrSearch.App.Importing;

namespace ImrSearch.App.Upkeep;

/// <summary>Looks after a data folder.</summary>
public sealed class UpkeepService
{
    public WorkspaceStatus Status() => throw new NotImplementedException();

    /// <summary>Problems of the letters in the catalogue and of files that gave no letter, newest first.</summary>
    public IReadOnlyList<ImportProblem> Problems(int skip = 0, int top = int.MaxValue) => throw new NotImplementedException();

    public VerifyReport Verify(IProgress<double>? progress = null, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>Makes the index anew from the catalogue.</summary>
    public RebuildReport Rebuild(IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default) => throw new NotImplementedException();
}
