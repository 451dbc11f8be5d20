using ImrSearch.App.Reading;
using ImrSearch.Letters;
using ImrSearch.Letters.Text;

namespace ImrSearch.App.Similar;

/// <summary>What differs between two decisions: their facts, and the sentences of their rationales. Thread-safe.</summary>
internal sealed class TwinComparison(ISentenceNearness nearness)
{
    // Twins have the same kind of item and opposite outcomes by what they are; where a reviewer is licensed tells nothing of
    // a case.
    private static readonly IReadOnlyList<string> Known = [FactFields.Outcome, FactFields.Category, FactFields.LicenseStates];

    /// <summary>The fields that differ: of the request, of what both sides relied on, of the reasoning, of the review.</summary>
    public static IReadOnlyList<FactDifference> Differences(StoredLetter hereLetter, Decision here, StoredLetter thereLetter, Decision there) =>
    [
        .. ComparedFields.Of(hereLetter.Letter, here)
            .Zip(ComparedFields.Of(thereLetter.Letter, there), (a, b) => new FactDifference(a.Field, a.Values, b.Values))
            .Where(d => !Known.Contains(d.Field) && !ComparedFields.AreSame(d.Here, d.There)),
    ];

    /// <summary>The sentences of each text without a near counterpart in the other.</summary>
    public (IReadOnlyList<string> OnlyHere, IReadOnlyList<string> OnlyThere) Sentences(string here, string there)
    {
        var (ofHere, ofThere) = (Split(here), Split(there));
        return (Without(ofHere, ofThere), Without(ofThere, ofHere));
    }

    /// <summary>The sentences of a text, in order.</summary>
    public static List<string> Split(string text) => [.. SentenceSplitter.Split(text).Select(sentence => sentence.In(text).Trim()).Where(sentence => sentence.Length > 0)];

    private List<string> Without(List<string> sentences, List<string> others) =>
        [.. sentences.Zip(nearness.HaveCounterpart(sentences, others)).Where(pair => !pair.Second).Select(pair => pair.First)];
}
