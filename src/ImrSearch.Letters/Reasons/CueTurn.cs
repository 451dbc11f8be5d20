namespace ImrSearch.Letters.Reasons;

/// <summary>When a cue is asked.</summary>
internal enum CueTurn
{
    /// <summary>Always.</summary>
    First,

    /// <summary>Only for a sentence in which no other cue saw a reason.</summary>
    SentenceUnexplained,

    /// <summary>Only when the rationale showed no reason at all.</summary>
    NothingElse,
}
