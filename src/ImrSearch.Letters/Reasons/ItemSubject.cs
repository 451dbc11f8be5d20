using ImrSearch.Letters.Taxonomy;

namespace ImrSearch.Letters.Reasons;

/// <summary>What an item is about, to tell whether a sentence on some treatment speaks of this one.</summary>
internal sealed class ItemSubject
{
    /// <summary>Words agree when they begin with the same letters: "injection", "injections"; "acupuncture", "acupuncturist".</summary>
    private const int StemLength = 5;

    private const int ShortestWord = 3;

    // Words of titles that say how much, how often and where, not what.
    private static readonly HashSet<string> Unsaying = new(StringComparer.Ordinal)
    {
        "the", "for", "and", "with", "without", "per", "was", "original", "request", "authorized", "claims", "administrator", "remaining", "imr", "eligible",
        "portion", "times", "time", "week", "weeks", "month", "months", "day", "days", "one", "two", "three", "four", "five", "six", "eight", "ten", "twelve",
        "session", "sessions", "visit", "visits", "additional", "initial", "left", "right", "bilateral", "both", "upper", "lower", "refill", "refills", "qty",
        "quantity", "unspecified", "unknown", "tablet", "tablets", "capsule", "capsules", "units", "associated", "surgical", "service", "services", "therapy",
        "treatment", "treatments", "purchase", "rental", "body", "part",
    };

    // "The study is not recommended": words that point at the item behind an article.
    private static readonly HashSet<string> Pointing = new(StringComparer.Ordinal)
    {
        "study", "test", "testing", "treatment", "therapy", "device", "medication", "drug", "procedure", "item", "service", "surgery", "injection", "cream", "request",
    };

    private readonly HashSet<string> _stems;
    private readonly HashSet<string> _regions;

    public ItemSubject(Decision decision)
    {
        _stems = CueWords.Split($"{decision.Item} {decision.Subcategory} {string.Join(' ', decision.Drugs)}")
            .Where(w => w.Length >= ShortestWord && !Unsaying.Contains(w) && !char.IsDigit(w[0]))
            .Select(Stem)
            .ToHashSet(StringComparer.Ordinal);
        _regions = decision.BodyRegions.ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>True when the sentence names the item, or points at it, and no other part of the body than the item does.</summary>
    public bool IsMeantBy(string sentence)
    {
        var words = CueWords.Split(sentence);
        var named = words.Where((w, i) => w is "this" || _stems.Contains(Stem(w)) || (i > 0 && words[i - 1] is "the" && Pointing.Contains(w))).Any();
        if (!named)
        {
            return false;
        }

        var regions = BodyRegions.Find(sentence);
        return _regions.Count == 0 || regions.Count == 0 || regions.Any(r => _regions.Contains(r.Value));
    }

    private static string Stem(string word) => word.Length > StemLength ? word[..StemLength] : word;
}
