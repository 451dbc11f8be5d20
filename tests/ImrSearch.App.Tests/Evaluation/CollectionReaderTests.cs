using System.Text;
using ImrSearch.App.Evaluation;

namespace ImrSearch.App.Tests.Evaluation;

public sealed class CollectionReaderTests : IDisposable
{
    private readonly CollectionFolder _folder = new();

    [Fact]
    public void Documents_queries_and_judgements_are_read_in_order()
    {
        var read = _folder.Read();

        Assert.Equal("c", read.Name);
        Assert.Equal(["a b#1", "2", "3", "4"], read.Documents.Select(document => document.Id));
        Assert.Equal(new JudgedDocument("2", "Opioids", "No functional improvement."), read.Documents[1]);
        Assert.Equal(["q1", "q2", "q3"], read.Queries.Select(query => query.Id));
        Assert.Equal("knee brace: \"AND OR (", read.Queries[0].Text);
        Assert.Equal((2, 1, 0), (read.Queries[0].Relevant, read.Queries[1].Relevant, read.Queries[2].Relevant));
        Assert.Equal(["q1", "q2"], read.Answerable.Select(query => query.Id));
        Assert.Empty(read.Problems);
    }

    [Fact]
    public void A_byte_order_mark_other_line_ends_and_blank_lines_change_nothing()
    {
        var before = _folder.Read();
        foreach (var name in new[] { CollectionReader.DocumentsFile, CollectionReader.QueriesFile, CollectionReader.JudgementsFile })
        {
            var text = File.ReadAllText(_folder.FileOf(name));
            File.WriteAllText(_folder.FileOf(name), "\r\n" + text.TrimEnd().ReplaceLineEndings("\r\n\r\n"), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        }

        var after = _folder.Read();
        Assert.Equal(before.Documents, after.Documents);
        Assert.Equal(before.Queries.Select(q => (q.Id, q.Text, q.Relevant)), after.Queries.Select(q => (q.Id, q.Text, q.Relevant)));
    }

    [Theory]
    [InlineData(CollectionReader.DocumentsFile, "{\"id\":\"1\",\"text\":\"x\"}\n{\"id\":\"2\"", 2, "no document")]
    [InlineData(CollectionReader.DocumentsFile, "{\"id\":\"1\"}", 1, "no document")]
    [InlineData(CollectionReader.DocumentsFile, "{\"id\":1,\"text\":\"x\"}", 1, "no document")]
    [InlineData(CollectionReader.DocumentsFile, "{\"id\":\" \",\"text\":\"x\"}", 1, "no document")]
    [InlineData(CollectionReader.DocumentsFile, "[1]", 1, "no document")]
    [InlineData(CollectionReader.DocumentsFile, "{\"id\":\"1\",\"text\":\"x\"}\n\n{\"id\":\"1\",\"text\":\"y\"}", 3, "document 1 stands in line 1")]
    [InlineData(CollectionReader.QueriesFile, "q1 knee", 1, "no query")]
    [InlineData(CollectionReader.QueriesFile, "q1\tknee\nq2\t ", 2, "no query")]
    [InlineData(CollectionReader.QueriesFile, "q1\tknee\nq1\tback", 2, "query q1 stands in line 1")]
    [InlineData(CollectionReader.JudgementsFile, "q1\t2", 1, "no judgement")]
    [InlineData(CollectionReader.JudgementsFile, "q1\t2\thigh", 1, "no judgement")]
    [InlineData(CollectionReader.JudgementsFile, "q1\t2\t0.5", 1, "no judgement")]
    [InlineData(CollectionReader.JudgementsFile, "q1\t2\t1\nq1\t2\t2", 2, "grade 2 here and 1 before")]
    public void A_line_of_another_form_is_refused_with_file_and_line(string name, string text, int line, string what)
    {
        var file = _folder.Write(name, text);

        var fault = Assert.Throws<InvalidDataException>(_folder.Read);

        Assert.StartsWith($"{file} line {line}: ", fault.Message, StringComparison.Ordinal);
        Assert.Contains(what, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CollectionReader.DocumentsFile, "")]
    [InlineData(CollectionReader.QueriesFile, "\n\n")]
    [InlineData(CollectionReader.JudgementsFile, "")]
    public void A_file_that_says_nothing_is_refused(string name, string text)
    {
        var file = _folder.Write(name, text);

        Assert.Contains(file, Assert.Throws<InvalidDataException>(_folder.Read).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_utf8_is_refused()
    {
        File.WriteAllBytes(_folder.FileOf(CollectionReader.QueriesFile), [.. "q1\tcaf"u8, 0xE9, .. "\n"u8]);

        Assert.Contains("not UTF-8", Assert.Throws<InvalidDataException>(_folder.Read).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CollectionReader.DocumentsFile)]
    [InlineData(CollectionReader.QueriesFile)]
    [InlineData(CollectionReader.JudgementsFile)]
    public void A_missing_file_is_named(string name)
    {
        File.Delete(_folder.FileOf(name));

        Assert.Contains(name, Assert.Throws<ArgumentException>(_folder.Read).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_folder_is_named() =>
        Assert.Contains("nowhere", Assert.Throws<ArgumentException>(() => CollectionReader.Read("nowhere")).Message, StringComparison.Ordinal);

    [Fact]
    public void Judgements_of_what_there_is_not_are_told_and_a_missing_relevant_document_stays_relevant()
    {
        _folder.Write(CollectionReader.JudgementsFile, "q1\t2\t1\nq9\t2\t1\nq1\tgone\t1\nq1\tirrelevant and gone\t0\n");

        var read = _folder.Read();

        Assert.Equal(2, read.Problems.Count);
        Assert.Contains("line 2: there is no query q9", read.Problems[0], StringComparison.Ordinal);
        Assert.Contains("line 3: there is no document gone", read.Problems[1], StringComparison.Ordinal);
        Assert.Equal(2, read.Queries[0].Relevant);
    }

    [Fact]
    public void Many_judgements_of_what_there_is_not_are_counted()
    {
        _folder.Write(CollectionReader.JudgementsFile, "q1\t2\t1\n" + string.Concat(Enumerable.Range(0, 40).Select(i => $"q1\tx{i}\t1\n")));

        var problems = _folder.Read().Problems;

        Assert.Equal(6, problems.Count);
        Assert.Contains("35 more", problems[^1], StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
