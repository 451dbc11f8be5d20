using ImrSearch.App.Passages;
using ImrSearch.Letters.Text;

namespace ImrSearch.App.Searching;

/// <summary>Marks the words of one query, and tells why a passage answers it.</summary>
/// <param name="index">Knows the words.</param>
/// <param name="query">The query.</param>
/// <param name="mode">How the answer was made.</param>
/// <param name="byMeaning">Whether nearness in meaning has a part in it.</param>
internal sealed class Highlighter(IPassageIndex index, string query, SearchMode mode, bool byMeaning)
{
    private readonly bool _hasQuery = !string.IsNullOrWhiteSpace(query);

    public IReadOnlyList<HighlightSpan> Mark(PassageField field, string text) =>
        _hasQuery && text.Length > 0 ? index.Highlight(query, field, text, mode) : [];

    /// <summary>A passage with its marks, and why it matched.</summary>
    public CardPassage Show(PassageDocument passage, string item) => !_hasQuery
        ? new CardPassage(passage.Field, passage.Text, [])
        : new CardPassage(passage.Field, passage.Text, Mark(passage.Field, passage.Text))
        {
            // The title is part of what a word without a prefix is looked for in.
            Match = index.Match(query, PassageField.Body, passage.Field == PassageField.Summary ? passage.Text : $"{item}\n{passage.Text}", mode),
            Nearest = byMeaning ? NearestSentence(passage.Text) : null,
        };

    private HighlightSpan? NearestSentence(string text)
    {
        var sentences = SentenceSplitter.Split(text);
        return sentences.Count > 1 && index.NearestOf(query, [.. sentences.Select(sentence => sentence.In(text))]) is var nearest and >= 0
            ? new HighlightSpan(sentences[nearest].Start, sentences[nearest].End)
            : null;
    }
}
