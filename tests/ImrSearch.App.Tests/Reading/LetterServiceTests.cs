using ImrSearch.App.Tests.Fakes;

namespace ImrSearch.App.Tests.Reading;

public sealed class LetterServiceTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task A_letter_is_found_by_its_case_number_without_regard_to_case()
    {
        _folder.Write("a.txt", TestFolder.Letter("CM16-0213037"));
        using var workspace = _folder.Open();
        await _folder.ImportAsync(workspace);

        Assert.Equal("CM16-0213037", workspace.Letters.Find("cm16-0213037")!.LetterId);
        Assert.Equal("a.txt", workspace.Letters.Find("CM16-0213037")!.FileName);
        Assert.Null(workspace.Letters.Find("CM16-021303"));
        Assert.Null(workspace.Letters.Original("CM16-021303"));
    }

    [Fact]
    public async Task The_original_is_told_by_its_content_not_by_its_name()
    {
        using var workspace = _folder.Open();
        await workspace.Importer.ImportAsync(
            [TestFolder.Source("C:\\letters\\text.pdf", TestFolder.Letter("CM1")), TestFolder.Source("up/really.txt", "%PDF-1.6\n" + TestFolder.Letter("CM2"))],
            cancellation: TestContext.Current.CancellationToken);

        var (text, pdf) = (workspace.Letters.Original("CM1")!, workspace.Letters.Original("CM2")!);
        Assert.Equal(("text.pdf", "text/plain", ".txt"), (text.FileName, text.MediaType, Path.GetExtension(text.Path)));
        Assert.Equal(("really.txt", "application/pdf", ".pdf"), (pdf.FileName, pdf.MediaType, Path.GetExtension(pdf.Path)));
    }

    [Fact]
    public async Task Letters_imported_while_all_are_listed_do_not_disturb_the_list()
    {
        using var workspace = _folder.Open();
        await workspace.Importer.ImportAsync(Many(0, 150), cancellation: TestContext.Current.CancellationToken);

        var seen = new List<string>();
        foreach (var letter in workspace.Letters.All(TestContext.Current.CancellationToken))
        {
            if (seen.Count == 10)
            {
                await workspace.Importer.ImportAsync(Many(100, 160), cancellation: TestContext.Current.CancellationToken);
            }

            seen.Add(letter.LetterId);
        }

        Assert.Equal(Enumerable.Range(0, 160).Select(i => $"CM{i}"), seen);

        static IEnumerable<App.Importing.ImportSource> Many(int from, int to) =>
            Enumerable.Range(from, to - from).Select(i => TestFolder.Source($"{i}.txt", TestFolder.Letter($"CM{i}")));
    }

    public void Dispose() => _folder.Dispose();
}
