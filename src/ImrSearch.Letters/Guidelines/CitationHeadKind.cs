namespace ImrSearch.Letters.Guidelines;

/// <summary>What a guideline's printed name stands for.</summary>
internal enum CitationHeadKind
{
    Odg,
    Acoem,
    ChronicPain,
    Postsurgical,
    Acupuncture,
    Opioids,
    General,

    /// <summary>A known publication, a web address or a bibliographic mark.</summary>
    Other,
}
