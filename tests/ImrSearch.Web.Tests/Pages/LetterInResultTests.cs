using System.Text.RegularExpressions;

namespace ImrSearch.Web.Tests.Pages;

public sealed class LetterInResultTests : IDisposable
{
    private readonly WebApp _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task A_letter_opened_from_a_search_names_its_neighbours_and_marks_the_searchs_words()
    {
        for (var n = 1; n <= 3; n++)
        {
            await _app.ImportAsync($"{n}.txt", LetterFile.Text($"CM16-000000{n}", $"04/0{n}/2016", (LetterFile.Norco, "Upheld", "ODG Pain Chapter", $"Norco was asked for {n} times.")));
        }

        const string Search = "q=norco&mode=keyword&sort=oldest";
        var middle = await _app.HtmlAsync($"/letters/CM16-0000002?{Search}&at=2");

        Assert.Contains("Decision 2 of 3 for “norco”", WebApp.Text(middle), StringComparison.Ordinal);
        Assert.Contains("href=\"/letters/CM16-0000001?q=norco&amp;mode=keyword&amp;sort=oldest&amp;at=1#decision-1\"", middle, StringComparison.Ordinal);
        Assert.Contains("href=\"/letters/CM16-0000003?q=norco&amp;mode=keyword&amp;sort=oldest&amp;at=3#decision-1\"", middle, StringComparison.Ordinal);
        Assert.Contains("href=\"/?q=norco&amp;mode=keyword&amp;sort=oldest\"", middle, StringComparison.Ordinal);
        Assert.Contains("<mark>Norco</mark> was asked for", middle, StringComparison.Ordinal);
        Assert.Contains("class=\"card decision current\" id=\"decision-1\"", middle, StringComparison.Ordinal);

        Assert.Contains("First result", await _app.TextAsync($"/letters/CM16-0000001?{Search}&at=1"), StringComparison.Ordinal);
        Assert.Contains("Last result", await _app.TextAsync($"/letters/CM16-0000003?{Search}&at=3"), StringComparison.Ordinal);
        Assert.Contains("its place 1 no longer holds a decision of this letter", await _app.TextAsync($"/letters/CM16-0000003?{Search}&at=1"), StringComparison.Ordinal);
        Assert.Contains("cannot be run just now", await _app.TextAsync("/letters/CM16-0000003?outcome=odd&at=1"), StringComparison.Ordinal);
        Assert.DoesNotContain("result-place", await _app.HtmlAsync($"/letters/CM16-0000003?{Search}&at=nonsense"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_way_back_leads_to_the_page_of_the_result_that_the_place_is_on()
    {
        await _app.ImportAsync("many.txt", LetterFile.Text("CM16-0000001", "04/05/2016", [.. Items(25)]));

        var html = await _app.HtmlAsync("/letters/CM16-0000001?q=brace&mode=keyword&at=21");

        Assert.Contains("href=\"/?q=brace&amp;mode=keyword&amp;page=3\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_very_long_letter_the_first_fifty_are_shown_in_full_and_each_other_opens_by_its_address()
    {
        await _app.ImportAsync("long.txt", LetterFile.Text("CM16-0000001", "04/05/2016", [.. Items(60)]));

        var html = await _app.HtmlAsync("/letters/CM16-0000001");
        Assert.Equal(50, Regex.Count(html, "<article class=\"card decision"));
        Assert.Equal(10, Regex.Count(html, "<p class=\"folded\""));
        Assert.Contains("href=\"/letters/CM16-0000001?show=57#decision-57\">57. Lumbar brace 57</a>", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/letters/CM16-0000001?show=51#decision-51\" data-key=\"n\"", WebApp.Element(html, "article", "id=\"decision-50\""), StringComparison.Ordinal);

        var opened = await _app.HtmlAsync("/letters/CM16-0000001?show=57");
        Assert.Contains("Number 57 says why.", WebApp.Text(WebApp.Element(opened, "article", "id=\"decision-57\"")), StringComparison.Ordinal);
        Assert.Equal(9, Regex.Count(opened, "<p class=\"folded\""));
    }

    [Fact]
    public async Task A_decision_can_be_cited_compared_and_quoted_from_its_letter()
    {
        await _app.ImportAsync("two.txt", LetterFile.Text("CM16-0000001", "04/05/2016", [.. Items(2)]));

        var first = WebApp.Element(await _app.HtmlAsync("/letters/CM16-0000001"), "article", "id=\"decision-1\"");

        Assert.Contains("data-copy=\"IMR Case CM16-0000001, item 1 (Lumbar brace 1), upheld, decided April 5, 2016\"", first, StringComparison.Ordinal);
        Assert.Contains("href=\"/compare?d=CM16-0000001%231\"", first, StringComparison.Ordinal);
        Assert.Contains("href=\"/exhibits?d=CM16-0000001%231\"", first, StringComparison.Ordinal);
        Assert.Contains("href=\"/letters/CM16-0000001#decision-2\" data-key=\"n\"", first, StringComparison.Ordinal);
        Assert.DoesNotContain("data-key=\"p\"", first, StringComparison.Ordinal);
    }

    private static IEnumerable<(string, string, string, string)> Items(int count) =>
        Enumerable.Range(1, count).Select(n => ($"Lumbar brace {n}", "Upheld", "ODG Low Back Chapter", $"Number {n} says why."));
}
