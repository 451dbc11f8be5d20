namespace ImrSearch.Letters.Families;

/// <summary>What a sentence rules, by place in its evened text.</summary>
/// <param name="Start">Where the verb starts; what it speaks of ends before it.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Words">The words that tell it.</param>
internal readonly record struct Ruling(int Start, Outcome Outcome, TextSpan Words);
