namespace ImrSearch.Letters.Reasons;

/// <summary>Tells which cues the sentences of one rationale say about one item.</summary>
internal sealed class CueReader(string rationale, IReadOnlyList<RationaleSentence> sentences, ItemSubject subject)
{
    private readonly Dictionary<CuePattern, bool> _told = new(ReferenceEqualityComparer.Instance);

    /// <summary>True when the sentence says the cue under all of its conditions.</summary>
    public bool Fits(ReasonCue cue, RationaleSentence sentence) =>
        (cue.Role is null || cue.Role == sentence.Role)
        && sentence.Says(cue.Says)
        && (cue.Unless is null || !sentence.Says(cue.Unless))
        && (cue.With is null || Told(cue.With))
        && (!cue.OfItem || subject.IsMeantBy(sentence.Place.In(rationale)));

    private bool Told(CuePattern pattern)
    {
        if (!_told.TryGetValue(pattern, out var told))
        {
            told = sentences.Any(s => s.Role == SentenceRole.Finding && s.Says(pattern));
            _told.Add(pattern, told);
        }

        return told;
    }
}
