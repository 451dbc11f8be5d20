namespace ImrSearch.App.Passages;

/// <summary>A part of a text to mark, in UTF-16 units: from <paramref name="Start"/> up to, not including, <paramref name="End"/>.</summary>
public readonly record struct HighlightSpan(int Start, int End);
