using ImrSearch.App.Tests.Fakes;
using ImrSearch.Testing;

namespace ImrSearch.App.Tests.Importing;

/// <summary>The whole way of real letters, with the product's own reader.</summary>
public class RealLetterTests
{
    [Fact]
    public async Task The_reference_letters_come_in_without_a_problem_and_are_unchanged_the_second_time()
    {
        Assert.SkipWhen(SharedData.Missing(SharedData.Letters) is not null, SharedData.Missing(SharedData.Letters) ?? "");
        using var temp = new TempFolder();
        var index = new FakeIndexState();
        using var workspace = Workspace.Open(temp.File("data"), new WorkspaceOptions { OpenIndex = _ => new FakePassageIndex(index) });

        var first = await workspace.Importer.ImportPathsAsync([SharedData.Letters], cancellation: TestContext.Current.CancellationToken);
        var second = await workspace.Importer.ImportPathsAsync([SharedData.Letters], cancellation: TestContext.Current.CancellationToken);

        Assert.Empty(first.Problems);
        Assert.Equal((63, 63, 63, 152), (first.Files, first.New, first.Letters, first.Decisions));
        Assert.Equal((63, 0, 0, 63), (second.Files, second.New, second.Replaced, second.Unchanged));
        Assert.Equal((first.Letters, first.Decisions, first.Passages), (second.Letters, second.Decisions, second.Passages));
        Assert.Empty(workspace.Upkeep.Verify(cancellation: TestContext.Current.CancellationToken).Faults);
        TestContext.Current.TestOutputHelper?.WriteLine($"first {first.Seconds:0.00} s, second {second.Seconds:0.000} s, {first.Passages} passages");
    }

    [Fact]
    public async Task Files_that_are_no_letters_are_kept_and_each_says_why()
    {
        using var temp = new TempFolder();
        temp.Write("in/empty.txt", "");
        temp.Write("in/no-letter.txt", "Buy apples, knees of pork and a bag of flour. The shop opens at nine.");
        temp.Write("in/no-pdf.pdf", "This only says that it is a PDF.");
        temp.Write("in/broken.pdf", "%PDF-1.6\nnothing follows");
        var noise = new byte[4 * 1024 * 1024];
        new Random(7).NextBytes(noise);
        File.WriteAllBytes(temp.File("in/noise.txt"), noise);
        var index = new FakeIndexState();
        using var workspace = Workspace.Open(temp.File("data"), new WorkspaceOptions { OpenIndex = _ => new FakePassageIndex(index) });

        var report = await workspace.Importer.ImportPathsAsync([temp.File("in")], cancellation: TestContext.Current.CancellationToken);
        var again = await workspace.Importer.ImportPathsAsync([temp.File("in")], cancellation: TestContext.Current.CancellationToken);

        var files = Directory.GetFiles(temp.File("in"));
        Assert.Equal((files.Length, 0), (report.Files, report.Decisions));
        Assert.Equal(files.Select(Path.GetFileName).Order(), report.Problems.Select(p => Path.GetFileName(p.File)).Distinct().Order());
        Assert.All(report.Problems, p => Assert.True(p.Reason.Length > 20, $"{p.File}: {p.Reason}"));
        Assert.Equal(files.Length, Directory.GetFiles(temp.File("data/originals"), "*", SearchOption.AllDirectories).Length);
        Assert.Equal((files.Length, report.Letters), (again.Unchanged + again.Problems.Count(p => p.Stage == "read"), again.Letters));
        Assert.Contains(index.Documents, d => d.Item == "no-letter.txt");
        foreach (var problem in report.Problems)
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"{problem.Stage} {Path.GetFileName(problem.File)}: {problem.Reason}");
        }
    }
}
