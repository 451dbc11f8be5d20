using ImrSearch.App.Passages;

namespace ImrSearch.App.Catalogue;

/// <summary>A decision whose rationale an earlier decision has word for word.</summary>
/// <param name="Ordinal">The decision's place in its letter.</param>
/// <param name="FirstLetterId">The letter of the decision that had it first; it may be the same letter.</param>
/// <param name="FirstOrdinal">Its place there.</param>
internal sealed record RepeatedRationale(int Ordinal, string FirstLetterId, int FirstOrdinal)
{
    public DecisionId First => new(FirstLetterId, FirstOrdinal);
}
