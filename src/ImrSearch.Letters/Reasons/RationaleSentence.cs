namespace ImrSearch.Letters.Reasons;

/// <summary>A sentence of a rationale with its words and its role.</summary>
internal sealed record RationaleSentence(TextSpan Place, IReadOnlyList<CueWords> Words, SentenceRole Role)
{
    /// <summary>True when a stretch of the sentence says this.</summary>
    public bool Says(CuePattern pattern)
    {
        foreach (var stretch in Words)
        {
            if (pattern.FitsIn(stretch))
            {
                return true;
            }
        }

        return false;
    }
}
