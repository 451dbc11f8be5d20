using ImrSearch.App.Reading;
using ImrSearch.Letters;

namespace ImrSearch.App.Passages;

/// <summary>
/// What the index is told of a letter: a document for each decision, holding the passages of its rationale and then those
/// that all decisions of the letter share. Text that belongs to no decision (a letter of unknown form, an item whose
/// outcome could not be read) becomes one document "…#0" without an outcome. Pure functions.
/// </summary>
internal static class DecisionDocuments
{
    /// <param name="stored">The letter; its file's name stands for the item of a letter without decisions.</param>
    public static IReadOnlyList<DecisionDocument> Of(StoredLetter stored)
    {
        var (letterId, fileName, letter) = (stored.LetterId, stored.FileName, stored.Letter);
        var documents = letter.Decisions.Select(decision => Document(stored, decision)).ToList();
        if (HasRest(letter))
        {
            documents.Add(new DecisionDocument
            {
                DecisionId = DecisionId.For(letterId, DecisionId.WholeLetter),
                Item = fileName,
                Passages = PassagesOf(DecisionId.WholeLetter, letter.Passages),
                Values = DecisionValues.Of(stored, decision: null),
                DecisionDate = letter.DecisionDate,
            });
        }

        return documents;
    }

    /// <summary>How many documents a letter becomes.</summary>
    public static int CountOf(Letter letter) => letter.Decisions.Count + (HasRest(letter) ? 1 : 0);

    /// <summary>
    /// The passages of one decision in the order in which <see cref="PassageHit.Ordinal"/> counts them, chosen from those
    /// of its letter.
    /// </summary>
    public static IReadOnlyList<PassageDocument> PassagesOf(int ordinal, IEnumerable<Passage> letterPassages)
    {
        var own = new List<PassageDocument>();
        var shared = new List<PassageDocument>();
        foreach (var passage in letterPassages)
        {
            if (passage.Kind == PassageKind.Text)
            {
                if (ordinal == DecisionId.WholeLetter)
                {
                    own.Add(new PassageDocument(FieldOf(passage.Kind), passage.Text));
                }
            }
            else if (ordinal != DecisionId.WholeLetter && passage.DecisionOrdinal == ordinal)
            {
                own.Add(new PassageDocument(FieldOf(passage.Kind), passage.Text));
            }
            else if (ordinal != DecisionId.WholeLetter && passage.DecisionOrdinal is null)
            {
                shared.Add(new PassageDocument(FieldOf(passage.Kind), passage.Text));
            }
        }

        // An item without a rationale must still be found by its title.
        if (own.Count == 0 && ordinal != DecisionId.WholeLetter)
        {
            own.Add(new PassageDocument(PassageField.Rationale, ""));
        }

        return [.. own, .. shared];
    }

    private static bool HasRest(Letter letter) => letter.Passages.Any(passage => passage.Kind == PassageKind.Text);

    private static DecisionDocument Document(StoredLetter stored, Decision decision) => new()
    {
        DecisionId = DecisionId.For(stored.LetterId, decision.Ordinal),
        Item = decision.Item,
        Gist = DecisionGist.Of(decision),
        Passages = PassagesOf(decision.Ordinal, stored.Letter.Passages),
        Values = DecisionValues.Of(stored, decision),
        DecisionDate = stored.Letter.DecisionDate,
    };

    private static PassageField FieldOf(PassageKind kind) => kind switch
    {
        PassageKind.Rationale => PassageField.Rationale,
        PassageKind.Summary => PassageField.Summary,
        _ => PassageField.Body,
    };
}
