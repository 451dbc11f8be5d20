namespace ImrSearch.Index.Highlighting;

/// <summary>A part of a text that a query asks for, in UTF-16 units.</summary>
/// <param name="Start">Its first unit.</param>
/// <param name="End">The unit after its last.</param>
public readonly record struct Highlight(int Start, int End);
