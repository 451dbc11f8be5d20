using ImrSearch.Letters.Text;

namespace ImrSearch.Letters.Tests.Families;

public class SpanTests
{
    [Theory]
    [InlineData(Fixture.Paired)]
    [InlineData(Fixture.LabelsFirst)]
    [InlineData(Fixture.NoHeader)]
    [InlineData(Fixture.Redacted)]
    public void Every_field_with_words_of_the_letter_has_a_span_that_reproduces_it(string file)
    {
        var letter = Fixture.Letter(file);
        string At(IReadOnlyDictionary<string, TextSpan> spans, string field) => EvenedText.Even(spans[field].In(letter.Text));

        if (letter.CaseNumber is not null)
        {
            Assert.Equal(letter.CaseNumber, At(letter.Spans, "caseNumber"));
            Assert.Equal(letter.Priority, At(letter.Spans, "priority"));
            Assert.Equal(letter.DecisionDate!.Value.ToString("MM/dd/yyyy", System.Globalization.CultureInfo.InvariantCulture), At(letter.Spans, "decisionDate"));
        }

        Assert.Equal(letter.Age!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture), At(letter.Spans, "age"));
        Assert.Equal(letter.SpecialtiesAsPrinted, At(letter.Spans, "specialties"));
        Assert.Contains(letter.LicenseStates[^1], At(letter.Spans, "licenseStates"), StringComparison.Ordinal);
        Assert.Contains("sex", letter.Spans.Keys);
        Assert.Contains("dateOfInjury", letter.Spans.Keys);
        Assert.Contains("summary", letter.Spans.Keys);
        foreach (var decision in letter.Decisions)
        {
            Assert.Equal(decision.Item, At(decision.Spans, "item"));
            Assert.Equal(decision.Rationale, At(decision.Spans, "rationale"));
            Assert.Matches("(?i)^(upheld|overturned|overturned in part|partial overturn)$", At(decision.Spans, "outcome"));
            Assert.NotEmpty(At(decision.Spans, "reviewerGuidelines"));
            Assert.NotEmpty(At(decision.Spans, "claimsAdministratorGuidelines"));
            if (decision.ModifiedRequest is { } request)
            {
                Assert.Equal(request.Original, At(decision.Spans, "modifiedRequest.original"));
                Assert.Equal(request.Authorised, At(decision.Spans, "modifiedRequest.authorised"));
                Assert.Equal(request.Disputed, At(decision.Spans, "modifiedRequest.disputed"));
            }

            Assert.Equal(decision.Drugs.Count > 0, decision.Spans.ContainsKey("drugs"));
        }

        foreach (var passage in letter.Passages)
        {
            Assert.Equal(passage.Text, EvenedText.Even(passage.Span.In(letter.Text)));
        }
    }
}
