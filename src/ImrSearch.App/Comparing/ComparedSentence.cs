namespace ImrSearch.App.Comparing;

/// <summary>A sentence of a rationale among others side by side.</summary>
/// <param name="Text">Its words.</param>
/// <param name="IsOnlyHere">Whether no other of the rationales says nearly the same.</param>
public sealed record ComparedSentence(string Text, bool IsOnlyHere);
