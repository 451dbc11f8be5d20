namespace ImrSearch.Index.Scoring;

/// <summary>Tells how often a phrase occurs in the document whose positions are chosen in the terms' position readers.</summary>
internal interface IPhraseMatcher
{
    /// <summary>The frequency; 0 = no match.</summary>
    float Frequency();

    /// <summary>The highest frequency that is possible where the rarest of the terms occurs <paramref name="least"/> times.</summary>
    float MaxFrequency(int least);
}
