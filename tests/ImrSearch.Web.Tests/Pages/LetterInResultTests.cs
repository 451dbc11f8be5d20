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

    [Fact]
    public async Task Picks_and_the_search_stay_in_every_link_of_a_letter()
    {
        await _app.ImportAsync("two.txt", LetterFile.Text("CM16-0000001", "04/05/2016", [.. Items(2)]));

        var html = await _app.HtmlAsync("/letters/CM16-0000001?q=brace&mode=keyword&d=CM16-0000001%232&at=1");
        var (first, second) = (WebApp.Element(html, "article", "id=\"decision-1\""), WebApp.Element(html, "article", "id=\"decision-2\""));
        const string From = "from=q%3Dbrace%26mode%3Dkeyword%26d%3DCM16-0000001%25232";

        Assert.Contains("role=\"checkbox\" aria-checked=\"false\"", first, StringComparison.Ordinal);
        Assert.Contains("href=\"/letters/CM16-0000001?q=brace&amp;mode=keyword&amp;d=CM16-0000001%232&amp;d=CM16-0000001%231&amp;at=1#decision-1\"", first, StringComparison.Ordinal);
        Assert.Contains("role=\"checkbox\" aria-checked=\"true\"", second, StringComparison.Ordinal);
        Assert.Contains("href=\"/letters/CM16-0000001?q=brace&amp;mode=keyword&amp;at=1#decision-2\"", second, StringComparison.Ordinal);
        Assert.Contains($"href=\"/compare?d=CM16-0000001%231&amp;{From}\"", first, StringComparison.Ordinal);
        Assert.Contains($"href=\"/exhibits?d=CM16-0000001%231&amp;{From}\"", first, StringComparison.Ordinal);
        Assert.Contains("href=\"/?q=brace&amp;mode=keyword&amp;d=CM16-0000001%232\"", WebApp.Element(html, "nav", "result-place"), StringComparison.Ordinal);
        Assert.Contains("1 decision picked", WebApp.Text(WebApp.Element(html, "section", "class=\"tray\"")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_letter_opened_without_a_search_picking_begins_and_the_search_knows_of_it()
    {
        await _app.ImportAsync("two.txt", LetterFile.Text("CM16-0000001", "04/05/2016", [.. Items(2)]));

        var html = await _app.HtmlAsync("/letters/CM16-0000001");
        Assert.DoesNotContain("class=\"tray\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/letters/CM16-0000001?d=CM16-0000001%232#decision-2\"", WebApp.Element(html, "article", "id=\"decision-2\""), StringComparison.Ordinal);

        var picked = await _app.HtmlAsync("/letters/CM16-0000001?d=CM16-0000001%232");
        Assert.Contains("href=\"/?d=CM16-0000001%232\">Search</a>", picked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_decision_that_the_letter_was_opened_for_lists_similar_ones_and_the_others_lead_to_theirs()
    {
        await _app.ImportAsync("two.txt", LetterFile.Text("CM16-0000001", "04/05/2016", [.. Items(3)]));
        await _app.ImportAsync("other.txt", LetterFile.Text("CM16-0000002", "04/05/2016", [.. Items(1)]));

        foreach (var (address, shown) in new[] { ("/letters/CM16-0000001", 1), ("/letters/CM16-0000001?q=%22Number%202%22&mode=keyword&at=1", 2), ("/letters/CM16-0000001?show=3", 3) })
        {
            var html = await _app.HtmlAsync(address);
            for (var ordinal = 1; ordinal <= 3; ordinal++)
            {
                var similar = WebApp.Element(WebApp.Element(html, "article", $"id=\"decision-{ordinal}\""), "details", "class=\"similar\"");
                Assert.Equal(ordinal == shown, similar.Contains("href=\"/letters/CM16-0000002", StringComparison.Ordinal));
                Assert.Equal(ordinal == shown, similar.Contains("<details class=\"similar\" open", StringComparison.Ordinal));
                Assert.Contains($"href=\"/compare?d=CM16-0000001%23{ordinal}", similar, StringComparison.Ordinal);
            }
        }
    }

    private static IEnumerable<(string, string, string, string)> Items(int count) =>
        Enumerable.Range(1, count).Select(n => ($"Lumbar brace {n}", "Upheld", "ODG Low Back Chapter", $"Number {n} says why."));
}
