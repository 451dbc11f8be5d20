using ImrSearch.App.Catalogue;
using ImrSearch.App.Reading;
using ImrSearch.App.Similar;

namespace ImrSearch.App.Comparing;

/// <summary>Puts decisions side by side: their facts, and what each rationale says that no other does. Thread-safe.</summary>
public sealed class ComparisonService
{
    private readonly LetterCatalogue _catalogue;
    private readonly ISentenceNearness _nearness;

    internal ComparisonService(LetterCatalogue catalogue, ISentenceNearness nearness) => (_catalogue, _nearness) = (catalogue, nearness);

    /// <summary>Compares decisions; ids without a decision come back as missing, and the rest is compared.</summary>
    /// <param name="decisionIds">E.g. "CM16-0213037#1", in any case; each counts once.</param>
    /// <param name="most">As many are compared; ids without a decision take no place, and what is over is named.</param>
    public Comparison Compare(IReadOnlyList<string> decisionIds, int most = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(decisionIds);
        var (all, missing) = DecisionList.Read(_catalogue, decisionIds);
        IReadOnlyList<FoundDecision> found = [.. all.Take(most)];
        var sentences = found.Select(decision => TwinComparison.Split(decision.Decision.Rationale)).ToList();
        return new Comparison
        {
            Columns = [.. found.Select((decision, column) => new ComparedDecision(decision, Sentences(sentences, column)))],
            Rows = [.. Rows(found)],
            Missing = missing,
            More = [.. all.Skip(most).Select(decision => decision.DecisionId)],
        };
    }

    private static IEnumerable<ComparisonRow> Rows(IReadOnlyList<FoundDecision> found)
    {
        if (found.Count == 0)
        {
            yield break;
        }

        var columns = found.Select(decision => ComparedFields.Of(decision.Letter.Letter, decision.Decision)).ToList();
        for (var row = 0; row < columns[0].Count; row++)
        {
            var values = columns.ConvertAll(column => column[row].Values);
            if (values.Exists(value => value.Count > 0))
            {
                yield return new ComparisonRow(columns[0][row].Field, values, values.Exists(value => !ComparedFields.AreSame(value, values[0])));
            }
        }
    }

    private List<ComparedSentence> Sentences(List<List<string>> all, int column)
    {
        var own = all[column];
        if (all.Count < 2)
        {
            return own.ConvertAll(sentence => new ComparedSentence(sentence, false));
        }

        // With the sentences of all others as one list a word that only one rationale uses keeps its weight.
        var others = all.Where((_, other) => other != column).SelectMany(list => list).ToList();
        return [.. own.Zip(_nearness.HaveCounterpart(own, others), (sentence, shared) => new ComparedSentence(sentence, !shared))];
    }
}
