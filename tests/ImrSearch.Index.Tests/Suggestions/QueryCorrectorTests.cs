using ImrSearch.Index.Files;
using ImrSearch.Index.Queries.Syntax;
using ImrSearch.Index.Suggestions;

namespace ImrSearch.Index.Tests.Suggestions;

public sealed class QueryCorrectorTests : IDisposable
{
    private static readonly IndexSchema Schema = new(EnglishAnalyzer.Instance, ["body", "title"], ["colour"]) { SuggestFields = ["body"] };
    private static readonly QueryParser Parser = new("title", "colour");
    private static readonly QueryCorrector Corrector = new(Parser, Schema, "body");

    private readonly TempFolder _folder = new();
    private readonly SearchIndex _index;

    public QueryCorrectorTests()
    {
        _index = SearchIndex.Open(new DiskFolder(_folder.Path), Schema);
        using var writer = _index.OpenWriter();
        writer.Replace("a", [new DocumentGroup("a")
        {
            Documents = { new Document().Add("physical therapy of the lumbar spine with functional improvement", "body").Add("therapy", "body", "title") },
        }]);
        writer.Commit();
    }

    [Fact]
    public void A_pasted_page_is_looked_at_only_in_its_first_words()
    {
        using var searcher = _index.Acquire();
        var unknown = string.Join(' ', Enumerable.Range(0, 30).Select(i => $"unknown{(char)('a' + i % 26)}{(char)('a' + i / 26)}word"));
        Assert.Equal($"physical {unknown}", Corrector.Correct(searcher, $"physcial {unknown}"));
        Assert.Null(Corrector.Correct(searcher, $"{unknown} physcial"));
    }

    [Theory]
    [InlineData("physcial therapy", "physical therapy")]
    [InlineData("Physcial THERAPY", "Physical THERAPY")]
    [InlineData("physcial AND (lumber OR cervical)", "physical AND (lumbar OR cervical)")]
    [InlineData("\"lumber spine\"~2^3 -surgery", "\"lumbar spine\"~2^3 -surgery")]
    [InlineData("therapy/physcial, lumber", "therapy/physical, lumbar")]
    [InlineData("physcial OR physcial's", "physical OR physical")]
    [InlineData("title:therpay colour:therpay", "title:therapy colour:therpay")]
    [InlineData("therpay -therpay", "therapy -therpay")]
    [InlineData("lumber colour:\"lumber\"", "lumbar colour:\"lumber\"")]
    [InlineData("physical therapy", null)]
    [InlineData("qqqqqq", null)]
    [InlineData("-physcial", null)]
    [InlineData("physci* physcial~ ph?scial", null)]
    [InlineData("title:lumber", null)] // no title has the word
    [InlineData("colour:physcial", null)]
    [InlineData("(physcial", null)]
    [InlineData("", null)]
    public void Replaces_misspelt_words_and_keeps_the_rest(string query, string? corrected)
    {
        using var searcher = _index.Acquire();
        var answer = Corrector.Correct(searcher, query);
        Assert.Equal(corrected is null ? null : Parser.Parse(corrected).Query, answer is null ? null : Parser.Parse(answer).Query);

        // The user's own way of writing stays wherever it can.
        Assert.True(corrected is null || corrected.Contains("colour", StringComparison.Ordinal) || query.Contains('-') || answer == corrected, answer);
    }

    public void Dispose()
    {
        _index.Dispose();
        _folder.Dispose();
    }
}
