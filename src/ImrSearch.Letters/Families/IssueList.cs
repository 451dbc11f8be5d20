namespace ImrSearch.Letters.Families;

/// <summary>What the issues section holds.</summary>
/// <param name="Blocks">The items with an outcome, in printed order.</param>
/// <param name="Unclaimed">Labelled parts whose item or outcome could not be read; no block holds them.</param>
internal sealed record IssueList(IReadOnlyList<IssueBlock> Blocks, IReadOnlyList<TextSpan> Unclaimed);
