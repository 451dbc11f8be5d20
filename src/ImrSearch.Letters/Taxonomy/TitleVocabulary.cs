namespace ImrSearch.Letters.Taxonomy;

/// <summary>
/// The words that titles are made of, and their mending: a long word that is none of them, but one typing error away from
/// one long technical word, is that word. Only technical words are meant by an error, for plain English ones have neighbours.
/// </summary>
internal static class TitleVocabulary
{
    private const int Shortest = 7;

    private static readonly PhraseSet Known = new(
        ItemRules.Instance.AllPhrases.Concat(BodyRegions.AllPhrases).SelectMany(p => p.Words).Where(w => w.Trim('*').Length > 2).Distinct().Select(w => new Phrase(w)));

    private static readonly HashSet<string> Plain = [.. ItemRules.Instance.PlainWords];

    private static readonly ILookup<char, string> Technical = ItemRules.Instance.TechnicalWords.ToLookup(w => w[0]);

    /// <summary>Whether titles use the word for something other than a drug.</summary>
    public static bool Knows(string word) => Plain.Contains(word) || Technical[word[0]].Contains(word) || IsInRules(word);

    /// <summary>The technical word that a misspelt one means; null when the word is known, short or like none or several.</summary>
    public static string? Mend(string word)
    {
        if (word.Length < Shortest || !word.All(char.IsAsciiLetterLower) || Technical[word[0]].Contains(word) || Plain.Contains(word) || DrugNames.Knows(word))
        {
            return null;
        }

        var near = Technical[word[0]].Where(w => Math.Abs(w.Length - word.Length) <= 1 && NearName.Distance(w, word) <= 1).Take(2).ToList();
        return near.Count == 1 && !IsInRules(word) ? near[0] : null;
    }

    private static bool IsInRules(string word) => Known.At(new TitleWords(word), 0) is not null;
}
