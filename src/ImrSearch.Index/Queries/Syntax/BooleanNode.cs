namespace ImrSearch.Index.Queries.Syntax;

/// <summary>
/// Parts combined: all of them (<c>poodle -cat</c>), or any of them (<c>poodle OR beagle</c>). One that has only
/// <see cref="ClauseKind.MustNot"/> clauses (<c>-cat</c>) stands for everything else.
/// <para>The parser makes two sorts: nothing but Must and MustNot, or nothing but Should and Must (<c>a OR +b</c>).</para>
/// </summary>
public sealed record BooleanNode : QueryNode
{
    /// <summary>Combines clauses.</summary>
    /// <exception cref="ArgumentException">There is no clause.</exception>
    public BooleanNode(params IReadOnlyList<ClauseNode> clauses)
    {
        ArgumentNullException.ThrowIfNull(clauses);
        if (clauses.Count == 0)
        {
            throw new ArgumentException("A boolean query has at least one clause.", nameof(clauses));
        }

        Clauses = [.. clauses];
    }

    /// <summary>The clauses in the order written; at least one.</summary>
    public IReadOnlyList<ClauseNode> Clauses { get; }

    /// <summary>Whether both have the same clauses in the same order.</summary>
    public bool Equals(BooleanNode? other) => other is not null && Clauses.SequenceEqual(other.Clauses);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var clause in Clauses)
        {
            hash.Add(clause);
        }

        return hash.ToHashCode();
    }
}
