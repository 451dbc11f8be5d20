using ImrSearch.App.Passages;
using ImrSearch.App.Reading;
using ImrSearch.Letters;

namespace ImrSearch.App.Tests.Passages;

public class DecisionDocumentsTests
{
    [Fact]
    public void Each_decision_holds_its_own_rationale_and_the_shared_summary()
    {
        var documents = DecisionDocuments.Of(Stored("CM1", "a.pdf", TwoDecisions()));

        Assert.Equal(["CM1#1", "CM1#2"], documents.Select(d => d.DecisionId));
        Assert.Equal(["Rationale r1a", "Rationale r1b", "Summary s"], Passages(documents[0]));
        Assert.Equal(["Rationale ", "Summary s"], Passages(documents[1]));
    }

    [Fact]
    public void Values_come_from_the_decision_and_its_letter()
    {
        var document = DecisionDocuments.Of(Stored("CM1", "a.pdf", TwoDecisions()))[0];

        var values = document.Values.ToDictionary(v => v.Key, v => string.Join('|', v.Value));
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["case"] = "CM1",
                ["year"] = "2016",
                ["quarter"] = "2016-Q2",
                ["sex"] = "Male",
                ["priority"] = "Standard",
                ["specialty"] = "Family Medicine",
                ["licenseState"] = "California|Texas",
                ["outcome"] = "PartiallyOverturned",
                ["category"] = "Pharmacy",
                ["subcategory"] = "Opioids",
                ["itemType"] = "Pharmacy > Opioids",
                ["drug"] = "hydrocodone|acetaminophen",
                ["bodyRegion"] = "Knee",
                ["reason"] = "no-red-flag",
                ["reviewerGuideline"] = "MTUS ACOEM|ODG",
                ["administratorGuideline"] = "None cited",
                ["guidelineRelation"] = "One side none",
                ["reviewerChapter"] = "MTUS ACOEM > Knee Complaints|ODG",
                ["administratorChapter"] = "None cited",
                ["side"] = "Left",
                ["spinalLevel"] = "L4-L5|L5-S1",
                ["retrospective"] = "yes",
                ["modifiedRequest"] = "yes",
                ["associatedService"] = "no",
                ["duplicateRationale"] = "no",
                ["family"] = "CaseNumber",
            },
            values);
        Assert.Equal(new DateOnly(2016, 5, 4), document.DecisionDate);
        Assert.All(values.Keys, field => Assert.Contains(field, DecisionFields.Filters));
        Assert.Equal(DecisionFields.Filters.Order(), values.Keys.Order());
    }

    [Fact]
    public void A_letter_without_decisions_is_one_document_named_by_its_file()
    {
        var letter = new Letter { Family = LetterFamily.Unknown, Text = "t", Passages = [new Passage(PassageKind.Text, null, "t", default)] };

        var document = Assert.Single(DecisionDocuments.Of(Stored("T-1", "odd.pdf", letter)));

        Assert.Equal(("T-1#0", "odd.pdf"), (document.DecisionId, document.Item));
        Assert.Equal(["Body t"], Passages(document));
        Assert.False(document.Values.ContainsKey(DecisionFields.Outcome));
        Assert.Empty(DecisionDocuments.Of(Stored("T-1", "odd.pdf", letter with { Passages = [] })));
    }

    [Fact]
    public void Text_beside_the_decisions_is_a_document_of_its_own_and_none_of_theirs()
    {
        var letter = TwoDecisions();
        letter = letter with { Passages = [.. letter.Passages, new Passage(PassageKind.Text, null, "an item whose outcome is illegible", default)] };

        var documents = DecisionDocuments.Of(Stored("CM1", "a.pdf", letter));

        Assert.Equal(["CM1#1", "CM1#2", "CM1#0"], documents.Select(document => document.DecisionId));
        Assert.Equal(["Body an item whose outcome is illegible"], Passages(documents[2]));
        Assert.False(documents[2].Values.ContainsKey(DecisionFields.Outcome));
        Assert.DoesNotContain(documents.Take(2), document => Passages(document).Any(passage => passage.Contains("illegible", StringComparison.Ordinal)));
        Assert.Equal(documents.Count, DecisionDocuments.CountOf(letter));
    }

    [Fact]
    public void Passages_are_counted_alike_when_written_and_when_read_back()
    {
        var letter = TwoDecisions();
        foreach (var document in DecisionDocuments.Of(Stored("CM1", "a.pdf", letter)))
        {
            Assert.Equal(document.Passages, DecisionDocuments.PassagesOf(DecisionId.Parse(document.DecisionId)!.Value.Ordinal, letter.Passages));
        }
    }

    [Theory]
    [InlineData("CM16-0213037#1", "CM16-0213037", 1)]
    [InlineData("odd#name#12", "odd#name", 12)]
    public void A_decision_id_is_taken_apart_at_its_last_mark(string text, string letterId, int ordinal)
    {
        Assert.Equal(new DecisionId(letterId, ordinal), DecisionId.Parse(text));
        Assert.Equal(text, new DecisionId(letterId, ordinal).ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("CM1")]
    [InlineData("#1")]
    [InlineData("CM1#")]
    [InlineData("CM1#-1")]
    [InlineData("CM1#99999999999")]
    public void What_is_no_decision_id_is_told_so(string text) => Assert.Null(DecisionId.Parse(text));

    [Fact]
    public void A_rationale_that_another_letter_has_too_is_repeated_as_one_of_the_same_letter_is()
    {
        var letter = TwoDecisions();
        var stored = Stored("CM1", "a.pdf", letter) with { RepeatedRationales = new Dictionary<int, DecisionId> { [2] = new("CM0", 1) } };

        Assert.Equal(["no", "yes"], DecisionDocuments.Of(stored).Select(d => d.Values[DecisionFields.DuplicateRationale].Single()));

        letter = letter with { Decisions = [letter.Decisions[0], letter.Decisions[1] with { SameRationaleAs = 1 }] };
        Assert.Equal(["no", "yes"], DecisionDocuments.Of(Stored("CM1", "a.pdf", letter)).Select(d => d.Values[DecisionFields.DuplicateRationale].Single()));
    }

    private static StoredLetter Stored(string id, string fileName, Letter letter) => new(id, fileName, letter, HasOriginal: true, []);

    private static Letter TwoDecisions() => new()
    {
        Family = LetterFamily.CaseNumber,
        Text = "",
        CaseNumber = "CM1",
        DecisionDate = new DateOnly(2016, 5, 4),
        Sex = "Male",
        Priority = "Standard",
        Specialties = ["Family Medicine"],
        LicenseStates = ["California", "Texas"],
        Decisions =
        [
            new Decision
            {
                Ordinal = 1,
                Item = "Norco",
                Outcome = Outcome.PartiallyOverturned,
                Category = "Pharmacy",
                Subcategory = "Opioids",
                Drugs = ["hydrocodone", "acetaminophen"],
                BodyRegions = ["Knee"],
                Reasons = ["no-red-flag"],
                Side = "Left",
                SpinalLevels = ["L4-L5", "L5-S1"],
                Retrospective = true,
                ModifiedRequest = new ModifiedRequest("12 visits", "6 visits", "6 visits"),
                ReviewerGuidelines = [new GuidelineCitation { Source = "MTUS ACOEM", Chapter = "Knee Complaints" }, .. Citations("ODG,ODG")],
                ClaimsAdministratorGuidelines = Citations("None cited"),
            },
            new Decision { Ordinal = 2, Item = "MRI", Outcome = Outcome.Upheld },
        ],
        Passages =
        [
            new Passage(PassageKind.Rationale, 1, "r1a", default),
            new Passage(PassageKind.Rationale, 1, "r1b", default),
            new Passage(PassageKind.Summary, null, "s", default),
        ],
    };

    private static IEnumerable<string> Passages(DecisionDocument document) => document.Passages.Select(p => $"{p.Field} {p.Text}");

    private static GuidelineCitation[] Citations(string sources) =>
        [.. sources.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(s => new GuidelineCitation { Source = s })];
}
