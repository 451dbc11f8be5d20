namespace ImrSearch.App.Similar;

/// <summary>
/// How alike two decisions are, 0 to 1: half nearness of the texts, half agreement of the requests. Half and half, because
/// either alone misleads: words alone put a reviewer's pasted phrases first, whatever was asked for; requests alone cannot
/// tell a first prescription from a tenth.
/// <para>Agreement of the requests is the weighted mean, over the facts that either of them states, of how far they agree:
/// drug or procedure 4, kind of item 3, body region 2, side 1, spinal level 1. What is asked for outweighs what kind of thing
/// it is, which outweighs where; side and level are details of where. It is the same from both sides.</para>
/// Where neither states anything, the nearness of the texts is all there is. Pure functions.
/// </summary>
internal static class LikenessScore
{
    private const double OfMeaning = 0.5;
    private const double OfRequest = 0.5;

    private const double Thing = 4;
    private const double Kind = 3;
    private const double Region = 2;
    private const double Side = 1;
    private const double Level = 1;

    // The same general kind is a third of the same kind.
    private const double CategoryOnly = 1.0 / 3;

    // "Both sides" holds the one side as well.
    private const double OneOfBoth = 0.5;

    /// <param name="meaning">Nearness of the texts, 0 to 1.</param>
    /// <param name="here">One request.</param>
    /// <param name="there">The other.</param>
    public static double Of(double meaning, RequestFacts here, RequestFacts there) =>
        here.AnyStated ? (OfMeaning * meaning) + (OfRequest * Request(here, there)) : meaning;

    /// <summary>Agreement of the requests alone, 0 to 1.</summary>
    public static double Request(RequestFacts here, RequestFacts there)
    {
        var (sum, weights) = (0.0, 0.0);
        Add(Thing, here.Drugs.Count > 0 || there.Drugs.Count > 0 || here.Procedure.Count > 0 || there.Procedure.Count > 0, SameThing(here, there));
        Add(Kind, here.Category is not null || there.Category is not null, SameKind(here, there));
        Add(Region, here.BodyRegions.Count > 0 || there.BodyRegions.Count > 0, Overlap(here.BodyRegions, there.BodyRegions));
        Add(Side, here.Side is not null || there.Side is not null, SameSide(here.Side, there.Side));
        Add(Level, here.SpinalLevels.Count > 0 || there.SpinalLevels.Count > 0, Overlap(here.SpinalLevels, there.SpinalLevels));
        return weights == 0 ? 0 : sum / weights;

        void Add(double weight, bool stated, double agreement)
        {
            if (stated)
            {
                sum += weight * agreement;
                weights += weight;
            }
        }
    }

    /// <summary>
    /// How far both ask for the same drugs or, where neither names one, the same procedure: the share of the shorter
    /// title's words that the other has, because titles say more or less of one thing ("MRI", "MRI with contrast").
    /// </summary>
    public static double SameThing(RequestFacts here, RequestFacts there)
    {
        if (here.Drugs.Count > 0 || there.Drugs.Count > 0)
        {
            return Overlap(here.Drugs, there.Drugs);
        }

        var fewer = Math.Min(here.Procedure.Count, there.Procedure.Count);
        return fewer == 0 ? 0 : (double)here.Procedure.Count(there.Procedure.Contains) / fewer;
    }

    /// <summary>Values in common, of all values of both; 0 when there are none.</summary>
    public static double Overlap(IReadOnlyList<string> here, IReadOnlyList<string> there)
    {
        var common = here.Intersect(there, StringComparer.OrdinalIgnoreCase).Count();
        return common == 0 ? 0 : (double)common / here.Union(there, StringComparer.OrdinalIgnoreCase).Count();
    }

    private static double SameKind(RequestFacts here, RequestFacts there) =>
        here.Category is null || here.Category != there.Category ? 0
        : here.Subcategory == there.Subcategory ? 1
        : CategoryOnly;

    private static double SameSide(string? here, string? there) =>
        here is null || there is null ? 0
        : here == there ? 1
        : here == Sides.Both || there == Sides.Both ? OneOfBoth
        : 0;
}
