using ImrSearch.App.Catalogue;
using ImrSearch.App.Importing;

namespace ImrSearch.App.Passages;

/// <summary>Brings the index up to the catalogue's last change. The caller holds <see cref="WriteAccess"/>.</summary>
internal sealed class IndexFeed(LetterCatalogue catalogue, IndexHolder index)
{
    public bool IsBehind => index.Opened.AppliedChange != catalogue.LastChange();

    /// <summary>As <see cref="CatchUp"/>, for use cases: what goes wrong in the index is told in terms of what to do.</summary>
    /// <exception cref="WorkspaceException">The index cannot be written or is damaged; the catalogue has everything.</exception>
    /// <param name="cancellation">Leaves the index as it was.</param>
    /// <param name="reporter">Is told of the learning, where it is due; null = nobody.</param>
    /// <param name="tally">What else the reporter tells.</param>
    /// <param name="learns">False leaves learning for another time: somebody waits for the end.</param>
    public void CatchUpAfterChange(CancellationToken cancellation, ProgressReporter? reporter = null, ImportTally? tally = null, bool learns = true)
    {
        try
        {
            CatchUp(cancellation, learning: reporter is null || tally is null ? null : new LearningProgress(stage => reporter.ReportNowAndThen(tally, stage)), learns: learns);
        }
        catch (Exception fault) when (IndexHolder.MeansDamage(fault))
        {
            throw new WorkspaceException(
                $"The letters are in the catalogue, but the search index in {index.Folder} is damaged: {fault.Message} "
                + "Run \"imrsearch rebuild --index-only\" to make it anew.", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new WorkspaceException(
                $"The letters are in the catalogue, but the search index in {index.Folder} could not be updated: {fault.Message} "
                + "It catches up at the next import or when ImrSearch is started again.", fault);
        }
    }

    /// <summary>Hands the index every change that it has not seen; the step is atomic and can be abandoned.</summary>
    /// <param name="cancellation">Leaves the index as it was.</param>
    /// <param name="passedOn">Called for each letter handed over.</param>
    /// <param name="learning">Is told how far the learning of meanings is, when it is due.</param>
    public FeedCount CatchUp(CancellationToken cancellation, Action<FeedCount>? passedOn = null, IProgress<double>? learning = null, bool learns = true)
    {
        var upTo = catalogue.LastChange();
        var applied = index.Opened.AppliedChange;

        // An index that is ahead: a backup of the catalogue was put back, or it was deleted. One that has nothing may have
        // been removed under the running program. The index is derived: both are made anew.
        if (applied > upTo || (applied == 0 && upTo > 0))
        {
            return Rebuild(cancellation, passedOn, learning);
        }

        var count = applied < upTo
            ? Feed(applied, upTo, changes => index.Opened.Apply(changes, upTo, cancellation), passedOn, cancellation)
            : new FeedCount(0, 0, 0);
        index.MarkComplete();
        if (learns && index.Opened.IsLearningDue)
        {
            Learn(cancellation, learning);
        }

        return count;
    }

    /// <summary>
    /// What was just applied is found already; until this is done, searches by meaning use what was learnt before. A service
    /// that is away is no reason to fail: the next change tries again, and searches say what is missing.
    /// </summary>
    private void Learn(CancellationToken cancellation, IProgress<double>? learning)
    {
        try
        {
            Rebuild(cancellation, learning: learning);
        }
        catch (WorkspaceException)
        {
        }
    }

    /// <summary>Makes the index anew from the whole catalogue in one step; searches find the old one until it is done.</summary>
    /// <inheritdoc cref="CatchUp"/>
    public FeedCount Rebuild(CancellationToken cancellation, Action<FeedCount>? passedOn = null, IProgress<double>? learning = null)
    {
        var upTo = catalogue.LastChange();
        var count = Feed(0, upTo, changes => index.Opened.Rebuild(changes, upTo, learning, cancellation), passedOn, cancellation);
        index.MarkComplete();
        return count;
    }

    private FeedCount Feed(
        long after, long upTo, Action<IEnumerable<LetterChange>> take, Action<FeedCount>? passedOn, CancellationToken cancellation)
    {
        var count = new FeedCount(0, 0, 0);
        take(Changes());
        return count;

        IEnumerable<LetterChange> Changes()
        {
            count = new FeedCount(0, 0, 0);
            foreach (var (letterId, letter) in catalogue.Changes(after, upTo, cancellation))
            {
                if (letter is null)
                {
                    yield return new LetterChange(letterId, []);
                    continue;
                }

                yield return new LetterChange(letterId, DecisionDocuments.Of(letter));
                count = new FeedCount(count.Letters + 1, count.Decisions + letter.Letter.Decisions.Count, count.Passages + letter.Letter.Passages.Count);
                passedOn?.Invoke(count);
            }
        }
    }
}
