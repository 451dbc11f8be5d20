namespace ImrSearch.Index.Queries.Syntax;

/// <summary>Terms spelt nearly so: <c>terriar~</c>, <c>poodel~1</c>.</summary>
/// <param name="Text">The word.</param>
/// <param name="MaxEdits">
/// 0 to 2: how many letters may be wrong (one too many, too few, another one, or two neighbours swapped).
/// </param>
public sealed record FuzzyNode(string Text, int MaxEdits = FuzzyNode.MostEdits) : QueryNode
{
    /// <summary>The most edits there may be, and the number when none is given.</summary>
    public const int MostEdits = 2;
}
