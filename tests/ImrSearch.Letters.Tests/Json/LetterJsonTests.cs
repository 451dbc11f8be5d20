using System.Text.Json;
using ImrSearch.Letters.Json;

namespace ImrSearch.Letters.Tests.Json;

public class LetterJsonTests
{
    [Fact]
    public void A_letter_is_one_line_in_the_published_schema()
    {
        var line = LetterJson.Write(Fixture.Letter(Fixture.Paired), "paired-header.txt");

        Assert.DoesNotContain('\n', line);
        using var json = JsonDocument.Parse(line);
        var letter = json.RootElement;
        Assert.Equal("paired-header.txt", letter.GetProperty("file").GetString());
        Assert.Equal("CaseNumber", letter.GetProperty("family").GetString());
        Assert.Equal("2015-05-11", letter.GetProperty("decisionDate").GetString());
        Assert.Equal(47, letter.GetProperty("age").GetInt32());
        var decision = letter.GetProperty("decisions")[0];
        Assert.Equal("Upheld", decision.GetProperty("outcome").GetString());
        Assert.Equal("Physical therapy six visits for the low back", decision.GetProperty("modifiedRequest").GetProperty("authorised").GetString());
        var citation = decision.GetProperty("claimsAdministratorGuidelines")[0];
        Assert.Equal(
            ("MTUS ACOEM", "Low Back Complaints", "2004", JsonValueKind.Null),
            (citation.GetProperty("source").GetString(), citation.GetProperty("chapter").GetString(), citation.GetProperty("edition").GetString(), citation.GetProperty("pages").ValueKind));
        Assert.Equal(JsonValueKind.Null, letter.GetProperty("decisions")[1].GetProperty("modifiedRequest").ValueKind);
    }

    [Fact]
    public void Facts_come_with_place_words_and_confidence()
    {
        var letter = Fixture.Letter(Fixture.Paired);
        using var json = JsonDocument.Parse(LetterJson.Write(letter, "paired-header.txt"));

        var written = json.RootElement.GetProperty("facts").EnumerateArray().ToList();
        Assert.Equal(letter.Facts.Count, written.Count);
        for (var i = 0; i < written.Count; i++)
        {
            var (fact, item) = (letter.Facts[i], written[i]);
            Assert.Equal((fact.Field, fact.Value, fact.Confidence), (item.GetProperty("field").GetString(), item.GetProperty("value").GetString(), item.GetProperty("confidence").GetDouble()));
            Assert.Equal((fact.Span.Start, fact.Span.Length), (item.GetProperty("start").GetInt32(), item.GetProperty("length").GetInt32()));
        }

        var decision = json.RootElement.GetProperty("decisions")[0];
        Assert.Equal(letter.Decisions[0].Facts.Count, decision.GetProperty("facts").GetArrayLength());
        Assert.Equal(letter.Decisions[0].Item, decision.GetProperty("facts")[0].GetProperty("words").GetString());
        Assert.Equal(letter.Decisions[0].GuidelineRelation?.ToString(), decision.GetProperty("guidelineRelation").GetString());
        Assert.Equal(JsonValueKind.Null, decision.GetProperty("sameRationaleAs").ValueKind);
        Assert.Equal(JsonValueKind.Array, decision.GetProperty("medications").ValueKind);
    }

    [Fact]
    public void Every_reason_tag_has_a_description()
    {
        Assert.NotEmpty(ReasonTags.All);
        Assert.All(ReasonTags.All, tag => Assert.EndsWith(".", tag.Description));
        Assert.Equal("no-gi-risk", ReasonTags.Find("NO-GI-RISK")?.Name);
        Assert.Null(ReasonTags.Find("because"));
    }

    [Fact]
    public void What_a_letter_does_not_state_is_null_or_empty()
    {
        using var json = JsonDocument.Parse(LetterJson.Write(new Letter { Family = LetterFamily.Unknown, Text = "" }, "a&b.txt"));

        foreach (var field in new[] { "caseNumber", "dateAssigned", "dateOfInjury", "decisionDate", "urDenialDate", "applicationReceived", "priority", "age", "sex", "specialtiesAsPrinted" })
        {
            Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty(field).ValueKind);
        }

        Assert.Equal(0, json.RootElement.GetProperty("decisions").GetArrayLength());
    }
}
