using ImrSearch.Testing;
using ImrSearch.Web.Statistics;

namespace ImrSearch.Web.Tests.Statistics;

public class TableFileNameTests
{
    [Theory]
    [InlineData("", "imrsearch-drug-all")]
    [InlineData("?q=norco&year=2015&outcome=Upheld", "imrsearch-drug-norco-upheld-2015")]
    [InlineData("?q=%22Norco%C2%AE%22%20%2F..%5C%20CON%3A", "imrsearch-drug-norco-con")]
    [InlineData("?q=%E6%97%A5%E6%9C%AC", "imrsearch-drug-set")]
    [InlineData("?duplicateRationale=no", "imrsearch-drug-duplicaterationale-no")]
    [InlineData("?q=lumbar%20epidural%20steroid%20injection%20for%20chronic%20radicular%20pain%20of%20the%20leg", "imrsearch-drug-lumbar-epidural-steroid-injection-for-chronic-radicular-pain")]
    [InlineData("?q=opioid&year=2015&vs.year=2016", "imrsearch-drug-opioid-2015-vs-2016")]
    [InlineData("?category=Surgery&vs=all", "imrsearch-drug-surgery-vs-all")]
    public void A_file_is_called_after_what_it_is_of(string query, string expected) =>
        Assert.Equal(expected, TableFileName.Of("drug", StatisticsPageState.Parse(query)));

    [Fact]
    public void Whatever_is_asked_the_name_is_short_and_safe_on_any_system()
    {
        var seed = LongForm.Seed(Random.Shared.Next());
        var random = new Random(seed);
        for (var round = 0; round < LongForm.Cases(300, 20_000); round++)
        {
            var query = string.Concat(Enumerable.Range(0, random.Next(120)).Select(_ => (char)random.Next(32, 0xD7FF)));
            var address = $"?q={Uri.EscapeDataString(query)}{(random.Next(2) == 0 ? "" : $"&drug={Uri.EscapeDataString(query)}")}{(random.Next(2) == 0 ? "" : "&vs.drug=a")}";
            var name = TableFileName.Of("reviewerGuideline", StatisticsPageState.Parse(address));

            Assert.True(System.Text.RegularExpressions.Regex.IsMatch(name, "^imrsearch-reviewerguideline-[a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?$"), $"seed {seed}, round {round}: {name}");
        }
    }
}
