using ImrSearch.App.Passages;
using static ImrSearch.App.Tests.PassageIndexContract.TestLetters;

namespace ImrSearch.App.Tests.PassageIndexContract;

/// <summary>Many letters, replaced and removed at random, against the plain way of answering.</summary>
public abstract class PassageIndexRandomContract : PassageIndexContract
{
    private static readonly string[] Words = ["opioid", "spine", "fusion", "imaging", "worker", "pain", "norco"];
    private static readonly string[] Outcomes = ["Upheld", "Overturned", "Modified"];
    private static readonly string[] Drugs = ["Norco", "Soma", "Lyrica", "Xanax"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Answers_agree_with_a_plain_model(int seed)
    {
        var random = new Random(seed);
        var model = new SortedDictionary<string, LetterChange>(StringComparer.Ordinal);
        for (var round = 0; round < 15; round++)
        {
            var changes = Enumerable.Range(0, random.Next(1, 40)).Select(_ => RandomChange(random)).ToArray();
            Apply(changes);
            foreach (var change in changes)
            {
                model.Remove(change.LetterId);
                if (change.Decisions.Count > 0)
                {
                    model[change.LetterId] = change;
                }
            }

            if (random.Next(3) == 0)
            {
                Reopen();
            }

            for (var i = 0; i < 10; i++)
            {
                Check(model.Values, random, $"seed {seed}, round {round}, query {i}");
            }
        }
    }

    private void Check(IReadOnlyCollection<LetterChange> model, Random random, string where)
    {
        var words = Enumerable.Range(0, random.Next(1, 3)).Select(_ => Words[random.Next(Words.Length)]).ToArray();
        var any = random.Next(2) == 0;
        string[] outcomes = random.Next(2) == 0 ? [] : [Outcomes[random.Next(3)], DecisionFields.NotStated];
        var answer = Search(new PassageSearchRequest
        {
            Query = string.Join(' ', words),
            AnyWord = any,
            Filters = outcomes.Length == 0 ? [] : [Only(DecisionFields.Outcome, outcomes)],
            Facets = [DecisionFields.Outcome, DecisionFields.Drug],
            Top = 10_000,
            PassagesPerDecision = 100,
        });

        bool Holds(DecisionDocument decision, PassageDocument passage)
        {
            var text = $"{decision.Item} {passage.Text}".ToLowerInvariant().Split(' ');
            return any ? words.Any(text.Contains) : words.All(text.Contains);
        }

        var matching = model.SelectMany(letter => letter.Decisions.Select(decision => (
                Letter: letter.LetterId,
                Decision: decision,
                Passages: Enumerable.Range(0, decision.Passages.Count).Where(i => Holds(decision, decision.Passages[i])).ToArray())))
            .Where(match => match.Passages.Length > 0).ToList();
        var set = matching.Where(match => outcomes.Length == 0 || ValuesOf(match.Decision, DecisionFields.Outcome).Intersect(outcomes).Any()).ToList();
        where = $"{where}: {string.Join(any ? " OR " : " AND ", words)} in {string.Join(", ", outcomes)}";
        var totals = new PassageTotals(set.Count, set.Select(match => match.Letter).Distinct().Count(), set.Sum(match => match.Passages.Length));
        Assert.True(totals == answer.Totals, $"{where}: {answer.Totals}, not {totals}");
        Assert.True(
            set.Select(match => $"{match.Decision.DecisionId}: {string.Join(' ', match.Passages)}").Order(StringComparer.Ordinal).SequenceEqual(
                answer.Hits.Select(hit => $"{hit.DecisionId}: {string.Join(' ', hit.Passages.Select(passage => passage.Ordinal).Order())}").Order(StringComparer.Ordinal)),
            $"{where}: other hits");
        CheckFacet(answer, DecisionFields.Outcome, matching.Select(match => match.Decision), where);
        CheckFacet(answer, DecisionFields.Drug, set.Select(match => match.Decision), where);
    }

    private static void CheckFacet(PassageSearchAnswer answer, string field, IEnumerable<DecisionDocument> decisions, string where)
    {
        var expected = decisions.SelectMany(decision => ValuesOf(decision, field)).GroupBy(value => value)
            .Select(same => new FacetCount(same.Key, same.Count()))
            .OrderByDescending(count => count.Count).ThenBy(count => count.Value, StringComparer.Ordinal);
        Assert.True(expected.SequenceEqual(answer.Facets[field]), $"{where}: other counts of {field}");
    }

    private static IReadOnlyList<string> ValuesOf(DecisionDocument decision, string field) =>
        decision.Values.TryGetValue(field, out var values) ? values : [DecisionFields.NotStated];

    private static LetterChange RandomChange(Random random)
    {
        var letter = $"L{random.Next(80)}";
        return random.Next(4) == 0 ? Removal(letter) : Letter(letter, [.. Enumerable.Range(1, random.Next(1, 4)).Select(RandomDecision)]);

        DecisionDocument RandomDecision(int ordinal)
        {
            var decision = Decision($"{letter}#{ordinal}", Words[random.Next(Words.Length)], [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => RandomText())]);
            decision = random.Next(4) == 0 ? decision : decision.With(DecisionFields.Outcome, Outcomes[random.Next(3)]);
            return random.Next(3) == 0 ? decision : decision.With(DecisionFields.Drug, [.. Drugs.Where(_ => random.Next(2) == 0).DefaultIfEmpty(Drugs[0])]);
        }

        string RandomText() => string.Join(' ', Enumerable.Range(0, random.Next(6)).Select(_ => Words[random.Next(Words.Length)]));
    }
}
