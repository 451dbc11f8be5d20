using System.Text;
using ImrSearch.Testing;

namespace ImrSearch.Samples.Tests;

public sealed class SampleFolderTests : IDisposable
{
    private readonly TempFolder _temp = new();
    private readonly SampleLetterWriter _letters = new(3);

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void Letters_are_written_byte_for_byte_a_thousand_to_a_folder()
    {
        var reports = new Reports();
        Assert.Equal(1003, SampleFolder.Write(_letters, 1003, _temp.File("out"), reports, TestContext.Current.CancellationToken));

        Assert.Equal(1000, Directory.GetFiles(_temp.File("out/0000")).Length);
        Assert.Equal(3, Directory.GetFiles(_temp.File("out/0001")).Length);
        foreach (var number in (int[])[0, 999, 1002])
        {
            var letter = _letters.Write(number);
            var path = Path.Combine(_temp.File("out"), number < 1000 ? "0000" : "0001", letter.FileName);
            Assert.Equal(Encoding.UTF8.GetBytes(letter.Text), File.ReadAllBytes(path));
        }

        Assert.Equal(1003, reports.Seen[^1]);
        Assert.Equal(reports.Seen.Order(), reports.Seen);
    }

    [Fact]
    public void An_empty_folder_may_exist_already() =>
        Assert.Equal(2, SampleFolder.Write(_letters, 2, _temp.Path, cancellation: TestContext.Current.CancellationToken));

    [Fact]
    public void A_folder_with_something_in_it_is_left_alone()
    {
        _temp.Write("out/mine.txt", "mine");
        var error = Assert.Throws<IOException>(() => SampleFolder.Write(_letters, 5, _temp.File("out"), cancellation: TestContext.Current.CancellationToken));
        Assert.Contains("not empty", error.Message, StringComparison.Ordinal);
        Assert.Equal([_temp.File("out/mine.txt")], Directory.GetFileSystemEntries(_temp.File("out")));
    }

    [Fact]
    public void A_file_in_place_of_the_folder_is_left_alone()
    {
        var file = _temp.Write("out", "mine");
        var error = Assert.Throws<IOException>(() => SampleFolder.Write(_letters, 5, file, cancellation: TestContext.Current.CancellationToken));
        Assert.Contains("is a file", error.Message, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(file));
    }

    [Fact]
    public void Cancelling_leaves_only_whole_letters()
    {
        using var source = new CancellationTokenSource();
        var reports = new Reports { OnReport = _ => source.Cancel() };
        Assert.Throws<OperationCanceledException>(() => SampleFolder.Write(_letters, 5000, _temp.File("out"), reports, source.Token));

        var files = Directory.GetFiles(_temp.File("out/0000")).Order().ToArray();
        Assert.Equal(100, files.Length);
        var whole = _letters.WriteMany(100).ToDictionary(letter => letter.FileName, letter => letter.Text);
        Assert.All(files, file => Assert.Equal(whole[Path.GetFileName(file)], File.ReadAllText(file)));
    }

    /// <summary>Progress{T} reports from another thread, too late to cancel at a known file.</summary>
    private sealed class Reports : IProgress<long>
    {
        public List<long> Seen { get; } = [];

        public Action<long>? OnReport { get; init; }

        public void Report(long value)
        {
            Seen.Add(value);
            OnReport?.Invoke(value);
        }
    }
}
