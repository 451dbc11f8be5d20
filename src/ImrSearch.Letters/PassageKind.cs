namespace ImrSearch.Letters;

/// <summary>The part of a letter that a passage is cut from.</summary>
public enum PassageKind
{
    /// <summary>The reviewer's rationale for one decision.</summary>
    Rationale,

    /// <summary>The clinical case summary, shared by all decisions of the letter.</summary>
    Summary,

    /// <summary>Running text of a letter whose form is not known.</summary>
    Text,
}
