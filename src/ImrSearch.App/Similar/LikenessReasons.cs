namespace ImrSearch.App.Similar;

/// <summary>Says in plain words why two decisions are alike, what is asked for first. Pure functions.</summary>
internal static class LikenessReasons
{
    // Half as near as the nearest of all; below that, words that any letter has.
    private const double Near = 0.5;

    /// <param name="meaning">Nearness of the texts, 0 to 1.</param>
    /// <param name="sameRationale">Whether the rationales are the same, word for word.</param>
    /// <param name="here">The request asked for.</param>
    /// <param name="there">The other.</param>
    public static IReadOnlyList<string> Of(double meaning, bool sameRationale, RequestFacts here, RequestFacts there)
    {
        var reasons = new List<string>();
        AddCommon("drug", here.Drugs, there.Drugs);
        if (here.Drugs.Count == 0 && there.Drugs.Count == 0 && LikenessScore.SameThing(here, there) > TwinRules.LeastSameThing)
        {
            reasons.Add($"same procedure: {string.Join(' ', there.Procedure.Where(here.Procedure.Contains))}");
        }

        if (here.Category is not null && here.Category == there.Category)
        {
            reasons.Add(here.Subcategory is not null && here.Subcategory == there.Subcategory
                ? $"same item type: {here.Subcategory}"
                : $"same category: {here.Category}");
        }

        AddCommon("body region", here.BodyRegions, there.BodyRegions);
        if (here.Side is not null && here.Side == there.Side)
        {
            reasons.Add($"same side: {here.Side}");
        }

        AddCommon("spinal level", here.SpinalLevels, there.SpinalLevels);
        if (sameRationale)
        {
            reasons.Add("same rationale, word for word");
        }
        else if (meaning >= Near)
        {
            reasons.Add("near in meaning");
        }

        return reasons;

        void AddCommon(string name, IReadOnlyList<string> ofHere, IReadOnlyList<string> ofThere)
        {
            var common = ofHere.Intersect(ofThere, StringComparer.OrdinalIgnoreCase).ToList();
            if (common.Count > 0)
            {
                var whole = common.Count == ofHere.Count && common.Count == ofThere.Count;
                reasons.Add($"{(whole ? "same" : "shared")} {name}{(common.Count > 1 ? "s" : "")}: {string.Join(", ", common)}");
            }
        }
    }
}
