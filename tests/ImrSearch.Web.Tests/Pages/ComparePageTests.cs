using System.Net;
using System.Text.RegularExpressions;

namespace ImrSearch.Web.Tests.Pages;

public sealed class ComparePageTests : IAsyncLifetime
{
    private const string One = "d=CM16-0000001%231";
    private const string Two = "d=CM16-0000002%231";
    private const string Three = "d=CM16-0000003%231";
    private readonly WebApp _app = new();

    public async ValueTask InitializeAsync()
    {
        await _app.ImportAsync("one.txt", LetterFile.Text("CM16-0000001", "04/05/2016", (LetterFile.Norco, "Upheld", "ODG Pain Chapter", "Opioids need functional improvement. No pain score was recorded.")));
        await _app.ImportAsync("two.txt", LetterFile.Text("CM16-0000002", "06/07/2016", ("Norco 5/325mg #60", "Overturned", "ODG Pain Chapter", "Opioids need functional improvement. The worker returned to light duty.")));
        await _app.ImportAsync("three.txt", LetterFile.Text("CM16-0000003", "06/07/2016", ("MRI of the lumbar spine", "Upheld", "ODG Low Back Chapter", "No red flags were recorded.")));
    }

    public ValueTask DisposeAsync()
    {
        _app.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Without_a_decision_the_page_says_how_to_begin()
    {
        var html = await _app.HtmlAsync("/compare");

        Assert.Contains("href=\"/?q=lumbar", html, StringComparison.Ordinal);
        Assert.Contains("name=\"d\"", html, StringComparison.Ordinal);
        Assert.Contains("does not stand in the page’s address", WebApp.Text(html), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_decision_shows_the_nearest_their_split_and_twins_with_what_differs()
    {
        var html = await _app.HtmlAsync("/compare?" + One);
        var text = WebApp.Text(html);

        Assert.Contains("IMR Case CM16-0000001, item 1 (Norco 10/325mg #120), upheld, decided April 5, 2016", text, StringComparison.Ordinal);
        Assert.Contains("Outcomes of these 2 decisions", text, StringComparison.Ordinal);
        Assert.Contains("1 of 2 decisions; 95% interval", text, StringComparison.Ordinal);
        Assert.Contains("To compare: 50.0% of 2 decisions overturned (Pharmaceuticals, all years)", text, StringComparison.Ordinal);
        Assert.Contains("href=\"/compare?d=CM16-0000001%231&amp;d=CM16-0000002%231\"", html, StringComparison.Ordinal);
        var twin = WebApp.Text(WebApp.Element(html, "article", "class=\"card twin\""));
        Assert.Contains("Medication Norco 10/325mg #120 Norco 5/325mg #60", twin, StringComparison.Ordinal);
        Assert.Contains("Only in the decision asked for No pain score was recorded. Only in the twin The worker returned to light duty.", twin, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_stand_side_by_side_with_what_differs_in_words()
    {
        var html = await _app.HtmlAsync($"/compare?{One}&{Two}&{Three}");

        Assert.Contains("differs Upheld Overturned Upheld", Row(html, "outcome"), StringComparison.Ordinal);
        Assert.DoesNotContain("differs", Row(html, "claimsAdministratorGuidelines"), StringComparison.Ordinal);
        Assert.Contains("Norco 10/325mg #120 Norco 5/325mg #60 Not stated", Row(html, "medications"), StringComparison.Ordinal);
        Assert.Contains("<mark class=\"only\">The worker returned to light duty.</mark>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<mark class=\"only\">Opioids need", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"/compare?{One}&amp;{Three}\"", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"/?{One}&amp;{Two}&amp;{Three}\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_what_differs_leaves_the_rest_out_and_stays_when_one_is_removed()
    {
        var html = await _app.HtmlAsync($"/compare?{One}&{Two}&{Three}&only=differences");

        Assert.DoesNotContain("data-field=\"claimsAdministratorGuidelines\"", html, StringComparison.Ordinal);
        Assert.Contains("data-field=\"outcome\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Opioids need functional improvement", WebApp.Element(html, "table", "class=\"comparison\""), StringComparison.Ordinal);
        Assert.Contains($"href=\"/compare?{One}&amp;{Two}&amp;only=differences\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_ids_are_named_and_the_rest_is_shown()
    {
        var html = await _app.HtmlAsync($"/compare?{One}&{Two}&d=CM99-9999999%231&d=" + Uri.EscapeDataString("<script>alert(1)</script>"));

        Assert.Contains("These decisions are not in the library: CM99-9999999#1 <script>alert(1)</script>", WebApp.Text(html), StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.Contains("2 decisions side by side", WebApp.Text(html), StringComparison.Ordinal);
        Assert.Contains("This decision is not in the library: nonsense", await _app.TextAsync("/compare?d=nonsense"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_more_than_four_the_first_four_are_shown_and_a_pack_of_all_is_offered()
    {
        await _app.ImportAsync("many.txt", LetterFile.Text("CM16-0000009", "04/05/2016", [.. Enumerable.Range(1, 3).Select(n => ($"Lumbar brace {n}", "Upheld", "ODG Low Back Chapter", $"Number {n} says why."))]));

        var html = await _app.HtmlAsync($"/compare?{One}&{Two}&{Three}&d=CM16-0000009%231&d=CM16-0000009%232");

        Assert.Contains("5 decisions were picked; the first 4 are shown", WebApp.Text(html), StringComparison.Ordinal);
        Assert.Contains($"href=\"/exhibits?{One}&amp;{Two}&amp;{Three}&amp;d=CM16-0000009%231&amp;d=CM16-0000009%232\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Lumbar brace 2", WebApp.Text(html), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_posted_text_is_answered_before_any_script_runs_and_stays_out_of_the_address()
    {
        using var start = await _app.Client.GetAsync(new Uri("/compare", UriKind.Relative), TestContext.Current.CancellationToken);
        var token = Regex.Match(await start.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;
        using var form = new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", token), new("_handler", "similar-text"), new("Text", "Norco 10/325mg #90\nThe worker returned to <b>light</b> duty."),
        ]);

        using var answer = await _app.Client.PostAsync(new Uri("/compare", UriKind.Relative), form, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Read as a request for: Norco 10/325mg #90", WebApp.Text(html), StringComparison.Ordinal);
        Assert.Contains("Norco 5/325mg #60", WebApp.Text(html), StringComparison.Ordinal);
        Assert.DoesNotContain("<b>light", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_search_that_led_here_is_led_back_to_with_all_that_is_picked()
    {
        const string Search = "from=q%3Dnorco%26outcome%3DUpheld%26page%3D2%26d%3DCM16-0000001%25231";
        var html = await _app.HtmlAsync($"/compare?{One}&{Two}&{Search}");

        Assert.Contains("href=\"/?q=norco&amp;outcome=Upheld&amp;page=2&amp;d=CM16-0000001%231\">Back to the search</a>", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/?q=norco&amp;outcome=Upheld&amp;page=2&amp;d=CM16-0000001%231&amp;d=CM16-0000002%231\">Add another decision</a>", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"/exhibits?{One}&amp;{Two}&amp;{Search}\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/letters/CM16-0000002?q=norco&amp;outcome=Upheld&amp;page=2&amp;d=CM16-0000001%231#decision-1\"", html, StringComparison.Ordinal);

        // Picking stays on the page; whoever takes a decision out of the comparison has done with it.
        Assert.Contains($"href=\"/compare?{One}&amp;{Two}&amp;{Search}%26d%3DCM16-0000002%25231\"", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"/compare?{Two}&amp;from=q%3Dnorco%26outcome%3DUpheld%26page%3D2\"", html, StringComparison.Ordinal);
        Assert.Contains("class=\"tray\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"tray\"", await _app.HtmlAsync($"/compare?{One}&{Two}&{Search}%26d%3DCM16-0000002%25231"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Similar_decisions_are_picked_and_keep_the_search()
    {
        var html = await _app.HtmlAsync($"/compare?{One}&from=q%3Dnorco");

        Assert.Contains($"href=\"/compare?{One}&amp;from=q%3Dnorco%26d%3DCM16-0000002%25231\"", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"/compare?{One}&amp;{Two}&amp;from=q%3Dnorco\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/?q=norco\">Back to the search</a>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("from=", await _app.HtmlAsync("/compare"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/?q=")]
    [InlineData("javascript:alert(1)")]
    [InlineData("\"><script>alert(1)</script>")]
    [InlineData("next=https://evil.example/&d=")]
    public async Task What_is_no_search_is_not_led_back_to(string from)
    {
        foreach (var path in new[] { "/compare", "/exhibits" })
        {
            var html = await _app.HtmlAsync($"{path}?{One}&{Two}&from={Uri.EscapeDataString(from)}");

            // The link that skips to the content holds the page's own address.
            Assert.DoesNotContain(Regex.Matches(html, "(?:href|action)=\"([^\"]*)\"").Select(link => link.Groups[1].Value), link => link.Contains("evil", StringComparison.Ordinal) && !link.EndsWith("#content", StringComparison.Ordinal));
            Assert.DoesNotContain("alert(1)", html, StringComparison.Ordinal);
            Assert.DoesNotContain("Back to the search", html, StringComparison.Ordinal);
        }
    }

    private static string Row(string html, string field) => WebApp.Text(WebApp.Element(html, "tr", $"data-field=\"{field}\""));
}
