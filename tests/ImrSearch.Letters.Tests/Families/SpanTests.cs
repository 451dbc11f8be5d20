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
        string At(IReadOnlyList<Fact> facts, string field) => string.Join(", ", facts.Of(field).Select(f => EvenedText.Even(f.Span.In(letter.Text))));

        if (letter.CaseNumber is not null)
        {
            Assert.Equal(letter.CaseNumber, At(letter.Facts, "caseNumber"));
            Assert.Equal(letter.Priority, At(letter.Facts, "priority"));
            Assert.Equal(letter.DecisionDate!.Value.ToString("MM/dd/yyyy", System.Globalization.CultureInfo.InvariantCulture), At(letter.Facts, "decisionDate"));
        }

        Assert.Equal(letter.Age!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture), At(letter.Facts, "age"));
        Assert.All(letter.Facts.Of("specialties"), f => Assert.Contains(EvenedText.Even(f.Span.In(letter.Text)), letter.SpecialtiesAsPrinted, StringComparison.Ordinal));
        Assert.Contains(letter.LicenseStates[^1], At(letter.Facts, "licenseStates"), StringComparison.Ordinal);
        Assert.Contains("sex", letter.Facts.Select(f => f.Field));
        Assert.Contains("dateOfInjury", letter.Facts.Select(f => f.Field));
        Assert.Contains("summary", letter.Facts.Select(f => f.Field));
        foreach (var decision in letter.Decisions)
        {
            Assert.Equal(decision.Item, At(decision.Facts, "item"));
            Assert.Equal(decision.Rationale, At(decision.Facts, "rationale"));
            Assert.Matches("(?i)^(upheld|overturned|overturned in part|partial overturn)$", At(decision.Facts, "outcome"));
            Assert.NotEmpty(At(decision.Facts, "reviewerGuidelines"));
            Assert.NotEmpty(At(decision.Facts, "claimsAdministratorGuidelines"));
            if (decision.ModifiedRequest is { } request)
            {
                Assert.Equal(request.Original, At(decision.Facts, "modifiedRequest.original"));
                Assert.Equal(request.Authorised, At(decision.Facts, "modifiedRequest.authorised"));
                Assert.Equal(request.Disputed, At(decision.Facts, "modifiedRequest.disputed"));
            }

            Assert.Equal(decision.Drugs.Count > 0, decision.Facts.Of("drugs").Any());
        }

        foreach (var passage in letter.Passages)
        {
            Assert.Equal(passage.Text, EvenedText.Even(passage.Span.In(letter.Text)));
        }
    }
}
