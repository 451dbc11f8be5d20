namespace ImrSearch.Letters.Reasons;

/// <summary>What a sentence of a rationale does.</summary>
internal enum SentenceRole
{
    /// <summary>It tells what the reviewer finds on this case.</summary>
    Finding,

    /// <summary>It quotes or retells a guideline, whatever the case.</summary>
    Guideline,
}
