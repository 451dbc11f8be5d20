namespace ImrSearch.Letters.Reasons;

/// <summary>One way in which reviewers say a reason: an entry of Data/reason-cues.json, ready to match.</summary>
/// <param name="Tag">The reason.</param>
/// <param name="Says">What a sentence must say.</param>
/// <param name="Unless">What the sentence must not say; null when anything goes.</param>
/// <param name="With">What another sentence, or the same, must say as a finding; null when nothing.</param>
/// <param name="Role">The role of the sentence; null when either will do.</param>
/// <param name="Kinds">Kinds of item that it holds for; empty for all.</param>
/// <param name="OtherKinds">Kinds of item that it does not hold for.</param>
/// <param name="Upheld">True when it counts for an item that was upheld.</param>
/// <param name="Overturned">True when it counts for an item that was overturned.</param>
/// <param name="OfItem">True when the sentence must speak of the item, not of another treatment or another part of the body.</param>
/// <param name="When">Whether it waits until other cues have spoken.</param>
/// <param name="Weight">How likely the reason holds when a sentence says this, 0 to 1.</param>
internal sealed record ReasonCue(
    string Tag,
    CuePattern Says,
    CuePattern? Unless,
    CuePattern? With,
    SentenceRole? Role,
    IReadOnlyList<string> Kinds,
    IReadOnlyList<string> OtherKinds,
    bool Upheld,
    bool Overturned,
    bool OfItem,
    CueTurn When,
    double Weight);
