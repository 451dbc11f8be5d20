using ImrSearch.App.Reading;

namespace ImrSearch.App.Comparing;

/// <summary>A decision among others side by side.</summary>
/// <param name="Found">The decision and its letter.</param>
/// <param name="Sentences">Its rationale, sentence by sentence.</param>
public sealed record ComparedDecision(FoundDecision Found, IReadOnlyList<ComparedSentence> Sentences);
