using ImrSearch.Testing;
using ImrSearch.Web.Reading;
using ImrSearch.Web.Tests.Pages;
using Microsoft.Extensions.DependencyInjection;

namespace ImrSearch.Web.Tests.Reading;

public sealed class SimilarMemoryTests : IDisposable
{
    private readonly WebApp _app = new();

    private SimilarMemory Memory => _app.Services.GetRequiredService<SimilarMemory>();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task The_same_answer_is_kept_until_the_library_changes()
    {
        await ImportAsync(1);
        await ImportAsync(2);
        var first = Memory.Find("CM16-0000001#1");

        Assert.Single(first.Hits);
        Assert.Same(first, Memory.Find("CM16-0000001#1"));

        await ImportAsync(3);
        Assert.Equal(2, Memory.Find("CM16-0000001#1").Hits.Count);
    }

    [Fact]
    public async Task After_a_minute_it_is_asked_anew()
    {
        var clock = new ManualClock();
        var memory = new SimilarMemory(_app.Workspace.Similar, clock);
        await ImportAsync(1);
        await ImportAsync(2);
        var first = memory.Find("CM16-0000001#1");

        clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Same(first, memory.Find("CM16-0000001#1"));
        clock.Advance(TimeSpan.FromSeconds(1));
        var second = memory.Find("CM16-0000001#1");
        Assert.NotSame(first, second);
        Assert.Same(second, memory.Find("CM16-0000001#1"));
    }

    [Fact]
    public async Task Only_the_last_few_are_kept()
    {
        for (var n = 1; n <= 34; n++)
        {
            await ImportAsync(n);
        }

        var first = Memory.Find("CM16-0000001#1");
        for (var n = 2; n <= 33; n++)
        {
            Memory.Find($"CM16-{n:0000000}#1");
        }

        Assert.NotSame(first, Memory.Find("CM16-0000001#1"));
        var last = Memory.Find("CM16-0000033#1");
        Assert.Same(last, Memory.Find("CM16-0000033#1"));
    }

    private Task ImportAsync(int n) => _app.ImportAsync(
        $"{n}.txt", LetterFile.Text($"CM16-{n:0000000}", "04/05/2016", (LetterFile.Norco, "Upheld", "ODG Pain Chapter", $"Opioids were asked for {n} times, without functional improvement.")));
}
