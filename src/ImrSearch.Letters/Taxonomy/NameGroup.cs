namespace ImrSearch.Letters.Taxonomy;

/// <summary>Names of one thing.</summary>
/// <param name="Names">What letters call it, most usual first; each means the same as the others.</param>
/// <param name="Said">What people say for it in questions; in letters these words may mean something else.</param>
/// <param name="Kinds">Names of narrower things: who asks for the thing wants them too, but not the other way round.</param>
public sealed record NameGroup(IReadOnlyList<string> Names, IReadOnlyList<string> Said, IReadOnlyList<string> Kinds);
