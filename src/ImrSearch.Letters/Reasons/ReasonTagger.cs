namespace ImrSearch.Letters.Reasons;

/// <summary>
/// Gives a rationale the reason tags of Data/reasons.json that the reviewer applies to this case. Each cue of
/// Data/reason-cues.json that a sentence says is a piece of evidence; the pieces of several sentences add up as
/// independent witnesses do, and a reason that is likelier than not is given.
/// </summary>
internal static class ReasonTagger
{
    /// <summary>The least likelihood of a reason that is given.</summary>
    private const double Threshold = 0.5;

    /// <summary>The tags in order of mention, each with the place in the rationale of the sentence that shows it.</summary>
    /// <param name="rationale">The rationale, evened out.</param>
    /// <param name="decision">The decision as far as it is known: title, outcome, type, guidelines.</param>
    public static IReadOnlyList<Found<string>> Tag(string rationale, Decision decision) => Tag(rationale, decision, ReasonCues.Instance);

    /// <summary>The same with cues of the caller's choice.</summary>
    public static IReadOnlyList<Found<string>> Tag(string rationale, Decision decision, ReasonCues cues)
    {
        var sentences = RoleReader.Read(rationale, cues);
        var title = CueWords.Of(decision.Item, cues.Vocabulary, cues.Barrier);
        var kinds = cues.Kinds.Where(k => k.Holds(decision.Category, decision.Subcategory, title)).Select(k => k.Name).ToHashSet(StringComparer.Ordinal);
        var asked = cues.Cues.Where(c => Concerns(c, decision.Outcome, kinds)).ToList();
        var reader = new CueReader(rationale, sentences, new ItemSubject(decision));
        var evidence = new ReasonEvidence();
        foreach (var sentence in sentences)
        {
            if (!Weigh(sentence, asked, CueTurn.First, reader, evidence))
            {
                Weigh(sentence, asked, CueTurn.SentenceUnexplained, reader, evidence);
            }
        }

        if (evidence.Reasons(Threshold, cues).TrueForAll(r => cues.Neutral.Contains(r.Value)))
        {
            foreach (var sentence in sentences)
            {
                Weigh(sentence, asked, CueTurn.NothingElse, reader, evidence);
            }
        }

        return evidence.Reasons(Threshold, cues);
    }

    private static bool Concerns(ReasonCue cue, Outcome outcome, HashSet<string> kinds) =>
        (outcome switch { Outcome.Upheld => cue.Upheld, Outcome.Overturned => cue.Overturned, _ => true })
        && (cue.Kinds.Count == 0 || cue.Kinds.Any(kinds.Contains))
        && !cue.OtherKinds.Any(kinds.Contains);

    /// <summary>Adds what the sentence shows; true when that is a likely reason.</summary>
    private static bool Weigh(RationaleSentence sentence, List<ReasonCue> cues, CueTurn turn, CueReader reader, ReasonEvidence evidence)
    {
        var spoke = false;
        foreach (var cue in cues)
        {
            if (cue.When == turn && reader.Fits(cue, sentence))
            {
                evidence.Add(cue, sentence.Place);
                spoke |= cue.Weight >= Threshold;
            }
        }

        return spoke;
    }
}
