namespace ImrSearch.Index.Queries.Syntax;

/// <summary>
/// Several names of one thing, any of which will do, scored as one word (<see cref="SynonymQuery"/>). There is no syntax
/// for it: whoever knows of other names puts it in the place of a <see cref="WordNode"/>. It prints as a choice.
/// </summary>
public sealed record SynonymNode : QueryNode
{
    /// <summary>Names the group.</summary>
    /// <param name="names">Words, or several words that stand side by side, as a user would write them.</param>
    /// <exception cref="ArgumentException">There is no name.</exception>
    public SynonymNode(params IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        if (names.Count == 0)
        {
            throw new ArgumentException("A group of synonyms has at least one name.", nameof(names));
        }

        Names = [.. names];
    }

    /// <summary>The names in the order given; at least one.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Whether both have the same names in the same order.</summary>
    public bool Equals(SynonymNode? other) => other is not null && Names.SequenceEqual(other.Names);

    /// <inheritdoc/>
    public override int GetHashCode() => Names.Aggregate(0, (hash, name) => HashCode.Combine(hash, name));
}
