namespace ImrSearch.App.Passages;

/// <summary>What searches by meaning rest on.</summary>
/// <param name="Model">E.g. "lsa 3f2a…", or the model of a configured endpoint.</param>
/// <param name="Dimensions">Numbers in each vector; 0 when there are none.</param>
/// <param name="Vectors">Passages that have a vector.</param>
/// <param name="LearntFrom">Passages that there were when it was learnt; 0 for a model that was not learnt here.</param>
/// <param name="Missing">Passages that got no vector because the endpoint was away; an index rebuild tries again.</param>
public sealed record MeaningStatus(string Model, int Dimensions, long Vectors, long LearntFrom, long Missing);
