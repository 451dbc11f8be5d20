using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ImrSearch.Letters.Tests.Pdf;
using ImrSearch.Testing;

namespace ImrSearch.Letters.Tests;

/// <summary>Accuracy on real letters against their reference annotations; the floors are those the product promises.</summary>
public partial class GoldenTests
{
    private static readonly string[] HeaderFields =
        ["caseNumber", "dateAssigned", "dateOfInjury", "decisionDate", "urDenialDate", "applicationReceived", "priority", "age", "sex"];

    [Fact]
    public void Real_letters_are_read_as_their_annotations_say()
    {
        Assert.SkipWhen(SharedData.Missing(SharedData.Letters) is not null, SharedData.Missing(SharedData.Letters) ?? "");
        Assert.SkipWhen(PdfToTextProgramTests.Missing is not null, PdfToTextProgramTests.Missing ?? "");
        var (header, items, outcomes, places, sources) = (new Share(), new Share(), new Share(), new Share(), new Share());
        var (askedSources, drugs, regions, specialties, states, borders) = (new Share(), new Share(), new Share(), new Share(), new Share(), new Share());
        var (letters, decisions, problems) = (0, 0, new List<string>());
        var (rightReasons, wrongReasons) = (0, 0);
        foreach (var gold in File.ReadLines(Path.Combine(SharedData.Letters, "gold.jsonl")).Concat(File.ReadLines(Path.Combine(SharedData.Letters, "gold-text.jsonl"))))
        {
            using var json = JsonDocument.Parse(gold);
            var name = json.RootElement.GetProperty("file").GetString()!;
            var reading = new LetterReader().Read(File.ReadAllBytes(PathOf(name)), name, TestContext.Current.CancellationToken);
            problems.AddRange(reading.Problems.Where(p => p.Stage != LetterProblem.ReviewStage).Select(p => $"{name}: {p.Reason}"));
            letters++;
            decisions += reading.Letter!.Decisions.Count;
            using var read = JsonDocument.Parse(ImrSearch.Letters.Json.LetterJson.Write(reading.Letter, name));
            foreach (var field in HeaderFields)
            {
                header.Count(json.RootElement.GetProperty(field).ToString() == read.RootElement.GetProperty(field).ToString(), $"{name} {field}");
            }

            specialties.Count(Set(json.RootElement, "specialties").SetEquals(reading.Letter.Specialties), $"{name} specialties");
            states.Count(Set(json.RootElement, "licenseStates").SetEquals(reading.Letter.LicenseStates), $"{name} states");
            var expected = json.RootElement.GetProperty("decisions");
            for (var i = 0; i < expected.GetArrayLength(); i++)
            {
                var decision = i < reading.Letter.Decisions.Count ? reading.Letter.Decisions[i] : null;
                string Gold(string field) => expected[i].GetProperty(field).ToString();
                items.Count(Title(Gold("item")) == Title(decision?.Item ?? ""), $"{name}#{i + 1} item: {decision?.Item}");
                outcomes.Count(Gold("outcome") == decision?.Outcome.ToString(), $"{name}#{i + 1} outcome");
                places.Count(Gold("category") == decision?.Category, $"{name}#{i + 1} category: {decision?.Item} → {decision?.Category}");
                sources.Count(Sources(expected[i], "reviewerGuidelines").SetEquals(decision?.ReviewerGuidelines.Select(g => g.Source) ?? []), $"{name}#{i + 1} reviewer's guideline sources");
                askedSources.Count(
                    Sources(expected[i], "claimsAdministratorGuidelines").SetEquals(decision?.ClaimsAdministratorGuidelines.Select(g => g.Source) ?? []),
                    $"{name}#{i + 1} administrator's guideline sources");
                drugs.Count(Set(expected[i], "drugs").SetEquals(decision?.Drugs ?? []), $"{name}#{i + 1} drugs");
                regions.Count(Set(expected[i], "bodyRegions").SetEquals(decision?.BodyRegions ?? []), $"{name}#{i + 1} body regions");
                if (expected[i].TryGetProperty("reasonsLabelled", out var labelled) && labelled.GetBoolean())
                {
                    var reasons = Set(expected[i], "reasons");
                    rightReasons += reasons.Intersect(decision?.Reasons ?? []).Count();
                    reasons.SymmetricExceptWith(decision?.Reasons ?? []);
                    wrongReasons += reasons.Count;
                }

                var words = Letters(decision?.Rationale ?? "");
                borders.Count(
                    words.StartsWith(Letters(Gold("rationaleFirstWords")), StringComparison.Ordinal) && words.EndsWith(Letters(Gold("rationaleLastWords")), StringComparison.Ordinal),
                    $"{name}#{i + 1} rationale");
            }
        }

        Assert.Equal((63, 152), (letters, decisions));
        Assert.Empty(problems);
        outcomes.AtLeast(1.0);
        items.AtLeast(0.98);
        header.AtLeast(0.98);
        places.AtLeast(0.97);
        sources.AtLeast(0.98);
        askedSources.AtLeast(0.98);
        drugs.AtLeast(0.98);
        regions.AtLeast(0.98);
        specialties.AtLeast(0.98);
        states.AtLeast(0.98);
        borders.AtLeast(0.98);

        // F1: the reasons are a reader's judgement, and two readers do not agree on all of them.
        Assert.InRange(2.0 * rightReasons / ((2 * rightReasons) + wrongReasons), 0.8, 1);
    }

    private static HashSet<string> Set(JsonElement of, string field) => of.GetProperty(field).EnumerateArray().Select(v => v.GetString()!).ToHashSet();

    private static HashSet<string> Sources(JsonElement decision, string side) =>
        decision.GetProperty(side).EnumerateArray().Select(g => g.GetProperty("source").GetString()!).ToHashSet();

    private static string Letters(string words) => string.Concat(words.ToLowerInvariant().Where(c => char.IsAsciiLetterOrDigit(c)));

    private static string PathOf(string name) =>
        Path.Combine(SharedData.Letters, name.EndsWith(".pdf", StringComparison.Ordinal) ? Path.Combine("pdf", name) : name);

    // As score_letters.py compares titles: case, white space, blanks beside signs, and "is" at the end do not count.
    private static string Title(string title) =>
        Ending().Replace(Signs().Replace(Spaces().Replace(title.ToLower(CultureInfo.InvariantCulture), " ").Trim(), "$1"), "");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\s*([/-])\s*")]
    private static partial Regex Signs();

    [GeneratedRegex(@"[\s.:;,]*(?:\s+is)?[\s.:;,]*$")]
    private static partial Regex Ending();

    private sealed class Share
    {
        private readonly List<string> _wrong = [];
        private int _all;

        public void Count(bool right, string what)
        {
            _all++;
            if (!right)
            {
                _wrong.Add(what);
            }
        }

        public void AtLeast(double floor) =>
            Assert.True(_all - _wrong.Count >= floor * _all, $"{_wrong.Count} of {_all} wrong: {string.Join("; ", _wrong)}");
    }
}
