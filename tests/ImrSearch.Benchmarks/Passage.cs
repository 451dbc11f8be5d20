namespace ImrSearch.Benchmarks;

/// <summary>One passage of the corpus: a parent, a group and a document of the index at once.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Text">Its text.</param>
/// <param name="Keywords">Its values by keyword field, in the order of <see cref="SpeedIndex.Facets"/>.</param>
internal sealed record Passage(string Id, string Text, string[][] Keywords);
