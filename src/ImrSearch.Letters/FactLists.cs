namespace ImrSearch.Letters;

/// <summary>Looks facts up by field.</summary>
public static class FactLists
{
    /// <summary>The facts of a field, in order.</summary>
    /// <param name="facts">Facts of a letter or a decision.</param>
    /// <param name="field">Name as in <see cref="FactFields"/>.</param>
    public static IEnumerable<Fact> Of(this IReadOnlyList<Fact> facts, string field) => facts.Where(f => f.Field == field);

    /// <summary>Where the first fact of a field stands, or null.</summary>
    /// <param name="facts">Facts of a letter or a decision.</param>
    /// <param name="field">Name as in <see cref="FactFields"/>.</param>
    public static TextSpan? PlaceOf(this IReadOnlyList<Fact> facts, string field) => facts.FirstOrDefault(f => f.Field == field)?.Span;
}
