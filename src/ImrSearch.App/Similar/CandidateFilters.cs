using ImrSearch.App.Passages;

namespace ImrSearch.App.Similar;

/// <summary>Where candidates are looked for, as filters of the index. Pure functions.</summary>
internal static class CandidateFilters
{
    /// <summary>Keeps the first decision with each rationale, so that a text pasted a thousand times does not fill a list alone.</summary>
    private static readonly FieldFilter FirstOfCopies = new(DecisionFields.DuplicateRationale, [FieldValues.No, DecisionFields.NotStated]);

    /// <summary>Lists to take the nearest of: of all, of the same kind of item, with the same drug, at the same place; copies in and out.</summary>
    public static IEnumerable<IReadOnlyList<FieldFilter>> Near(RequestFacts facts)
    {
        yield return [];
        yield return [FirstOfCopies];
        if (facts.Category is null)
        {
            yield break;
        }

        var kind = Kind(facts);
        yield return [.. kind, FirstOfCopies];
        if (facts.Drugs.Count > 0)
        {
            yield return [.. kind, new FieldFilter(DecisionFields.Drug, facts.Drugs)];
        }

        if (facts.BodyRegions.Count > 0)
        {
            yield return [.. kind, .. Place(facts)];
        }
    }

    /// <summary>Lists that hold all twins of a decision: its kind of item and its drugs, decided the other way.</summary>
    public static IEnumerable<IReadOnlyList<FieldFilter>> Opposite(RequestFacts facts, IReadOnlyList<string> outcomes)
    {
        var like = Kind(facts).Append(new FieldFilter(DecisionFields.Outcome, outcomes));
        if (facts.Drugs.Count > 0)
        {
            like = like.Append(new FieldFilter(DecisionFields.Drug, facts.Drugs));
        }

        yield return [.. like];
        yield return [.. like, FirstOfCopies];
        if (facts.BodyRegions.Count > 0)
        {
            yield return [.. like, .. Place(facts)];
        }
    }

    private static IEnumerable<FieldFilter> Kind(RequestFacts facts)
    {
        yield return new FieldFilter(DecisionFields.Category, [facts.Category!]);
        if (facts.Subcategory is { } subcategory)
        {
            yield return new FieldFilter(DecisionFields.Subcategory, [subcategory]);
        }
    }

    private static IEnumerable<FieldFilter> Place(RequestFacts facts)
    {
        yield return new FieldFilter(DecisionFields.BodyRegion, facts.BodyRegions);
        if (facts.Side is { } side)
        {
            yield return new FieldFilter(DecisionFields.Side, [side]);
        }

        if (facts.SpinalLevels.Count > 0)
        {
            yield return new FieldFilter(DecisionFields.SpinalLevel, facts.SpinalLevels);
        }
    }
}
