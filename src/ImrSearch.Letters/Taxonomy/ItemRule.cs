namespace ImrSearch.Letters.Taxonomy;

/// <summary>One rule of Data/item-rules.json, whose note tells what the parts mean.</summary>
internal sealed record ItemRule(
    string Category,
    string? Subcategory,
    bool Drug,
    bool NoDrug,
    List<Phrase> Any,
    List<Phrase> With,
    List<Phrase> Not,
    bool WithLevel)
{
    /// <summary>Stands in a rule's "with" for any spinal level.</summary>
    public const string LevelMark = "@level";

    public bool Fits(TitleWords title, bool hasDrug, bool hasLevel) =>
        !(NoDrug && hasDrug)
        && title.HoldsAny(Any)
        && ((With.Count == 0 && !WithLevel) || (WithLevel && hasLevel) || title.HoldsAny(With))
        && !title.HoldsAny(Not);
}
