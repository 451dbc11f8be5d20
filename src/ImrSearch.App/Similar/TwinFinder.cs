using ImrSearch.App.Catalogue;
using ImrSearch.App.Passages;

namespace ImrSearch.App.Similar;

/// <summary>Finds the twins of a decision and what differs. Thread-safe.</summary>
internal sealed class TwinFinder(LetterCatalogue catalogue, CandidateSearch candidates, TwinComparison comparison)
{
    /// <summary>
    /// Like requests decided the other way, those first whose request agrees most, then those whose text is nearest; copies
    /// of a rationale are collapsed into one.
    /// </summary>
    /// <param name="asked">A decision; anything else has no twins.</param>
    /// <param name="filters">Hold for twins, too, but for one by outcome.</param>
    /// <param name="top">How many are wanted.</param>
    /// <param name="nearest">The score of the nearest decision of any outcome.</param>
    /// <param name="cancellation">Gives up.</param>
    public IReadOnlyList<Candidate> Find(AskedFor asked, IReadOnlyList<FieldFilter> filters, int top, float nearest, CancellationToken cancellation)
    {
        var opposite = TwinRules.Opposite(asked.Row?.Outcome);
        if (opposite.Count == 0 || asked.Facts.Category is null || top == 0)
        {
            return [];
        }

        IReadOnlyList<FieldFilter> others = [.. filters.Where(filter => filter.Field != DecisionFields.Outcome)];
        var like = candidates.Find(asked, others, CandidateFilters.Opposite(asked.Facts, opposite), top, nearest, cancellation)
            .Where(candidate => opposite.Contains(candidate.Row.Outcome!) && TwinRules.AreLike(asked.Facts, candidate.Row.Facts))
            .OrderByDescending(candidate => candidate.Request)
            .ThenByDescending(candidate => candidate.Meaning)
            .ThenBy(candidate => candidate.Row.DecisionId, StringComparer.Ordinal);
        return [.. CopyCollapser.Collapse(like).Take(top)];
    }

    /// <summary>What differs between the decision asked for and a twin; null when the twin's letter was removed meanwhile.</summary>
    public Twin? Compare(AskedFor asked, SimilarDecision twin)
    {
        var id = DecisionId.Parse(twin.Card.DecisionId)!.Value;
        if (catalogue.Find(id.LetterId) is not { } letter || letter.Letter.Decisions.FirstOrDefault(d => d.Ordinal == id.Ordinal) is not { } decision)
        {
            return null;
        }

        var (onlyHere, onlyThere) = comparison.Sentences(asked.Decision!.Rationale, decision.Rationale);
        return new Twin(twin, TwinComparison.Differences(asked.Letter!, asked.Decision, letter, decision), onlyHere, onlyThere);
    }
}
