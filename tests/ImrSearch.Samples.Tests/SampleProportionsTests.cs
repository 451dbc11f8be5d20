using System.Text.RegularExpressions;
using ImrSearch.Letters;
using ImrSearch.Samples.Cases;

namespace ImrSearch.Samples.Tests;

/// <summary>Five thousand letters look like a year of decisions: outcomes, item categories, sizes, traps.</summary>
public class SampleProportionsTests
{
    private const int Count = 5000;

    private static readonly SampleLetterWriter Writer = new(11);
    private static readonly SampleCase[] Cases = [.. Enumerable.Range(0, Count).Select(i => Writer.DrawCase(i))];
    private static readonly SampleItem[] Items = [.. Cases.SelectMany(drawn => drawn.Items)];
    private static readonly string[] FlatTexts = [.. Writer.WriteMany(Count).Select(letter => Regex.Replace(letter.Text, @"\s+", " "))];

    [Fact]
    public void About_one_decision_in_ten_is_overturned_and_one_in_a_hundred_in_part()
    {
        Assert.InRange(Share(Items, item => item.Outcome == Outcome.Overturned), 0.09, 0.12);
        Assert.InRange(Share(Items, item => item.Outcome == Outcome.PartiallyOverturned), 0.005, 0.015);
    }

    [Theory]
    [InlineData("Pharmaceuticals", 0.40, 0.45)]
    [InlineData("Rehabilitation", 0.13, 0.17)]
    [InlineData("Diagnostic Testing", 0.115, 0.145)]
    [InlineData("DMEPOS", 0.075, 0.105)]
    [InlineData("Surgery", 0.065, 0.095)]
    [InlineData("Injection", 0.07, 0.10)]
    [InlineData("Evaluation & Management", 0.02, 0.04)]
    [InlineData("Psych Services", 0.005, 0.02)]
    [InlineData("Home Health", 0.002, 0.012)]
    [InlineData("Programs", 0.002, 0.012)]
    [InlineData("Transportation", 0.001, 0.01)]
    public void Categories_have_their_share_of_the_decisions(string category, double low, double high) =>
        Assert.InRange(Share(Items, item => item.Kind.Category == category), low, high);

    [Fact]
    public void Some_categories_are_overturned_more_often_than_others()
    {
        double Rate(string category) => Share(Items.Where(item => item.Kind.Category == category).ToArray(), item => item.Outcome == Outcome.Overturned);
        Assert.True(Rate("Evaluation & Management") > 2 * Rate("Pharmaceuticals"));
        Assert.True(Rate("Surgery") > Rate("Rehabilitation"));
    }

    [Fact]
    public void A_letter_decides_one_to_eight_items_and_2_4_in_the_mean()
    {
        Assert.All(Cases, drawn => Assert.InRange(drawn.Items.Count, 1, 8));
        Assert.InRange(Items.Length / (double)Count, 2.2, 2.6);
        Assert.Contains(Cases, drawn => drawn.Items.Count == 8);
    }

    [Theory]
    [InlineData(LetterFamily.CaseNumber, 0.88, 0.92)]
    [InlineData(LetterFamily.Notice, 0.04, 0.06)]
    [InlineData(LetterFamily.Letterhead, 0.03, 0.05)]
    [InlineData(LetterFamily.ProfessionalReview, 0.005, 0.015)]
    public void Families_have_their_share_of_the_letters(LetterFamily family, double low, double high) =>
        Assert.InRange(Share(Cases, drawn => drawn.Family == family), low, high);

    [Fact]
    public void Every_kind_of_item_appears() =>
        Assert.Empty(SampleData.Shared.Kinds.Select(kind => kind.Key).Except(Items.Select(item => item.Kind.Key)));

    [Fact]
    public void Add_ons_stand_or_fall_with_the_surgery_of_their_letter()
    {
        foreach (var drawn in Cases.Where(drawn => drawn.Items.Exists(item => item.Kind.Key == "adjunct")))
        {
            var surgery = drawn.Items.Single(item => item.Kind.Group == "surgery");
            if (surgery.Outcome == Outcome.Upheld)
            {
                Assert.All(drawn.Items.Where(item => item.Kind.Key == "adjunct"), item => Assert.Equal(Outcome.Upheld, item.Outcome));
            }
        }
    }

