namespace ImrSearch.Index.Hybrid;

/// <summary>Brings scores to 0..1 by the least and the greatest of some (min-max normalisation).</summary>
internal readonly record struct ScoreRange(float Least, float Greatest)
{
    /// <summary>Of these scores; those that are no numbers do not count.</summary>
    public static ScoreRange Of(IEnumerable<float> scores)
    {
        var (least, greatest) = (float.PositiveInfinity, float.NegativeInfinity);
        foreach (var score in scores)
        {
            least = MathF.Min(least, float.IsNaN(score) ? least : score);
            greatest = MathF.Max(greatest, float.IsNaN(score) ? greatest : score);
        }

        return new ScoreRange(least, greatest);
    }

    /// <summary>From 0 to 1; 0 for what is no number, and where all scores are the same.</summary>
    public float Normalize(float score) =>
        float.IsNaN(score) || !(Greatest > Least) ? 0 : Math.Clamp((score - Least) / (Greatest - Least), 0, 1);
}
