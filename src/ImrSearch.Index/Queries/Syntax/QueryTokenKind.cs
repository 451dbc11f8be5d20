namespace ImrSearch.Index.Queries.Syntax;

/// <summary>What a <see cref="QueryToken"/> is.</summary>
internal enum QueryTokenKind
{
    End,

    /// <summary>A word, phrase, prefix, wildcard, fuzzy word, range or match-all, ready made in the token's node.</summary>
    Operand,
    Open,
    Close,
    And,
    Or,
    Not,
    Plus,

    /// <summary>A known field's name with its colon.</summary>
    Field,

    /// <summary>Punctuation where a field's value was expected.</summary>
    Blank,

    /// <summary>The query ends here with the token's error.</summary>
    Error,
}
