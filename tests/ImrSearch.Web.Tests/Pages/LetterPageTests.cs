using System.Net;
using System.Text.RegularExpressions;

namespace ImrSearch.Web.Tests.Pages;

public sealed class LetterPageTests : IDisposable
{
    private const string Script = "<script>alert('x')</script>";
    private const string Image = "<img src=x onerror=alert(1)>";
    private readonly WebApp _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task A_letter_shows_its_decisions_facts_text_and_original()
    {
        await ImportOneAsync();
        await _app.ImportAsync("other.txt", LetterFile.Text(
            "CM16-0000002", "06/07/2016", ("Norco 5/325mg #60", "Overturned", "ODG Pain Chapter", "Norco is supported, for functional improvement is recorded.")));

        var html = await _app.HtmlAsync("/letters/CM16-0000001");
        var text = WebApp.Text(html);

        Assert.Contains("2 decisions", text, StringComparison.Ordinal);
        Assert.Contains("Norco 10/325mg #120", WebApp.Text(WebApp.Element(html, "article", "id=\"decision-1\"")), StringComparison.Ordinal);
        Assert.Contains("Overturned", WebApp.Text(WebApp.Element(html, "article", "id=\"decision-2\"")), StringComparison.Ordinal);
        Assert.Contains("April 5, 2016", text, StringComparison.Ordinal);
        Assert.Contains("HOW THE IMR FINAL DETERMINATION WAS MADE", text, StringComparison.Ordinal);
        Assert.Contains("href=\"/letters/CM16-0000001/original\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/letters/CM16-0000002#decision-1\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("not real determinations", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Similar_decisions_say_how_they_were_decided_why_they_are_alike_and_which_are_twins()
    {
        await ImportOneAsync();
        await _app.ImportAsync("other.txt", LetterFile.Text(
            "CM16-0000002", "06/07/2016", ("Norco 5/325mg #60", "Overturned", "ODG Pain Chapter", "Norco is supported, for functional improvement is recorded.")));

        var article = WebApp.Element(await _app.HtmlAsync("/letters/CM16-0000001"), "article", "id=\"decision-1\"");
        var text = WebApp.Text(WebApp.Element(article, "details", "similar"));

        Assert.Contains("Of the 1 decision most alike, 1 overturned: 100.0%, 95% interval 20.7% to 100.0%.", text, StringComparison.Ordinal);
        Assert.Contains("To compare: 50.0% of 2 decisions (Pharmaceuticals, all years).", text, StringComparison.Ordinal);
        Assert.Contains("Fewer than 30 decisions", text, StringComparison.Ordinal);
        Assert.Contains("same item type: Opioids", text, StringComparison.Ordinal);
        Assert.Contains("Like requests, decided the other way Overturned Norco 5/325mg #60", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letters_case_number_is_found_whatever_its_case()
    {
        await ImportOneAsync();

        Assert.Contains("Norco", await _app.TextAsync("/letters/cm16-0000001"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_of_letters_and_queries_never_becomes_markup()
    {
        await ImportOneAsync();

        foreach (var url in new[] { "/letters/CM16-0000001", "/?q=norco", "/?q=" + Uri.EscapeDataString(Script), "/?q=a&case=" + Uri.EscapeDataString(Image), "/?q=" + Uri.EscapeDataString("((\"" + Script) })
        {
            var html = await _app.HtmlAsync(url);
            Assert.DoesNotContain("<script>alert", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Contains(Script, await _app.TextAsync("/letters/CM16-0000001"), StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert", await _app.HtmlAsync("/?q=" + Uri.EscapeDataString(Script)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_original_file_comes_back_byte_for_byte_and_inline()
    {
        var text = await ImportOneAsync();

        using var answer = await _app.Client.GetAsync(new Uri("/letters/CM16-0000001/original", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal("text/plain", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("inline", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal(text, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/letters/CM99-9999999")]
    [InlineData("/letters/CM99-9999999/original")]
    [InlineData("/letters/..%2F..%2Fcatalog.db/original")]
    [InlineData("/no/such/page")]
    public async Task What_does_not_exist_is_answered_404_with_a_page(string url)
    {
        await ImportOneAsync();

        Assert.Contains("There is no such", await _app.TextAsync(url, HttpStatusCode.NotFound), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_is_no_letter_is_kept_shown_and_listed_under_problems()
    {
        await _app.ImportAsync("note.txt", "Minutes of the garden club. The roses were much admired this year, and the tea was good.");

        Assert.Contains("note.txt", await _app.TextAsync("/library"), StringComparison.Ordinal);
        Assert.Contains("note.txt", await _app.TextAsync("/?q=roses"), StringComparison.Ordinal);
        Assert.Contains("Kept as text", await _app.TextAsync("/?q=roses"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaving_out_repeated_rationales_keeps_a_letter_that_is_kept_as_text()
    {
        await _app.ImportAsync("note.txt", "Minutes of the garden club. The roses were much admired this year, and the tea was good.");

        var link = WebApp.Element(await _app.HtmlAsync("/"), "a", "id=\"facet-duplicateRationale-no\"");
        var address = Regex.Match(link, "href=\"([^\"]+)\"").Groups[1].Value.Replace("&amp;", "&", StringComparison.Ordinal);

        var html = await _app.HtmlAsync(address);
        Assert.Contains("note.txt", WebApp.Text(html), StringComparison.Ordinal);
        Assert.Contains("aria-checked=\"true\"", WebApp.Element(html, "a", "id=\"facet-duplicateRationale-no\""), StringComparison.Ordinal);
        Assert.Contains("href=\"/\"", WebApp.Element(html, "a", "id=\"facet-duplicateRationale-no\""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_fact_is_listed_with_its_words_and_leads_to_them()
    {
        await ImportOneAsync();

        var html = await _app.HtmlAsync("/letters/CM16-0000001");

        var stored = _app.Workspace.Letters.Find("CM16-0000001")!;
        Assert.True(stored.Letter.Decisions[0].Facts.Count > 4);
        var links = Regex.Matches(html, "data-shows=\"([^\"]+)\"").Select(link => link.Groups[1].Value).ToHashSet();
        Assert.Superset(new HashSet<string> { "text-caseNumber", "text-1-item", "text-1-drugs", "text-1-outcome", "text-2-rationale", "text-summary" }, links);
        Assert.All(links, id => Assert.Contains($"id=\"{id}\"", html, StringComparison.Ordinal));
        var article = WebApp.Element(html, "article", "id=\"decision-1\"");
        Assert.Contains($"{stored.Letter.Decisions[0].Facts.Count} facts read here", WebApp.Text(article), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pasted_rationale_leads_to_where_it_stands_first()
    {
        const string Pasted = "The records do not show any lasting improvement of function, and so this request is not medically necessary.";
        await _app.ImportAsync("one.txt", LetterFile.Text("CM16-0000001", "04/05/2016", ("Norco 10/325mg #120", "Upheld", "ODG Pain Chapter", Pasted), ("Lumbar brace", "Upheld", "ODG Low Back Chapter", Pasted)));
        await _app.ImportAsync("two.txt", LetterFile.Text("CM16-0000002", "04/06/2016", ("Percocet 5/325mg #60", "Upheld", "ODG Pain Chapter", Pasted)));

        var first = await _app.HtmlAsync("/letters/CM16-0000001");
        var second = await _app.HtmlAsync("/letters/CM16-0000002");

        Assert.DoesNotContain("Same rationale", WebApp.Element(first, "article", "id=\"decision-1\""), StringComparison.Ordinal);
        Assert.Contains("Same rationale as <a href=\"/letters/CM16-0000001#decision-1\">item 1</a>", WebApp.Element(first, "article", "id=\"decision-2\""), StringComparison.Ordinal);
        Assert.Contains("href=\"/letters/CM16-0000001#decision-1\">CM16-0000001, item 1</a>", second, StringComparison.Ordinal);
        Assert.Contains("3 decisions in 2 letters", await _app.TextAsync("/"), StringComparison.Ordinal);
        Assert.Contains("1 decision in 1 letter", await _app.TextAsync("/?duplicateRationale=no"), StringComparison.Ordinal);
    }

    private async Task<string> ImportOneAsync()
    {
        var text = LetterFile.Text(
            "CM16-0000001",
            "04/05/2016",
            (LetterFile.Norco, "Upheld", "MTUS Chronic Pain Medical Treatment Guidelines", $"Norco {Script} needs functional improvement {Image}, and none is recorded."),
            ("MRI of the lumbar spine", "Overturned", "ODG Low Back Chapter", "Red flags are recorded, so that imaging is supported."));
        await _app.ImportAsync("one.txt", text);
        return text;
    }
}
