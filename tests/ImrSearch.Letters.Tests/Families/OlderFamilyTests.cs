using ImrSearch.Letters.Text;

namespace ImrSearch.Letters.Tests.Families;

public class OlderFamilyTests
{
    public static TheoryData<string, LetterFamily, string, string?, string?, string?, string?, string?> Headers => new()
    {
        // file, family, case number, decided, injured, UR denied, received, priority
        { Fixture.Notice, LetterFamily.Notice, "CM13-0000001", "2013-12-09", "2012-04-18", "2013-08-02", "2013-08-14", null },
        { Fixture.NoticeTight, LetterFamily.Notice, "CM13-0000011", "2013-11-05", "2011-02-03", "2013-07-16", "2013-07-24", null },
        { Fixture.Letterhead, LetterFamily.Letterhead, "CM13-0000002", "2014-01-15", "2009-03-11", "2013-10-02", "2013-10-28", "Standard" },
        { Fixture.LetterheadTight, LetterFamily.Letterhead, "CM13-0000022", null, "2010-08-09", "2013-11-04", "2013-11-12", "Expedited" },
        { Fixture.Review, LetterFamily.ProfessionalReview, "CM13-0000003", "2013-05-13", "2013-01-15", null, null, null },
        { Fixture.ReviewWithCover, LetterFamily.ProfessionalReview, "CM13-0000033", "2013-04-02", "2013-01-03", "2013-01-29", "2013-02-20", null },
    };

    [Theory]
    [MemberData(nameof(Headers))]
    public void The_header_is_read_in_every_family(string file, LetterFamily family, string number, string? decided, string? injured, string? denied, string? received, string? priority)
    {
        var letter = Fixture.Read(file).Letter!;

        Assert.Equal((family, number, priority), (letter.Family, letter.CaseNumber, letter.Priority));
        Assert.Equal((decided, injured, denied, received), (Iso(letter.DecisionDate), Iso(letter.DateOfInjury), Iso(letter.UrDenialDate), Iso(letter.ApplicationReceived)));
    }

    public static TheoryData<string, string, string, int?, string> People => new()
    {
        { Fixture.Notice, "Physical Medicine & Rehabilitation|Pain Management", "California|Oregon", 44, "Female" },
        { Fixture.NoticeTight, "Chiropractic", "California", 61, "Male" },
        { Fixture.Letterhead, "Occupational Medicine", "California", 52, "Male" },
        { Fixture.LetterheadTight, "Anesthesiology|Pain Management", "Ohio", 39, "Female" },
        { Fixture.Review, "Orthopedic Surgery", "California|Nevada", 33, "Female" },
        { Fixture.ReviewWithCover, "Hand Surgery", "California", 40, "Male" },
    };

    [Theory]
    [MemberData(nameof(People))]
    public void Reviewer_and_worker_are_read_in_every_family(string file, string specialties, string states, int? age, string sex)
    {
        var letter = Fixture.Read(file).Letter!;

        Assert.Equal((specialties, states), (string.Join('|', letter.Specialties), string.Join('|', letter.LicenseStates)));
        Assert.Equal((age, sex), (letter.Age, letter.Sex));
    }

    public static TheoryData<string, string[]> Items => new()
    {
        {
            Fixture.Notice,
            [
                "Upheld: twelve sessions of therapy in water for the low back", "Overturned: Norco 10/325mg #90", "Upheld: a urine drug screen",
                "PartiallyOverturned: chiropractic care, 12 visits", "Upheld: a lumbar brace",
            ]
        },
        { Fixture.NoticeTight, ["Overturned: second opinion with Dr. Example, one visit", "Upheld: retrospective request for Flexeril 7.5mg, given on 6/1/2013"] },
        {
            Fixture.Letterhead,
            ["Upheld: Eight (8) sessions of physical therapy for the left knee", "PartiallyOverturned: one hinged knee brace", "Upheld: Pre-operative medical clearance"]
        },
        { Fixture.LetterheadTight, ["Overturned: Lyrica 75mg twice a day, #60", "Upheld: One cervical traction unit for the home"] },
        { Fixture.Review, ["Upheld: arthroscopy of the left knee", "Upheld: A pair of crutches"] },
        { Fixture.ReviewWithCover, ["Overturned: MRI of the right wrist", "Upheld: wrist splint"] },
    };

    [Theory]
    [MemberData(nameof(Items))]
    public void Every_item_becomes_one_decision_with_its_outcome(string file, string[] items) =>
        Assert.Equal(items, Fixture.Read(file).Letter!.Decisions.Select(d => $"{d.Outcome}: {d.Item}"));

