using System.Net;
using ImrSearch.Testing;
using ImrSearch.Web.Library;
using ImrSearch.Web.Tests.Pages;
using Microsoft.Extensions.DependencyInjection;

namespace ImrSearch.Web.Tests.Library;

public sealed class LibraryActionTests : IDisposable
{
    private readonly TempFolder _letters = new();
    private readonly WebApp _app;

    public LibraryActionTests()
    {
        _letters.Write("root/2016/one.txt", LetterFile.Text("CM16-0000001", "04/05/2016", (LetterFile.Norco, "Upheld", "ODG Pain Chapter", "No benefit is shown.")));
        _letters.Write("secret/two.txt", LetterFile.Text("CM16-0000002", "04/05/2016", (LetterFile.Norco, "Upheld", "ODG Pain Chapter", "No benefit is shown.")));
        _app = new WebApp(samples: 5, settings: [("importRoot", _letters.File("root"))]);
    }

    private LibraryJob Job => _app.Services.GetRequiredService<LibraryJob>();

    public void Dispose()
    {
        _app.Dispose();
        _letters.Dispose();
    }

    [Theory]
    [InlineData("verify", "Everything is sound: 5 letters")]
    [InlineData("rebuild-index", "The search index holds 5 letters")]
    [InlineData("rebuild", "5 letters read again")]
    public async Task A_form_starts_a_job_and_the_page_says_what_it_did(string work, string told)
    {
        using var answer = await LibraryForms.PostAsync(_app, "/library/start", ("work", work));

        Assert.Equal((HttpStatusCode.SeeOther, "/library#job"), (answer.StatusCode, answer.Headers.Location!.ToString()));
        Assert.Null((await JobWait.ForEndAsync(Job)).Fault);
        Assert.Contains(told, await _app.TextAsync("/library"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Samples_are_removed_only_by_one_who_is_sure()
    {
        using var unsure = await LibraryForms.PostAsync(_app, "/library/start", ("work", "remove-samples"));
        Assert.Equal(HttpStatusCode.BadRequest, unsure.StatusCode);
        Assert.Equal(5, _app.Workspace.Upkeep.Status().Samples);

        using var sure = await LibraryForms.PostAsync(_app, "/library/start", ("work", "remove-samples"), ("sure", "yes"));
        await JobWait.ForEndAsync(Job);
        Assert.Equal(0, _app.Workspace.Upkeep.Status().Samples);
        Assert.Contains("5 sample letters removed.", await _app.TextAsync("/library"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_below_the_root_is_offered_and_imported()
    {
        Assert.Contains("2016 1 file", await _app.TextAsync("/library"), StringComparison.Ordinal);
        using var answer = await LibraryForms.PostAsync(_app, "/library/start", ("work", "folder"), ("folder", "2016"));

        Assert.Null((await JobWait.ForEndAsync(Job)).Fault);
        Assert.NotNull(_app.Workspace.Letters.Find("CM16-0000001"));
    }

    [Theory]
    [InlineData("..")]
    [InlineData("../secret")]
    [InlineData("2016/../../secret")]
    [InlineData("..%2fsecret")]
    [InlineData("/etc")]
    public async Task A_folder_outside_is_neither_shown_nor_imported(string folder)
    {
        using var answer = await LibraryForms.PostAsync(_app, "/library/start", ("work", "folder"), ("folder", folder));
        var page = await _app.TextAsync($"/library?folder={Uri.EscapeDataString(folder)}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Null(Job.State.Title);
        Assert.DoesNotContain("two.txt", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Import this folder", page, StringComparison.Ordinal);
        Assert.Null(_app.Workspace.Letters.Find("CM16-0000002"));
    }

    [Fact]
    public async Task While_a_job_runs_another_is_refused_with_a_word_and_can_be_stopped()
    {
        Job.TryStart(new LibraryWork("Waiting", async (_, cancellation) =>
        {
            await Task.Delay(Timeout.Infinite, cancellation);
            return new LibraryOutcome([], []);
        }, "Stopped. Nothing was done."));

        using var refused = await LibraryForms.PostAsync(_app, "/library/start", ("work", "verify"));
        Assert.Equal("/library?busy=1#job", refused.Headers.Location!.ToString());
        Assert.Contains("what you asked for was not started", await _app.TextAsync("/library?busy=1"), StringComparison.Ordinal);
        Assert.Contains("Waiting", WebApp.Element(await _app.HtmlAsync("/"), "aside", "class=\"activity\""), StringComparison.Ordinal);

        using var stopped = await LibraryForms.PostAsync(_app, "/library/stop", ("stop", Job.State.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        await JobWait.ForEndAsync(Job);
        Assert.Contains("Stopped. Nothing was done.", await _app.TextAsync("/library"), StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"activity\"", await _app.HtmlAsync("/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/library/start")]
    [InlineData("/library/stop")]
    [InlineData("/library/upload")]
    public async Task No_post_without_a_token_does_anything(string url)
    {
        await LibraryForms.TokenAsync(_app);
        using var form = new FormUrlEncodedContent([new("work", "remove-samples"), new("sure", "yes"), new("stop", "yes")]);
        using var answer = await _app.Client.PostAsync(new Uri(url, UriKind.Relative), form, TestContext.Current.CancellationToken);

        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.BadRequest, HttpStatusCode.UnsupportedMediaType });
        Assert.NotEmpty(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Null(Job.State.Title);
        Assert.Equal(5, _app.Workspace.Upkeep.Status().Samples);
    }

    [Fact]
    public async Task Every_form_of_the_page_carries_a_token()
    {
        var html = await _app.HtmlAsync("/library");
        var forms = System.Text.RegularExpressions.Regex.Matches(html, "<form[^>]*method=\"post\".*?</form>", System.Text.RegularExpressions.RegexOptions.Singleline);

        Assert.True(forms.Count >= 4);
        Assert.All(forms, form => Assert.Contains("__RequestVerificationToken", form.Value, StringComparison.Ordinal));
    }
}
