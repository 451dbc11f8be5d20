namespace ImrSearch.Letters.Taxonomy;

/// <summary>One rule of Data/item-rules.json, whose note tells what the parts mean.</summary>
internal sealed record ItemRule(
    string Category,
    string? Subcategory,
    bool Drug,
    bool NoDrug,
    PhraseSet Any,
    PhraseSet With,
    PhraseSet Not,
    bool WithLevel,
    double Confidence)
{
    /// <summary>Stands in a rule's "with" for any spinal level.</summary>
    public const string LevelMark = "@level";

    /// <summary>The words that make the rule fit, or null when it does not.</summary>
    public (int At, int Length)? Match(TitleWords title, bool hasDrug, bool hasLevel)
    {
        if ((NoDrug && hasDrug) || Any.FirstIn(title) is not { } match)
        {
            return null;
        }

        return ((With.Count == 0 && !WithLevel) || (WithLevel && hasLevel) || With.In(title)) && !Not.In(title) ? match : null;
    }
}
