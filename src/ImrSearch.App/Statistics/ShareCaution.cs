namespace ImrSearch.App.Statistics;

/// <summary>What must be known before a share overturned is relied on; the same words wherever one is shown.</summary>
/// <param name="Text">A sentence.</param>
public sealed record ShareCaution(string Text)
{
    /// <summary>The set was made by choosing outcomes.</summary>
    public static ShareCaution OutcomeChosen { get; } =
        new("The filters choose by the outcome, or by the reviewer’s reasons, which go with it: the share overturned says nothing about chances.");

    /// <summary>There are few decisions.</summary>
    public static ShareCaution Few { get; } =
        new($"Fewer than {Share.FewDecisions} decisions: their share overturned can easily be chance.");

    /// <summary>The set holds decisions because they are near in meaning.</summary>
    public static ShareCaution ByMeaning { get; } =
        new("The nearest in meaning belong to this set whatever they are about: it is good for finding, and a poor base for rates.");

    /// <summary>The cautions that a share needs; none of a share of nothing.</summary>
    /// <param name="share">The share.</param>
    /// <param name="isOutcomeChosen">Whether its set was made by choosing outcomes (<see cref="OutcomeChoice"/>): then its size is no matter.</param>
    /// <param name="isByMeaning">Whether its set holds the nearest in meaning.</param>
    public static IReadOnlyList<ShareCaution> For(Share share, bool isOutcomeChosen, bool isByMeaning)
    {
        if (share.N == 0)
        {
            return [];
        }

        var cautions = new List<ShareCaution>();
        if (isOutcomeChosen)
        {
            cautions.Add(OutcomeChosen);
        }
        else if (share.IsFew)
        {
            cautions.Add(Few);
        }

        if (isByMeaning)
        {
            cautions.Add(ByMeaning);
        }

        return cautions;
    }
}
