namespace ImrSearch.App.Passages;

/// <summary>One passage of a decision.</summary>
/// <param name="Field"><see cref="PassageField.Rationale"/>, <see cref="PassageField.Summary"/>, or
/// <see cref="PassageField.Body"/> for running text of a letter without decisions.</param>
/// <param name="Text">The passage's words.</param>
public sealed record PassageDocument(PassageField Field, string Text);
