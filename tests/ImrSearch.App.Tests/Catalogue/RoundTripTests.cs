using System.Globalization;
using System.Text.Json;
using ImrSearch.App.Importing;
using ImrSearch.App.Tests.Fakes;
using ImrSearch.Letters;
using ImrSearch.Testing;

namespace ImrSearch.App.Tests.Catalogue;

public class RoundTripTests
{
    private const int Letters = 300;

    [Fact]
    public async Task Any_letter_comes_back_as_it_was_put_in()
    {
        var seed = Environment.TickCount;
        var random = new RandomLetters(seed);
        var letters = Enumerable.Range(0, Letters).Select(i => random.Next(i % 3 == 0 ? null : $"CM{i}")).ToList();
        using var temp = new TempFolder();
        using var workspace = Workspace.Open(temp.File("data"), new WorkspaceOptions
        {
            OpenIndex = _ => new FakePassageIndex(new FakeIndexState()),
            ReadLetter = (content, _, _) => new LetterReading(letters[int.Parse(content.Span, CultureInfo.InvariantCulture)], []),
        });

        await workspace.Importer.ImportAsync(
            Enumerable.Range(0, Letters).Select(i => TestFolder.Source($"{i}.txt", i.ToString(CultureInfo.InvariantCulture))),
            cancellation: TestContext.Current.CancellationToken);

        var stored = workspace.Letters.All(TestContext.Current.CancellationToken).ToList();
        Assert.Equal(Letters, stored.Count);
        for (var i = 0; i < Letters; i++)
        {
            Assert.True(Text(letters[i]) == Text(stored[i].Letter), $"Letter {i} of seed {seed} differs:\n{Text(letters[i])}\n{Text(stored[i].Letter)}");
            Assert.Equal(Text(stored[i].Letter), Text(workspace.Letters.Find(stored[i].LetterId)!.Letter));
        }
    }

    [Fact]
    public void The_comparison_of_the_round_trip_sees_every_member()
    {
        var letter = new RandomLetters(1).Next("CM1");
        Assert.NotEqual(Text(letter), Text(letter with { Facts = [new Fact("x", "y", new TextSpan(1, 2))] }));
        Assert.NotEqual(Text(letter), Text(letter with { Passages = [new Passage(PassageKind.Text, null, "x", new TextSpan(3, 4))] }));
    }

    [Fact]
    public async Task The_files_of_a_catalogue_do_not_depend_on_how_many_letters_are_read_at_a_time()
    {
        var dumps = new List<string>();
        foreach (var parallelism in new[] { 1, 2, 7 })
        {
            using var folder = new TestFolder();
            for (var i = 0; i < 450; i++)
            {
                // Every tenth case number comes twice, some files are bad, and the work takes unequal time.
                var text = (i % 13) switch
                {
                    5 => $"unreadable {i}",
                    6 => $"no letter {i % 26}",
                    _ => TestFolder.Letter($"CM{i - (i % 10 == 9 ? 1 : 0)}", item: $"Item {i}"),
                };
                folder.Write($"{i:000}.txt", text);
            }

            folder.Reader.OnRead = name => Thread.SpinWait(name.GetHashCode(StringComparison.Ordinal) & 0xFFFF);
            using var workspace = folder.Open(parallelism);
            var report = await folder.ImportAsync(workspace);
            dumps.Add($"{TestFolder.Dump(workspace)}\n{JsonSerializer.Serialize(report)}\n{JsonSerializer.Serialize(workspace.Upkeep.Problems())}"
                .Replace(folder.Letters, "", StringComparison.Ordinal));
        }

        Assert.Equal(dumps[0], dumps[1]);
        Assert.Equal(dumps[0], dumps[2]);
    }

    private static string Text(Letter letter) => JsonSerializer.Serialize(letter);
}
