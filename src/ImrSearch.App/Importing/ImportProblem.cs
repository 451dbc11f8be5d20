namespace ImrSearch.App.Importing;

/// <summary>A file that did not become a fully structured letter, or a path that led to no file.</summary>
/// <param name="File">The source's name.</param>
/// <param name="Stage">"read" (no text to be had) or "parse" (kept and searchable as text) or "review" (read, but a value is uncertain) or "duplicate" (another file holds the same case).</param>
/// <param name="Reason">What is wrong and what to do next.</param>
public sealed record ImportProblem(string File, string Stage, string Reason);
