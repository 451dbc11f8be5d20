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
        Assert.SkipWhen(first.Problems.Any(p => p.Reason.Contains("pdftotext", StringComparison.Ordinal)), "pdftotext is not installed");
        var second = await workspace.Importer.ImportPathsAsync([SharedData.Letters], cancellation: TestContext.Current.CancellationToken);

        Assert.Empty(first.Problems);
        Assert.Equal((63, 63, 63, 152), (first.Files, first.New, first.Letters, first.Decisions));
        Assert.Equal((63, 0, 0, 63), (second.Files, second.New, second.Replaced, second.Unchanged));
        Assert.Equal((first.Letters, first.Decisions, first.Passages), (second.Letters, second.Decisions, second.Passages));
        Assert.Empty(workspace.Upkeep.Verify(cancellation: TestContext.Current.CancellationToken).Faults);
        TestContext.Current.TestOutputHelper?.WriteLine($"first {first.Seconds:0.00} s, second {second.Seconds:0.000} s, {first.Passages} passages");
    }
}
