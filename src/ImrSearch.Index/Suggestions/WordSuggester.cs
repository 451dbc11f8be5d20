using System.Text;
using ImrSearch.Index.Analysis;
using ImrSearch.Index.Terms;

namespace ImrSearch.Index.Suggestions;

/// <summary>
/// Finds the words of an index that are spelt nearly as one that it lacks or has rarely. Compares words, not stems: a
/// mistake in an ending changes the stem altogether ("physcial" keeps the letters that "physical" loses).
/// </summary>
internal sealed class WordSuggester(Searcher searcher, string field)
{
    /// <summary>A word of so many letters or fewer may be wrong in one place only: two would make it another word.</summary>
    private const int ShortLength = 4;

    /// <summary>A word in more documents than two, and than one in so many, is taken as it is.</summary>
    private const int RareShare = 20_000;

    /// <summary>A word that occurs is doubted only for one that occurs so many times as often.</summary>
    private const int MuchMore = 10;

    /// <summary>The best suggestions, best first; none for a word that is known well enough.</summary>
    /// <param name="text">The word as written.</param>
    /// <param name="wordsOf">The field whose words are looked through.</param>
    /// <param name="top">How many.</param>
    public IReadOnlyList<WordSuggestion> Suggest(string text, string wordsOf, int top)
    {
        if (Analyze(text) is not { } asked || !WordListBuilder.IsWord(asked.Word) || IsKnown(asked.Term, out var frequency))
        {
            return [];
        }

        var suggestions = Near(asked.Word, wordsOf)
            .Select(near => (near.Edits, near.Count, Found: Analyze(near.Word)))
            .Where(near => near.Found is { } found && found.Term != asked.Term)
            .GroupBy(near => near.Found!.Value.Term)
            .Select(forms => forms.OrderBy(form => form.Edits).ThenByDescending(form => form.Count).ThenBy(form => form.Found!.Value.Word, StringComparer.Ordinal).First())
            .Select(form => new WordSuggestion(form.Found!.Value.Word, form.Found.Value.Term, form.Edits, searcher.DocumentFrequency(field, form.Found.Value.Term)))
            .Where(suggestion => suggestion.DocumentFrequency > 0 && suggestion.DocumentFrequency >= MuchMore * frequency)
            .ToList();

        // A rare word near to a misspelt one is most likely misspelt itself.
        if (suggestions.Exists(suggestion => !IsRare(suggestion.DocumentFrequency)))
        {
            suggestions.RemoveAll(suggestion => IsRare(suggestion.DocumentFrequency));
        }

        return
        [
            .. suggestions.OrderBy(suggestion => suggestion.Edits)
                .ThenByDescending(suggestion => suggestion.Word[0] == asked.Word[0])
                .ThenByDescending(suggestion => suggestion.DocumentFrequency)
                .ThenBy(suggestion => suggestion.Word, StringComparer.Ordinal)
                .Take(top),
        ];
    }

    private bool IsKnown(string term, out long frequency)
    {
        frequency = searcher.DocumentFrequency(field, term);
        return !IsRare(frequency);
    }

    private bool IsRare(long documentFrequency) => documentFrequency <= Math.Max(2, searcher.Statistics(field).DocumentCount / RareShare);

    /// <summary>The words within the allowed edits, with the number of documents over all segments.</summary>
    private IEnumerable<(string Word, int Edits, long Count)> Near(string word, string wordsOf)
    {
        var matcher = new EditMatcher(word, word.Length <= ShortLength ? 1 : 2);
        var list = searcher.Schema.SuggestField(wordsOf);
        var found = new Dictionary<string, (int Edits, long Count)>(StringComparer.Ordinal);
        foreach (var segment in searcher.Segments)
        {
            var walk = new TermWalk(segment.Reader.Words[list], matcher);
            while (walk.MoveNext())
            {
                var near = Encoding.UTF8.GetString(walk.Term);
                found[near] = (matcher.Edits, found.GetValueOrDefault(near).Count + walk.Info.DocumentFrequency);
            }
        }

        return found.Select(near => (near.Key, near.Value.Edits, near.Value.Count));
    }

    /// <summary>A single word as readers write it and as it is indexed; null for none or several.</summary>
    private (string Word, string Term)? Analyze(string text)
    {
        var stream = searcher.Schema.Analyzer.CreateStream();
        stream.Reset(text);
        if (!stream.MoveNext())
        {
            return null;
        }

        var word = stream.Word.ToString();
        var term = stream.Term.ToString();
        return stream.MoveNext() ? null : (word, term);
    }
}
