using ImrSearch.App.Passages;
using ImrSearch.Letters;
using ImrSearch.Web.Components.Reading;
using ImrSearch.Web.Reading;
using ImrSearch.Web.Tests.Pages;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace ImrSearch.Web.Tests.Reading;

public sealed class DecisionArticleTests
{
    private const string Text = "Norco 10/325mg #120 with 2 refills: Upheld. Asked for #240, authorised #120. There is no stomach risk. Norco is odd.";

    private static readonly Decision Norco = new()
    {
        Ordinal = 2,
        Item = "Norco 10/325mg #120 with 2 refills",
        Outcome = Outcome.Upheld,
        Medications = [new Medication("Norco", ["hydrocodone", "acetaminophen"], "10/325mg", "Tablet", "120", 2)],
        ModifiedRequest = new ModifiedRequest("#240", "#120", null),
        Reasons = ["no-gi-risk"],
        Rationale = "There is no stomach risk.",
        Facts =
        [
            Of(FactFields.Item, "Norco 10/325mg #120 with 2 refills", "Norco 10/325mg #120 with 2 refills"),
            Of(FactFields.Medications, "Norco", "Norco 10/325mg #120"),
            Of(FactFields.OriginalRequest, "#240", "#240"),
            Of(FactFields.Side, "Left", "odd", Confidence.Guessed),
            Of(FactFields.Reasons, "no-gi-risk", "There is no stomach risk.", Confidence.Inferred),
        ],
        Side = "Left",
    };

    [Fact]
    public async Task A_medication_is_a_row_with_what_is_in_it()
    {
        var table = WebApp.Element(await HtmlAsync(Norco), "table", "class=\"medications\"");

        Assert.Contains("Norco hydrocodone, acetaminophen 10/325mg Tablet 120 2", WebApp.Text(table).Trim(), StringComparison.Ordinal);
        Assert.Contains("href=\"/letters/CM1#text-2-medications\"", table, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_modified_request_tells_its_parts_apart()
    {
        var text = WebApp.Text(await HtmlAsync(Norco));

        Assert.Contains("Requested #240 Already authorised #120 In dispute Not stated", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reason_says_what_it_means_and_leads_to_its_sentence()
    {
        var html = await HtmlAsync(Norco);

        Assert.Contains("No GI risk No stomach risk or complaint that calls for protection. Show the sentence", WebApp.Text(html), StringComparison.Ordinal);
        Assert.Contains("href=\"/letters/CM1#text-2-reasons-no-gi-risk\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_uncertain_is_marked_and_what_is_sure_is_not()
    {
        var text = WebApp.Text(await HtmlAsync(Norco));

        Assert.Contains("Side Left please check", text, StringComparison.Ordinal);
        Assert.Contains("Side Left odd please check", text, StringComparison.Ordinal);
        Assert.Contains("Requested #240 #240 sure", text, StringComparison.Ordinal);
        Assert.Contains("There is no stomach risk. likely", text, StringComparison.Ordinal);
        Assert.DoesNotContain("please check", WebApp.Text(await HtmlAsync(Norco with { Facts = [.. Norco.Facts.Where(fact => !fact.IsUncertain)] })), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reason_to_check_says_so_itself_and_not_the_decision()
    {
        var reason = Of(FactFields.Reasons, "no-gi-risk", "There is no stomach risk.", Confidence.Guessed);
        var html = await HtmlAsync(Norco with { Facts = [.. Norco.Facts.Where(fact => !fact.IsUncertain && fact.Field != FactFields.Reasons), reason] });

        Assert.DoesNotContain("please check", html[..html.IndexOf("Reasons</h4>", StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.Contains("No GI risk please check", WebApp.Text(html), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text-2-item", "/letters/CM1#decision-2")]
    [InlineData("text-caseNumber", "/letters/CM1#facts-title")]
    public async Task The_words_that_a_link_leads_to_take_the_focus_and_lead_back_to_their_facts(string target, string back)
    {
        var letter = new Letter { Family = LetterFamily.CaseNumber, Text = Text, Decisions = [Norco], Facts = [Of(FactFields.CaseNumber, "x", "is odd")] };
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<LetterTextView>(ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            ["Text"] = new LetterText(letter),
            ["Path"] = "/letters/CM1",
            ["Target"] = target,
        }))).ToHtmlString());

        Assert.Contains($"id=\"{target}\" class=\"field current\" tabindex=\"-1\"", html, StringComparison.Ordinal);
        Assert.Contains($"<a class=\"to-facts\" href=\"{back}\">Back to the facts</a>", html, StringComparison.Ordinal);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(html, "to-facts"));
    }

    [Fact]
    public async Task A_rationale_that_another_letter_had_first_leads_there_and_one_of_the_same_letter_to_the_item()
    {
        Assert.Contains("href=\"/letters/CM0#decision-3\"", await HtmlAsync(Norco, new DecisionId("CM0", 3)), StringComparison.Ordinal);
        Assert.Contains("href=\"/letters/CM1#decision-1\"", await HtmlAsync(Norco with { SameRationaleAs = 1 }, new DecisionId("CM0", 3)), StringComparison.Ordinal);
        Assert.Contains("word for word, as decision CM0, item 3", WebApp.Text(await HtmlAsync(Norco, new DecisionId("CM0", 3))), StringComparison.Ordinal);
        Assert.DoesNotContain("Same rationale", await HtmlAsync(Norco), StringComparison.Ordinal);
    }

    private static Fact Of(string field, string value, string words, double confidence = Confidence.Printed) =>
        new(field, value, new TextSpan(Text.IndexOf(words, StringComparison.Ordinal), words.Length), confidence);

    private static async Task<string> HtmlAsync(Decision decision, DecisionId? repeats = null)
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var letter = new Letter { Family = LetterFamily.CaseNumber, Text = Text, Decisions = [decision] };
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<DecisionArticle>(ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            ["Decision"] = decision,
            ["Letter"] = Text,
            ["Text"] = new LetterText(letter),
            ["Path"] = "/letters/CM1",
            ["Repeats"] = repeats,
        }))).ToHtmlString());
    }
}
