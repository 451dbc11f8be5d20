namespace ImrSearch.App.Passages;

/// <summary>
/// A query of which words that no letter has were taken for others. What was typed is still looked for beside them.
/// </summary>
/// <param name="Query">The query with the words that were meant.</param>
/// <param name="AsTyped">The query with a plus sign before each of these words: searched for, they are taken as they were written.</param>
/// <param name="Words">What was typed and what was taken to be meant, in order.</param>
public sealed record MendedQuery(string Query, string AsTyped, IReadOnlyList<(string Typed, string Meant)> Words);
