namespace ImrSearch.Letters.Taxonomy;

/// <summary>
/// The words of a title that name the treatment itself: what is left without body parts, sides, levels, amounts and the
/// words that any request may have. Abbreviations (Data/abbreviations.json) are written out, ambiguous ones in every
/// sense, so that "LESI", "lumbar ESI" and "epidural steroid injections, lumbar" name the same.
/// </summary>
internal static class ProcedureWords
{
    private sealed record Entry(string Abbr, List<string> Expansions, bool Ambiguous);

    private sealed record Table(List<Entry> Abbreviations);

    private static readonly Dictionary<string, string> Meanings = DataFile.Read<Table>("abbreviations.json").Abbreviations
        .ToDictionary(entry => entry.Abbr.ToLowerInvariant(), entry => string.Join(' ', entry.Expansions), StringComparer.Ordinal);

    private static readonly PhraseSet Regions = new(BodyRegions.AllPhrases);

    // Of grammar, of asking, of counting and time, of sides: none tells one treatment from another.
    private static readonly HashSet<string> Common =
    [
        "a", "an", "the", "of", "for", "to", "in", "on", "at", "by", "and", "or", "with", "without", "w", "o", "per", "x", "as", "from", "other",
        "request", "requested", "retrospective", "prospective", "associated", "surgical", "service", "repeat", "additional", "initial", "continued",
        "outpatient", "inpatient", "purchase", "rental", "trial", "unit", "item", "unspecified",
        "visit", "session", "treatment", "time", "week", "weekly", "month", "monthly", "day", "daily", "year", "qty", "quantity", "number", "refill",
        "one", "two", "three", "four", "five", "six", "eight", "ten", "twelve", "once", "twice",
        "left", "right", "bilateral", "both", "lt", "rt", "level",
    ];

    /// <summary>The words in small letters and the singular, each once.</summary>
    public static IReadOnlySet<string> Of(string title)
    {
        var words = WrittenOut(TitleWords.Mended(title));
        var kept = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < words.Count; i++)
        {
            if (Regions.At(words, i) is { } region)
            {
                i += region.Length - 1;
            }
            else if (Singular(words[i]) is var word && !word.Any(char.IsDigit) && !Common.Contains(word))
            {
                kept.Add(word);
            }
        }

        return kept;
    }

    private static TitleWords WrittenOut(TitleWords words)
    {
        var all = Enumerable.Range(0, words.Count).Select(i => words[i]).ToList();
        var written = all.ConvertAll(word => MeaningOf(word) ?? word);
        return written.SequenceEqual(all) ? words : new TitleWords(string.Join(' ', written));
    }

    // "MRIs"; "TENS" is no plural.
    private static string? MeaningOf(string word) =>
        Meanings.GetValueOrDefault(word) ?? (word.EndsWith('s') ? Meanings.GetValueOrDefault(word[..^1]) : null);

    private static string Singular(string word) => word switch
    {
        [.., 'i', 'e', 's'] when word.Length > 4 => word[..^3] + "y",
        [.., 's', 's'] or [.., 'u', 's'] or [.., 'i', 's'] => word,
        [.., 's'] when word.Length > 3 => word[..^1],
        _ => word,
    };
}
