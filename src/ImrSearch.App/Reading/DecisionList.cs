using ImrSearch.App.Catalogue;
using ImrSearch.App.Passages;

namespace ImrSearch.App.Reading;

/// <summary>Decisions looked up by their ids.</summary>
/// <param name="Found">Those of the library, in the order asked for, each once.</param>
/// <param name="Missing">Ids that are no decisions here: mistyped, of a letter that was removed, or of one kept as text.</param>
internal sealed record DecisionList(IReadOnlyList<FoundDecision> Found, IReadOnlyList<string> Missing)
{
    public static DecisionList Read(LetterCatalogue catalogue, IEnumerable<string> decisionIds)
    {
        // Several decisions are often of one letter, and a long letter takes a while to read.
        var letters = new Dictionary<string, StoredLetter?>(StringComparer.OrdinalIgnoreCase);
        var found = new List<FoundDecision>();
        var missing = new List<string>();
        foreach (var asked in decisionIds.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (DecisionId.Parse(asked) is { } id && LetterOf(id) is { } letter
                && letter.Letter.Decisions.FirstOrDefault(d => d.Ordinal == id.Ordinal) is { } decision)
            {
                var name = DecisionId.For(letter.LetterId, decision.Ordinal);
                if (!found.Exists(other => other.DecisionId == name))
                {
                    found.Add(new FoundDecision(name, letter, decision));
                }
            }
            else
            {
                missing.Add(asked);
            }
        }

        return new DecisionList(found, missing);

        StoredLetter? LetterOf(DecisionId id)
        {
            if (!letters.TryGetValue(id.LetterId, out var letter))
            {
                letters[id.LetterId] = letter = catalogue.Find(id.LetterId);
            }

            return letter;
        }
    }
}
