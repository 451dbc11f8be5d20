namespace ImrSearch.App.Evaluation;

/// <summary>A document of a judged collection.</summary>
/// <param name="Id">As docs.jsonl names it.</param>
/// <param name="Title">Empty where there is none.</param>
/// <param name="Text">Its words; may be empty.</param>
public sealed record JudgedDocument(string Id, string Title, string Text);