    [Theory]
    [InlineData(Fixture.Notice, 1, "Water helps those who cannot bear their weight. This worker walks without a limp. Regarding the request for water, no other", "is not medically necessary and appropriate.")]
    [InlineData(Fixture.Notice, 3, "One was done", "has changed since.")]
    [InlineData(Fixture.Notice, 4, "A trial of six", "if it helps.")]
    [InlineData(Fixture.NoticeTight, 2, "It was given for months, where", "are the most.")]
    [InlineData(Fixture.Letterhead, 1, "Therapy was tried before. 1. It did not help. 2. A repeat", "Home exercise goes on.")]
    [InlineData(Fixture.Letterhead, 3, "Since the surgery", "are medically necessary and appropriate.")]
    [InlineData(Fixture.LetterheadTight, 1, "Burning pain", "the dose is low.")]
    [InlineData(Fixture.LetterheadTight, 2, "The pulley", "is not medically necessary.")]
    [InlineData(Fixture.Review, 1, "No locking", "is not medically necessary.")]
    [InlineData(Fixture.Review, 2, "Without surgery", "of no use.")]
    [InlineData(Fixture.ReviewWithCover, 1, "A tear", "is suspected.")]
    [InlineData(Fixture.ReviewWithCover, 2, "The wrist was", "without help.")]
    public void Rationales_end_where_their_item_does_and_hold_no_page_footer(string file, int ordinal, string start, string end)
    {
        var rationale = Fixture.Read(file).Letter!.Decisions[ordinal - 1].Rationale;

        Assert.StartsWith(start, rationale, StringComparison.Ordinal);
        Assert.EndsWith(end, rationale, StringComparison.Ordinal);
        Assert.DoesNotContain("Final Determination Letter", rationale, StringComparison.Ordinal);
    }

    [Fact]
    public void A_determined_item_that_nothing_is_said_on_is_a_decision_without_rationale_and_a_problem()
    {
        var reading = Fixture.Read(Fixture.Notice);

        Assert.Equal("", reading.Letter!.Decisions[4].Rationale);
        Assert.Contains("Item 5 (a lumbar brace) has no rationale", Assert.Single(reading.Problems, p => p.Stage == LetterProblem.ParseStage).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reviewer_who_finds_the_administrators_guidelines_fit_cites_them_too()
    {
        var letter = Fixture.Read(Fixture.Notice).Letter!;
        string At(int ordinal, string field) => string.Join('|', letter.Decisions[ordinal - 1].Facts.Of(field).Select(f => EvenedText.Even(f.Span.In(letter.Text))).Distinct());

        Assert.Contains("ACOEM", At(1, FactFields.ReviewerGuidelines), StringComparison.Ordinal);
        Assert.Equal(letter.Decisions[0].ClaimsAdministratorGuidelines.Select(g => g.Source), letter.Decisions[0].ReviewerGuidelines.Select(g => g.Source));
        Assert.DoesNotContain("Expert Reviewer", At(1, FactFields.ClaimsAdministratorGuidelines), StringComparison.Ordinal);
        Assert.Equal(["None cited"], letter.Decisions[1].ClaimsAdministratorGuidelines.Select(g => g.Source));
        Assert.DoesNotContain("Claims Administrator", At(2, FactFields.ReviewerGuidelines), StringComparison.Ordinal);
        Assert.Contains("ODG", letter.Decisions[1].ReviewerGuidelines.Select(g => g.Source));
    }

    [Fact]
    public void A_retrospective_request_is_marked()
    {
        Assert.Equal([false, true], Fixture.Read(Fixture.NoticeTight).Letter!.Decisions.Select(d => d.Retrospective));
    }

    [Theory]
    [InlineData(Fixture.Notice)]
    [InlineData(Fixture.NoticeTight)]
    [InlineData(Fixture.Letterhead)]
    [InlineData(Fixture.LetterheadTight)]
    [InlineData(Fixture.Review)]
    [InlineData(Fixture.ReviewWithCover)]
    public void Every_span_reproduces_its_field(string file)
    {
        var letter = Fixture.Read(file).Letter!;
        string At(IReadOnlyList<Fact> facts, string field) => EvenedText.Even(Assert.Single(facts.Of(field)).Span.In(letter.Text));

        Assert.Equal(letter.CaseNumber, At(letter.Facts, FactFields.CaseNumber));
        Assert.Equal(letter.Age.ToString(), At(letter.Facts, FactFields.Age));
        Assert.False(string.IsNullOrWhiteSpace(At(letter.Facts, FactFields.Summary)));
        foreach (var decision in letter.Decisions)
        {
            Assert.Equal(decision.Item, At(decision.Facts, FactFields.Item));
            Assert.Matches("(?i)necessary", At(decision.Facts, FactFields.Outcome));
            if (decision.Rationale.Length > 0)
            {
                Assert.Equal(decision.Rationale, At(decision.Facts, FactFields.Rationale));
            }
        }

        Assert.All(letter.Passages, p => Assert.Equal(p.Text, EvenedText.Even(p.Span.In(letter.Text))));
    }

    private static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
