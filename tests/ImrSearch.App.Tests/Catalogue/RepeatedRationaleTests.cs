using ImrSearch.App.Catalogue;
using ImrSearch.App.Passages;
using ImrSearch.App.Tests.Fakes;

namespace ImrSearch.App.Tests.Catalogue;

public sealed class RepeatedRationaleTests : IDisposable
{
    private const string Pasted = "The records do not show any improvement of function, and so the request is not medically necessary.";

    private readonly TestFolder _folder = new();

    [Theory]
    [InlineData("a.txt", "b.txt")]
    [InlineData("b.txt", "a.txt")]
    public async Task The_earliest_decision_has_a_rationale_first_in_whatever_order_letters_come(string early, string late)
    {
        using var workspace = _folder.Open();
        _folder.Write(early, Letter("CM1", "2015-01-01"));
        _folder.Write(late, Letter("CM2", "2016-01-01"));
        await _folder.ImportAsync(workspace);

        Assert.Equal(["CM2#1 repeats CM1#1"], Repeated(workspace));
        Assert.Equal(["CM1#1 no", "CM2#1 yes"], Indexed());
    }

    [Fact]
    public async Task Copies_within_a_letter_and_with_other_signs_are_recognised_and_short_texts_are_not()
    {
        using var workspace = _folder.Open();
        _folder.Write("a.txt", $"case: CM1\nitem: A | Upheld | {Pasted}\nitem: B | Upheld | {Pasted.ToUpperInvariant().Replace(",", " -", StringComparison.Ordinal)}\nitem: C | Upheld | Not necessary.");
        _folder.Write("b.txt", "case: CM2\nitem: A | Upheld | Not necessary.");
        await _folder.ImportAsync(workspace);

        Assert.Equal(["CM1#2 repeats CM1#1"], Repeated(workspace));
    }

    [Fact]
    public async Task When_the_first_is_removed_or_changed_the_next_takes_its_place_in_the_index_too()
    {
        using var workspace = _folder.Open();
        _folder.Write("a.txt", "sample\n" + Letter("CM1", "2014-01-01"));
        _folder.Write("b.txt", Letter("CM2", "2015-01-01"));
        _folder.Write("c.txt", Letter("CM3", "2016-01-01"));
        await _folder.ImportAsync(workspace);
        Assert.Equal(["CM2#1 repeats CM1#1", "CM3#1 repeats CM1#1"], Repeated(workspace));

        workspace.Upkeep.RemoveSamples(TestContext.Current.CancellationToken);
        Assert.Equal(["CM3#1 repeats CM2#1"], Repeated(workspace));
        Assert.Equal(["CM2#1 no", "CM3#1 yes"], Indexed());

        // A changed date makes another one the first.
        _folder.Write("b.txt", Letter("CM2", "2017-01-01"));
        await _folder.ImportAsync(workspace);
        Assert.Equal(["CM1#1 no", "CM2#1 yes", "CM3#1 yes"], Indexed());

        _folder.Write("a.txt", TestFolder.Letter("CM1"));
        await _folder.ImportAsync(workspace);
        Assert.Equal(["CM2#1 repeats CM3#1"], Repeated(workspace));
        Assert.Equal(["CM1#1 no", "CM2#1 yes", "CM3#1 no"], Indexed());
    }

    [Fact]
    public async Task Random_imports_and_changes_give_what_a_look_at_all_letters_gives()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        string[] texts = [Pasted, Pasted + " Again.", Pasted + " And again."];
        using var workspace = _folder.Open();
        for (var round = 0; round < 12; round++)
        {
            for (var i = 0; i < 4; i++)
            {
                var items = Enumerable.Range(0, random.Next(1, 4)).Select(_ => $"item: A | Upheld | {texts[random.Next(texts.Length)]}");
                var number = random.Next(8);
                _folder.Write($"{number}.txt", $"case: CM{number}\ndate: 20{random.Next(10, 20)}-01-01\n{string.Join('\n', items)}");
            }

            await _folder.ImportAsync(workspace);
            var all = workspace.Letters.All(TestContext.Current.CancellationToken)
                .SelectMany(l => l.Letter.Decisions, (l, d) => (l.LetterId, l.Letter.DecisionDate, d.Ordinal, d.Rationale))
                .OrderBy(d => d.DecisionDate).ThenBy(d => d.LetterId, StringComparer.Ordinal).ThenBy(d => d.Ordinal).ToList();
            var expected = all.Select(d => (Decision: $"{d.LetterId}#{d.Ordinal}", First: all.First(other => other.Rationale == d.Rationale)))
                .Select(d => (d.Decision, First: $"{d.First.LetterId}#{d.First.Ordinal}"))
                .Where(d => d.Decision != d.First).Select(d => $"{d.Decision} repeats {d.First}").Order(StringComparer.Ordinal);
            Assert.True(expected.SequenceEqual(Repeated(workspace)), $"Round {round} of seed {seed}.");
            Assert.True(
                Indexed().Where(line => line.EndsWith("yes", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
                    .SequenceEqual(Repeated(workspace).Select(line => line.Split(' ')[0] + " yes")),
                $"The index after round {round} of seed {seed}.");
        }
    }

    [Fact]
    public void Only_the_words_of_a_rationale_count()
    {
        Assert.NotNull(RationaleFingerprint.Of(Pasted));
        Assert.Equal(RationaleFingerprint.Of(Pasted), RationaleFingerprint.Of("  " + Pasted.Replace(" ", "\n", StringComparison.Ordinal).ToLowerInvariant()));
        Assert.NotEqual(RationaleFingerprint.Of(Pasted), RationaleFingerprint.Of(Pasted.Replace("any improvement", "anyimprovement", StringComparison.Ordinal)));
        Assert.Null(RationaleFingerprint.Of("Not medically necessary."));
        Assert.Null(RationaleFingerprint.Of(""));
    }

    private static string Letter(string caseNumber, string date) => $"case: {caseNumber}\ndate: {date}\nitem: Norco | Upheld | {Pasted}";

    private static IEnumerable<string> Repeated(Workspace workspace) => workspace.Letters.All(TestContext.Current.CancellationToken)
        .SelectMany(l => l.RepeatedRationales, (l, r) => $"{l.LetterId}#{r.Key} repeats {r.Value}").Order(StringComparer.Ordinal);

    private IEnumerable<string> Indexed() =>
        _folder.Index.Documents.Select(d => $"{d.DecisionId} {d.Values[DecisionFields.DuplicateRationale].Single()}");

    public void Dispose() => _folder.Dispose();
}
