namespace ImrSearch.App.Searching;

/// <summary>A query with its misspelt words replaced.</summary>
/// <param name="Query">The whole query; its operators, fields and known words are those of the one asked.</param>
/// <param name="Decisions">How many decisions it finds under the same filters.</param>
public sealed record QuerySuggestion(string Query, int Decisions);
