namespace ImrSearch.App.Passages;

/// <summary>Why a passage answers a query, in words.</summary>
/// <param name="Words">Words and phrases of the query that stand in it, in the query's order, as typed.</param>
/// <param name="OtherNames">Other names that stand in it for words of the query that do not.</param>
public sealed record PassageMatch(IReadOnlyList<string> Words, IReadOnlyList<string> OtherNames);
