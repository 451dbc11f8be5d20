namespace ImrSearch.App.Similar;

/// <summary>Tells which sentences say nearly the same. Thread-safe.</summary>
internal interface ISentenceNearness
{
    /// <summary>For each sentence, whether one of the others says nearly the same.</summary>
    /// <param name="sentences">The sentences asked about.</param>
    /// <param name="others">Those that may be their counterparts.</param>
    IReadOnlyList<bool> HaveCounterpart(IReadOnlyList<string> sentences, IReadOnlyList<string> others);
}
