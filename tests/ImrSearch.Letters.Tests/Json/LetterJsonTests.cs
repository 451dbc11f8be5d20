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
