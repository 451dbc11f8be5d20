namespace ImrSearch.App.Passages;

/// <summary>The text fields of a passage. A word without a field prefix is looked for in <see cref="Body"/>.</summary>
public enum PassageField
{
    /// <summary>The item's title and the rationale passage (or a passage of running text): the default field.</summary>
    Body,

    /// <summary>The item's title only; query prefix <c>item:</c>.</summary>
    Item,

    /// <summary>The rationale passage only; query prefix <c>rationale:</c>.</summary>
    Rationale,

    /// <summary>A passage of the clinical case summary; query prefix <c>summary:</c>.</summary>
    Summary,
}
