namespace ImrSearch.Index.Queries.Syntax;

/// <summary>
/// A part of a query as it was written, before analysis: the words are raw. Immutable; compared by value.
/// <para>The kinds: <see cref="WordNode"/>, <see cref="PhraseNode"/>, <see cref="SynonymNode"/>,
/// <see cref="PrefixNode"/>, <see cref="WildcardNode"/>,
/// <see cref="FuzzyNode"/>, <see cref="RangeNode"/>, <see cref="MatchAllNode"/>, <see cref="BooleanNode"/>,
/// <see cref="FieldNode"/>, <see cref="BoostNode"/>. Take them apart with a <c>switch</c>.</para>
/// <para><see cref="ToString"/> prints a part as query text. For a tree that <see cref="QueryParser"/> made, that text
/// parses to an equal tree (given the same fields), with the grouping made plain by parentheses.</para>
/// </summary>
public abstract record QueryNode
{
    private protected QueryNode()
    {
    }

    /// <summary>Where a word, phrase or range stood in the text that was parsed, in UTF-16 units. Not compared.</summary>
    public int Position { get; internal init; }

    /// <summary>How long it was there; 0 for a part that was not parsed.</summary>
    public int Length { get; internal init; }

    /// <summary>Whether both are of one kind; what they hold is compared by each kind.</summary>
    public virtual bool Equals(QueryNode? other) => other is not null && EqualityContract == other.EqualityContract;

    /// <inheritdoc/>
    public override int GetHashCode() => EqualityContract.GetHashCode();

    /// <summary>The part as query text.</summary>
    public sealed override string ToString() => QueryPrinter.Print(this);
}
