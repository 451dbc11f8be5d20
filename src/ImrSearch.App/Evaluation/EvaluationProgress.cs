namespace ImrSearch.App.Evaluation;

/// <summary>How far a measurement is.</summary>
/// <param name="Stage">What is being done, e.g. "documents indexed".</param>
/// <param name="Done">How many of it are done.</param>
/// <param name="Total">How many there are.</param>
public sealed record EvaluationProgress(string Stage, int Done, int Total);
