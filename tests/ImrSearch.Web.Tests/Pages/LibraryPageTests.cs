using ImrSearch.Web.Library;
using ImrSearch.Web.Tests.Library;
using Microsoft.Extensions.DependencyInjection;

namespace ImrSearch.Web.Tests.Pages;

public sealed class LibraryPageTests : IDisposable
{
    private readonly WebApp _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Problems_are_grouped_by_kind_in_plain_words_and_lead_to_their_letters()
    {
        await _app.ImportAsync("note.txt", "Minutes of the garden club. The roses were much admired this year.");
        await _app.ImportAsync("empty.txt", "   ");

        var html = await _app.HtmlAsync("/library");
        var letter = Assert.Single(_app.Workspace.Letters.All(TestContext.Current.CancellationToken)).LetterId;
        var text = WebApp.Text(html);

        Assert.Contains("Could not be read 1", text, StringComparison.Ordinal);
        Assert.Contains("Read as text only, or only in part 1", text, StringComparison.Ordinal);
        Assert.Contains($"href=\"/letters/{letter}\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/library?stage=read\"", html, StringComparison.Ordinal);

        var read = await _app.TextAsync("/library?stage=read");
        Assert.Contains("empty.txt", read, StringComparison.Ordinal);
        Assert.DoesNotContain("note.txt", read, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thousands_of_problems_are_shown_a_page_at_a_time()
    {
        var sources = Enumerable.Range(0, 230).Select(i => new ImrSearch.App.Importing.ImportSource(
            $"note-{i:000}.txt", _ => Task.FromResult<ReadOnlyMemory<byte>>(System.Text.Encoding.UTF8.GetBytes($"Note {i} of the garden club."))));
        await _app.Workspace.Importer.ImportAsync(sources, cancellation: TestContext.Current.CancellationToken);

        var first = await _app.HtmlAsync("/library?stage=parse");
        var last = await _app.TextAsync("/library?stage=parse&page=99");

        Assert.Contains("note-229.txt", first, StringComparison.Ordinal);
        Assert.Contains("note-130.txt", first, StringComparison.Ordinal);
        Assert.DoesNotContain("note-129.txt", first, StringComparison.Ordinal);
        Assert.Contains("href=\"/library?stage=parse&amp;page=2\"", first, StringComparison.Ordinal);
        Assert.Contains("Page 3 of 3", last, StringComparison.Ordinal);
        Assert.Contains("note-000.txt", last, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("99999999999")]
    [InlineData("-1")]
    [InlineData("")]
    public async Task A_page_that_is_no_number_is_the_first(string page)
    {
        await _app.ImportAsync("note.txt", "Minutes of the garden club.");

        Assert.Contains("note.txt", await _app.TextAsync($"/library?page={page}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Problems_and_readings_to_check_are_counted_apart()
    {
        await _app.ImportAsync("note.txt", "Minutes of the garden club.");
        Assert.Contains("Problems 1 Readings to check 0", await _app.TextAsync("/library"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letters_of_an_older_version_are_offered_to_be_read_again_and_the_result_is_told()
    {
        await _app.ImportAsync("one.txt", LetterFile.Text("CM16-0000001", "04/05/2016", ("Norco", "Upheld", "ODG Pain Chapter", "No.")));
        Assert.DoesNotContain("Read older letters again", await _app.TextAsync("/library"), StringComparison.Ordinal);
        _app.MakeLettersOld();

        Assert.Contains("1 letter was read by an older version", await _app.TextAsync("/library"), StringComparison.Ordinal);

        using var answer = await LibraryForms.PostAsync(_app, "/library/start", ("work", "read-again"));
        Assert.Null((await JobWait.ForEndAsync(_app.Services.GetRequiredService<LibraryJob>())).Fault);

        Assert.Contains("1 letter read again: 1 decision before, 1 now.", await _app.TextAsync("/library"), StringComparison.Ordinal);
        Assert.DoesNotContain("Read older letters again", await _app.TextAsync("/library"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_state_of_searches_by_meaning_is_told_in_words()
    {
        Assert.Contains("learnt from your letters, at the end of the first import", await _app.TextAsync("/library"), StringComparison.Ordinal);
        await _app.ImportAsync("one.txt", LetterFile.Text("CM16-0000001", "04/05/2016", ("Norco", "Upheld", "ODG Pain Chapter", "No benefit is shown.")));

        var text = await _app.TextAsync("/library");

        Assert.Contains("Search by meaning is ready. It was learnt from few letters", text, StringComparison.Ordinal);
        Assert.Matches(@"\d+ passages can be found by meaning\. The model: learnt on this machine from \d+ passages \(lsa [0-9a-f]+, \d+ dimensions\)", text);
    }

    [Fact]
    public async Task Without_an_import_root_the_page_says_how_to_set_one() =>
        Assert.Contains("IMRSEARCH_IMPORTROOT", await _app.TextAsync("/library"), StringComparison.Ordinal);

    [Fact]
    public async Task A_file_of_which_no_copy_was_kept_says_what_to_do()
    {
        await _app.Workspace.Importer.ImportAsync(
            [new ImrSearch.App.Importing.ImportSource("gone.pdf", _ => throw new IOException("unplugged"))], cancellation: TestContext.Current.CancellationToken);

        var text = await _app.TextAsync("/library");

        Assert.Contains("No copy was kept: bring the file in again", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Read it again", text, StringComparison.Ordinal);
    }
}