    [Fact]
    public void The_printed_outcomes_are_those_that_were_drawn()
    {
        for (var i = 0; i < Count; i++)
        {
            if (Cases[i].Family == LetterFamily.CaseNumber)
            {
                var printed = Regex.Count(FlatTexts[i], ": Overturned Claims Administrator guideline:");
                Assert.Equal(Cases[i].Items.Count(item => item.Outcome == Outcome.Overturned), printed);
            }
        }
    }

    [Fact]
    public void Rationales_and_summaries_are_as_long_as_real_ones()
    {
        var rationales = FlatTexts.SelectMany(text => Regex.Matches(text, @"Decision rationale: (.*?)(?= Claims Administrator guideline:|$)"))
            .Select(match => match.Groups[1].Value.Split(' ').Length).ToArray();
        Assert.InRange(rationales.Min(), 80, 120);
        Assert.InRange(rationales.Max(), 200, 340); // the title of the next item is counted with the text before it
        var summaries = FlatTexts.Select(text => Regex.Match(text, @"CLINICAL CASE SUMMARY (.*?) IMR (ISSUES|DECISION)"))
            .Where(match => match.Success).Select(match => match.Groups[1].Value.Split(' ').Length).ToArray();
        Assert.InRange(summaries.Min(), 110, 160);
        Assert.InRange(summaries.Max(), 250, 350);
    }

    [Fact]
    public void Hardly_two_rationales_are_alike_except_where_a_reviewer_repeats_himself()
    {
        var rationales = FlatTexts.SelectMany(text => Regex.Matches(text, @"Decision rationale: (.{300})")).Select(match => match.Groups[1].Value).ToArray();
        Assert.InRange(Share(rationales.GroupBy(text => text).ToArray(), group => group.Count() > 1), 0.0001, 0.03);
    }

    [Theory]
    [InlineData(@"was the original request\. .{5,200} was authorized by the Claims Administrator\. The remaining IMR eligible portion of the original request, .{5,200} is: (Upheld|Overturned)")]
    [InlineData(@"leaving the original request IMR eligible\. The original request, .{5,200} is: (Upheld|Overturned)")]
    [InlineData(@"Associated surgical service: [^:]+: (Upheld|Overturned)")]
    [InlineData(@"Associated surgical service: [^:]+: [^:]+: (Upheld|Overturned)")]
    [InlineData(@"Retrospective [^:]*\(DOS")]
    [InlineData(@": Overturned in part Claims Administrator")]
    [InlineData(@": Partial Overturn Claims Administrator")]
    [InlineData(@": Modified Claims Administrator")]
    [InlineData(@"State\(s\) of Licensure: [A-Za-z ]+,[A-Z]")]
    [InlineData(@"Board Certified in [^.]+, has a subspecialty in [^.]+ and is licensed to practice in ")]
    [InlineData(@"(Orthopaedc|Medcine|Occupatonal|Anesthesiolgy|Medicne)")]
    [InlineData(@"seen by Dr\. at and was")]
    [InlineData(@"\dÂ°")]
    [InlineData(@"[a-z]- [a-z]+")]
    [InlineData(@"notmedically necessary")]
    [InlineData(@"did not cite any medical evidence for its decision")]
    [InlineData(@"Decision based on MTUS [^.]+ 20\d\d, Section\(s\): [^.]+, and [^.]+ 20\d\d, Section\(s\): ")]
    [InlineData(@"Priority: Standard Application \d\d/\d\d/\d{4} Received:")]
    public void Every_trap_of_real_letters_appears(string pattern) =>
        Assert.Contains(FlatTexts, text => Regex.IsMatch(text, pattern));

    [Fact]
    public void Some_outcomes_stand_alone_on_their_line() =>
        Assert.Contains(Writer.WriteMany(500), letter => letter.Text.Contains(":\nUpheld\n", StringComparison.Ordinal));

    private static double Share<T>(IReadOnlyCollection<T> all, Func<T, bool> which) => all.Count(which) / (double)all.Count;
}
