using ImrSearch.App.Passages;

namespace ImrSearch.App.Searching;

/// <summary>A matching passage with the parts to mark.</summary>
public sealed record CardPassage(PassageField Field, string Text, IReadOnlyList<HighlightSpan> Highlights);
