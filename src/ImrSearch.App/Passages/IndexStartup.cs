using ImrSearch.App.Catalogue;
using ImrSearch.App.Upkeep;

namespace ImrSearch.App.Passages;

/// <summary>
/// Opens the index with its data folder: replaces a damaged one, and lets one that lags (a crash between catalogue and
/// index) catch up.
/// </summary>
internal sealed class IndexStartup(IndexHolder index, IndexFeed feed, WriteAccess access, Notices notices, bool rebuildDamaged)
{
    public void Run()
    {
        try
        {
            OpenAndCatchUp();
        }
        catch (Exception fault) when (IndexHolder.MeansDamage(fault))
        {
            if (!rebuildDamaged)
            {
                throw new WorkspaceException(
                    $"The search index in {index.Folder} is damaged: {fault.Message} Run \"imrsearch rebuild\" to make it anew from the catalogue.", fault);
            }

            // Another process that is writing here would be disturbed: then this throws, saying so.
            using var held = access.Enter(CancellationToken.None);
            notices.Add(Notices.MovedAside(index.StartAnew(), fault));
            feed.CatchUp(CancellationToken.None);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new WorkspaceException(
                $"The search index in {index.Folder} cannot be opened: {fault.Message} Check that the folder can be read and written, "
                + "the disk is not full, and no other program has its files open.", fault);
        }
    }

    private void OpenAndCatchUp()
    {
        index.Open();
        if (!feed.IsBehind)
        {
            return;
        }

        IDisposable held;
        try
        {
            held = access.Enter(CancellationToken.None);
        }
        catch (WorkspaceException)
        {
            // The process that imports brings the index up to date itself.
            notices.Add("Another ImrSearch is importing into this folder: the newest letters are found once it is done and this program is started again.");
            return;
        }

        using (held)
        {
            feed.CatchUp(CancellationToken.None);
        }
    }
}
