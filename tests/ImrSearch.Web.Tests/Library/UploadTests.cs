using System.Net;
using System.Text;
using ImrSearch.Web.Library;
using ImrSearch.Web.Tests.Pages;
using Microsoft.Extensions.DependencyInjection;

namespace ImrSearch.Web.Tests.Library;

public sealed class UploadTests : IDisposable
{
    private readonly WebApp _app = new(settings: [("upload:maxFileMegabytes", "1"), ("upload:maxFiles", "6"), ("upload:maxMegabytes", "3")]);

    private LibraryJob Job => _app.Services.GetRequiredService<LibraryJob>();

    private string Uploads => Path.Combine(_app.Workspace.DataFolder, "uploads");

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Letters_come_in_and_what_can_be_no_letter_is_refused_with_the_reason()
    {
        using var answer = await LibraryForms.UploadAsync(
            _app,
            LibraryForms.Letter("one.txt", "CM16-0000001"),
            ("table.pdf", [0x50, 0x4B, 3, 4, 0, 0]),
            ("nothing.txt", []),
            ("broken.pdf", "%PDF-1.4 and no more"u8.ToArray()),
            LibraryForms.Letter("again.txt", "CM16-0000001"));

        Assert.Equal((HttpStatusCode.SeeOther, "/library#job"), (answer.StatusCode, answer.Headers.Location!.ToString()));
        var ended = await JobWait.ForEndAsync(Job);
        Assert.Null(ended.Fault);
        Assert.NotNull(_app.Workspace.Letters.Find("CM16-0000001"));
        var text = await _app.TextAsync("/library");
        Assert.Contains("5 files: 1 new letter, 0 replaced, 1 already here, 3 problems.", text, StringComparison.Ordinal);
        Assert.Contains("table.pdf This is a Word or Excel document or a ZIP archive", text, StringComparison.Ordinal);
        Assert.Contains("nothing.txt The file is empty.", text, StringComparison.Ordinal);
        Assert.Contains("Could not be read 1", text, StringComparison.Ordinal);
        Assert.Contains("Read it again", text, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Uploads));
    }

    [Fact]
    public async Task While_another_program_holds_the_library_an_upload_waits_and_then_comes_in()
    {
        await LibraryForms.TokenAsync(_app);
        await using (var held = new FileStream(Path.Combine(_app.Workspace.DataFolder, "write.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
        {
            using var answer = await LibraryForms.UploadAsync(_app, LibraryForms.Letter("one.txt", "CM16-0000001"));
            await JobWait.ForAsync(Job, state => state.Progress?.Stage.StartsWith("waiting until another ImrSearch", StringComparison.Ordinal) == true);
            Assert.Null(_app.Workspace.Letters.Find("CM16-0000001"));
            Assert.Contains("Waiting until another ImrSearch is done with the library", await _app.TextAsync("/library"), StringComparison.Ordinal);
        }

        var ended = await JobWait.ForEndAsync(Job);

        Assert.Null(ended.Fault);
        Assert.NotNull(_app.Workspace.Letters.Find("CM16-0000001"));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Uploads));
    }

    [Fact]
    public async Task A_script_is_answered_what_was_taken_and_what_was_not()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/library/upload", UriKind.Relative));
        using var form = new MultipartFormDataContent();
        LibraryForms.AddFiles(form, LibraryForms.Letter("one.txt", "CM16-0000001"), ("pic.pdf", [0xFF, 0xD8, 0xFF, 0]));
        request.Content = form;
        request.Headers.Add("RequestVerificationToken", await LibraryForms.TokenAsync(_app));
        request.Headers.Accept.ParseAdd("application/json");

        using var answer = await _app.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var document = System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(1, document.RootElement.GetProperty("accepted").GetInt32());
        Assert.Equal("pic.pdf", document.RootElement.GetProperty("refused")[0].GetProperty("name").GetString());
        await JobWait.ForEndAsync(Job);
    }

    [Fact]
    public async Task Without_a_token_nothing_is_taken_in()
    {
        await LibraryForms.TokenAsync(_app);
        using var form = new MultipartFormDataContent();
        LibraryForms.AddFiles(form, LibraryForms.Letter("one.txt", "CM16-0000001"));

        // A token after the files comes too late: the files would have been written before anybody asked.
        form.Add(new StringContent(await LibraryForms.TokenAsync(_app)), "__RequestVerificationToken");
        using var answer = await _app.Client.PostAsync(new Uri("/library/upload", UriKind.Relative), form, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("out of date", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Null(Job.State.Title);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Uploads));
    }

    [Fact]
    public async Task Too_large_and_too_many_files_are_refused_and_the_others_come_in()
    {
        var large = new byte[(1024 * 1024) + 1];
        "%PDF-1.4"u8.CopyTo(large);
        using var answer = await LibraryForms.UploadAsync(
            _app, [("large.pdf", large), .. Enumerable.Range(1, 7).Select(i => LibraryForms.Letter($"{i}.txt", $"CM16-000000{i}"))]);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var problems = (await JobWait.ForEndAsync(Job)).Outcome!.Problems;
        Assert.Equal(5, _app.Workspace.Upkeep.Status().Letters);
        Assert.Contains(problems, problem => problem.File == "large.pdf" && problem.Reason.Contains("larger than 1 MB", StringComparison.Ordinal));
        Assert.Equal(["6.txt", "7.txt"], problems.Where(problem => problem.Reason.Contains("at most 6 files", StringComparison.Ordinal)).Select(problem => problem.File));
    }

    [Theory]
    [InlineData("../../../outside.txt", "outside.txt")]
    [InlineData("..\\..\\outside.txt", "outside.txt")]
    [InlineData("/etc/outside.txt", "outside.txt")]
    [InlineData("<img src=x onerror=alert(1)>.txt", "<img src=x onerror=alert(1)>.txt")]
    [InlineData("..%2f..%2foutside.txt", "..%2f..%2foutside.txt")]
    public async Task A_file_name_is_never_a_path_and_never_markup(string name, string shown)
    {
        using var answer = await LibraryForms.UploadAsync(_app, (name, Encoding.UTF8.GetBytes("Minutes of the garden club.")));
        Assert.Null((await JobWait.ForEndAsync(Job)).Fault);

        var data = _app.Workspace.DataFolder;
        Assert.Empty(Directory.EnumerateFiles(Path.GetDirectoryName(data)!, "*outside*", SearchOption.AllDirectories));
        Assert.Equal(shown.TrimStart('.'), Assert.Single(_app.Workspace.Upkeep.Problems()).File.TrimStart('.'));
        Assert.DoesNotContain("<img", await _app.HtmlAsync("/library"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upload_that_was_received_whole_is_imported_at_the_next_start_and_half_ones_are_cleared_away()
    {
        var batch = UploadBatch.New(Uploads);
        var (_, content) = LibraryForms.Letter("one.txt", "CM16-0000001");
        await File.WriteAllBytesAsync(batch.NextPath(), content, TestContext.Current.CancellationToken);
        batch.Accept("one.txt");
        batch.Complete();
        var half = UploadBatch.New(Uploads);
        await File.WriteAllBytesAsync(half.NextPath(), content, TestContext.Current.CancellationToken);

        var left = Assert.Single(UploadBatch.Left(Uploads));
        Assert.False(Directory.Exists(half.Folder));
        Job.Enqueue(_app.Services.GetRequiredService<LibraryTasks>().Upload(left));

        Assert.Null((await JobWait.ForEndAsync(Job)).Fault);
        Assert.Equal("one.txt", _app.Workspace.Letters.Find("CM16-0000001")!.FileName);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Uploads));
    }

    [Fact]
    public async Task Whoever_uploads_without_end_is_told_to_wait()
    {
        for (var i = 0; i < 80; i++)
        {
            using var answer = await _app.Client.PostAsync(new Uri("/library/upload", UriKind.Relative), null, TestContext.Current.CancellationToken);
            if (answer.StatusCode == HttpStatusCode.TooManyRequests)
            {
                Assert.True(answer.Headers.RetryAfter!.Delta > TimeSpan.Zero);
                Assert.Contains("Wait", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
                Assert.Contains("Library", await _app.TextAsync("/library"), StringComparison.Ordinal);
                return;
            }

            Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        }

        Assert.Fail("80 uploads in a row were all let through");
    }
}
