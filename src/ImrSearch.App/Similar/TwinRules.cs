using ImrSearch.Letters;

namespace ImrSearch.App.Similar;

/// <summary>
/// When two decisions are twins: like requests with opposite outcomes. The same from both sides. Pure functions.
/// <para>Opposite are Upheld and Overturned, in full or in part: in the one nothing was granted, in the other something.
/// Overturned and overturned in part are not opposite.</para>
/// </summary>
internal static class TwinRules
{
    /// <summary>More than half of the drugs, or of the shorter title's words: with half, "TENS unit" would be "H-wave unit".</summary>
    public const double LeastSameThing = 0.5;

    // Less than half, because an abbreviation with several meanings stands for the words of all of them.
    private const double LeastOfLonger = 0.4;

    /// <summary>The outcomes opposite to one; none when there is no outcome.</summary>
    public static IReadOnlyList<string> Opposite(string? outcome) => outcome switch
    {
        nameof(Outcome.Upheld) => [nameof(Outcome.Overturned), nameof(Outcome.PartiallyOverturned)],
        nameof(Outcome.Overturned) or nameof(Outcome.PartiallyOverturned) => [nameof(Outcome.Upheld)],
        _ => [],
    };

    /// <summary>Whether both ask for the same kind of thing, the same drug or procedure, and not for different parts of the body.</summary>
    public static bool AreLike(RequestFacts here, RequestFacts there) =>
        here.Category is not null
        && (here.Category, here.Subcategory) == (there.Category, there.Subcategory)
        && SameRequest(here, there)
        && !Differ(here.SpinalLevels, there.SpinalLevels)
        && !Differ(here.BodyRegions, there.BodyRegions)
        && !Differ(here.Side, there.Side);

    /// <summary>
    /// As likeness has it; of procedures also a good part of the longer title's words, for what only that one names ("arthroscopy
    /// with rotator cuff repair") is asked for as well.
    /// </summary>
    private static bool SameRequest(RequestFacts here, RequestFacts there) =>
        LikenessScore.SameThing(here, there) > LeastSameThing
        && (here.Drugs.Count > 0 || there.Drugs.Count > 0
            || here.Procedure.Count(there.Procedure.Contains) > LeastOfLonger * Math.Max(here.Procedure.Count, there.Procedure.Count));

    // What one of the two does not state does not contradict the other.
    private static bool Differ(IReadOnlyList<string> here, IReadOnlyList<string> there) =>
        here.Count > 0 && there.Count > 0 && !here.Intersect(there, StringComparer.OrdinalIgnoreCase).Any();

    private static bool Differ(string? here, string? there) =>
        here is not null && there is not null && here != there && here != Sides.Both && there != Sides.Both;
}
