using ImrSearch.App.Passages;

namespace ImrSearch.App.Searching;

/// <summary>Marks the words of one query.</summary>
internal sealed class Highlighter(IPassageIndex index, string query)
{
    private readonly bool _hasQuery = !string.IsNullOrWhiteSpace(query);

    public IReadOnlyList<HighlightSpan> Mark(PassageField field, string text) =>
        _hasQuery && text.Length > 0 ? index.Highlight(query, field, text) : [];
}
