namespace ImrSearch.Index.Collectors;

/// <summary>How many groups hold each value of a keyword field.</summary>
/// <param name="Field">The field.</param>
/// <param name="Values">Values with at least one group, most groups first, ties by value. A group counts once in each of its values, in a
/// hierarchical field also in all that is above them (<see cref="FacetTree"/>).</param>
/// <param name="Missing">Groups without a value.</param>
public sealed record FacetResult(string Field, IReadOnlyList<FacetValue> Values, int Missing);
