namespace ImrSearch.Letters.Families;

/// <summary>An item that begins with a sentence that rules on it, by place in the evened letter.</summary>
/// <param name="Start">Where the item starts, its number included.</param>
/// <param name="Title">What was asked for.</param>
/// <param name="Outcome">What was decided; null where the labels show an item but no words rule.</param>
/// <param name="OutcomePlace">The words that tell it.</param>
/// <param name="End">Where the sentence ends.</param>
/// <param name="Labelled">Whether an item's label follows at once.</param>
internal sealed record StatedItem(int Start, TextSpan Title, Outcome? Outcome, TextSpan OutcomePlace, int End, bool Labelled);
