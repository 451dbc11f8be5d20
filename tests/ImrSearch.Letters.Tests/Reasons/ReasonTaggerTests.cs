using ImrSearch.Letters.Reasons;
using ImrSearch.Letters.Taxonomy;
using ImrSearch.Letters.Text;
using ImrSearch.Testing;

namespace ImrSearch.Letters.Tests.Reasons;

public class ReasonTaggerTests
{
    public static TheoryData<string, string, char, string> Showing => Rows(ReasonExamples.Showing);

    public static TheoryData<string, string, char, string> NotShowing => Rows(ReasonExamples.NotShowing);

    [Theory]
    [MemberData(nameof(Showing))]
    public void A_sentence_shows_its_reason(string tag, string item, char outcome, string sentence)
    {
        var rationale = $"{sentence} {Conclusion(outcome)}";

        var reason = Assert.Single(ReasonTagger.Tag(rationale, Decision(item, outcome)), r => r.Value == tag);

        Assert.Equal(sentence, reason.Place.In(rationale));
    }

    [Theory]
    [MemberData(nameof(NotShowing))]
    public void A_denial_a_guideline_or_another_kind_of_item_does_not_show_it(string tag, string item, char outcome, string sentence) =>
        Assert.DoesNotContain(ReasonTagger.Tag($"{sentence} {Conclusion(outcome)}", Decision(item, outcome)), r => r.Value == tag);

    [Fact]
    public void Every_tag_has_examples_for_and_against_its_cues()
    {
        var tags = ReasonCues.Instance.Cues.Select(c => c.Tag).ToHashSet();

        Assert.Equal(30, tags.Count);
        Assert.Empty(tags.Except(ReasonExamples.Showing.Select(e => e.Tag)));
    }

    [Theory]
    [InlineData("The UR physician found no functional improvement, but I note a 50% pain reduction.", "no-functional-improvement-shown", "Norco 10/325mg #60")]
    [InlineData("The utilization reviewer denied because there is no documented functional improvement.", "no-functional-improvement-shown", "Norco 10/325mg #60")]
    [InlineData("The claimant denies side effects.", "opioid-monitoring-missing", "Norco 10/325mg #60")]
    public void What_the_other_side_found_or_a_patient_denies_is_no_reason(string sentence, string tag, string item) =>
        Assert.DoesNotContain(ReasonTagger.Tag($"{sentence} {Conclusion('u')}", Decision(item, 'u')), r => r.Value == tag);

    [Theory]
    [InlineData("The patient has no functional improvement.", "no-functional-improvement-shown")]
    [InlineData("The UR physician found benefit, but there is no documented functional improvement.", "no-functional-improvement-shown")]
    [InlineData("There is no documentation of side effects.", "opioid-monitoring-missing")]
    public void What_the_reviewer_finds_or_misses_is_a_reason(string sentence, string tag) =>
        Assert.Contains(ReasonTagger.Tag($"{sentence} {Conclusion('u')}", Decision("Norco 10/325mg #60", 'u')), r => r.Value == tag);

    [Fact]
    public void A_quotation_is_guideline_text_up_to_its_end()
    {
        const string Quoted = "ODG states: \"Repeat imaging is an option. The patient has no red flags in most cases.\" In this case, the exam is not described.";

        Assert.DoesNotContain(ReasonTagger.Tag(Quoted, Decision("MRI of the lumbar spine", 'u')), r => r.Value == "no-red-flag-or-neuro-deficit");
    }

    [Fact]
    public void A_quotation_left_open_ends_where_the_case_begins()
    {
        const string Open = "ODG states, \"MRI is an option. The submitted records do not show any red flags. The request is not medically necessary. See \"Imaging\".";

        Assert.Contains(ReasonTagger.Tag(Open, Decision("MRI of the lumbar spine", 'u')), r => r.Value == "no-red-flag-or-neuro-deficit");
    }

    [Fact]
    public void A_general_reason_gives_way_to_a_particular_one()
    {
        const string Rationale = "It is unclear whether the study is needed. There are no red flags on examination. The request is not medically necessary.";

        Assert.Equal(["no-red-flag-or-neuro-deficit"], ReasonTagger.Tag(Rationale, Decision("MRI of the lumbar spine", 'u')).Select(r => r.Value));
    }

    [Fact]
    public void A_missing_rationale_is_told_beside_a_particular_reason_but_not_within_its_sentence()
    {
        const string Beside = "There is no rationale from the provider. There are no red flags on examination. The request is not medically necessary.";
        const string Within = "There is no rationale for visits beyond the guideline. The request exceeds the recommended number. The request is not medically necessary.";

        Assert.Contains(ReasonTagger.Tag(Beside, Decision("MRI of the lumbar spine", 'u')), r => r.Value == "insufficient-documentation");
        Assert.DoesNotContain(ReasonTagger.Tag(Within, Decision("Physical therapy, 12 visits", 'u')), r => r.Value == "insufficient-documentation");
    }

    [Fact]
    public void Weak_signs_add_up_and_are_listed_for_review()
    {
        const string Rationale = "The guidelines recommend up to 10 visits over 8 weeks. The patient has completed 8 sessions of therapy.";

        var reason = Assert.Single(ReasonTagger.Tag(Rationale, Decision("Six physical therapy visits for the neck", 'u')));

        Assert.Equal("exceeds-quantity-or-duration", reason.Value);
        Assert.InRange(reason.Confidence, 0.5, Confidence.ReviewBelow);
    }

    [Fact]
    public void A_partial_approval_may_show_reasons_of_both_sides()
    {
        const string Rationale = "The patient meets the criteria for therapy. However, the request for 24 visits exceeds the guideline.";

        var tags = ReasonTagger.Tag(Rationale, Decision("Physical therapy, 24 visits", 'p')).Select(r => r.Value).ToList();

        Assert.Contains("criteria-met", tags);
        Assert.Contains("exceeds-quantity-or-duration", tags);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\"")]
    [InlineData("....;;;;???")]
    [InlineData("not not not not")]
    public void A_text_without_words_of_reason_gives_none(string rationale) =>
        Assert.Empty(ReasonTagger.Tag(rationale, Decision("MRI of the lumbar spine", 'u')));

    [Fact]
    public void Any_text_gives_reasons_whose_places_are_its_sentences()
    {
        var seed = LongForm.Seed(4);
        var random = new Random(seed);
        var parts = ReasonExamples.Showing.Concat(ReasonExamples.NotShowing).Select(e => e.Sentence).ToArray();
        for (var i = 0; i < LongForm.Cases(300, 20_000); i++)
        {
            var rationale = Mixed(random, parts);
            var decision = Decision(ReasonExamples.Showing[random.Next(ReasonExamples.Showing.Length)].Item, "uop"[random.Next(3)]);

            var reasons = ReasonTagger.Tag(rationale, decision);

            var sentences = SentenceSplitter.Split(rationale).ToHashSet();
            Assert.All(reasons, r => Assert.True(sentences.Contains(r.Place), $"seed {seed}, text {i}: {r.Value} at {r.Place} of \"{rationale}\""));
            Assert.All(reasons, r => Assert.InRange(r.Confidence, 0.5, 1));
            Assert.Equal(reasons.Count, reasons.Select(r => r.Value).Distinct().Count());
            Assert.Equal(reasons, ReasonTagger.Tag(rationale, decision));
        }
    }

    [Fact]
    public void A_rationale_of_100_KB_without_a_full_stop_ends_within_two_seconds()
    {
        var rationale = string.Concat(Enumerable.Repeat("there is no lack of not documented evidence of functional improvement ", 1500));

        var timer = System.Diagnostics.Stopwatch.StartNew();
        ReasonTagger.Tag(rationale, Decision("Norco 10/325mg #120", 'u'));

        Assert.InRange(timer.Elapsed.TotalSeconds, 0, 2);
    }

    private static string Mixed(Random random, string[] parts)
    {
        var text = new System.Text.StringBuilder();
        for (var n = random.Next(8); n > 0; n--)
        {
            var part = parts[random.Next(parts.Length)];
            var cut = random.Next(part.Length);
            text.Append(random.Next(4) switch
            {
                0 => part[cut..],
                1 => part.Insert(cut, ((char)random.Next(1, 0xD7FF)).ToString()),
                2 => part.Insert(cut, "\""),
                _ => part,
            }).Append(' ');
        }

        return EvenedText.Even(text.ToString());
    }

    private static string Conclusion(char outcome) => outcome == 'o' ? "Therefore, the request is medically necessary." : "Therefore, the request is not medically necessary.";

    private static Decision Decision(string item, char outcome)
    {
        var told = TitleReader.Read(item, new TextSpan(0, item.Length));
        var addOn = item.StartsWith("Associated surgical service", StringComparison.Ordinal);
        return new Decision
        {
            Ordinal = 1,
            Item = item,
            Outcome = outcome switch { 'u' => Outcome.Upheld, 'o' => Outcome.Overturned, _ => Outcome.PartiallyOverturned },
            Category = addOn ? ItemPlace.AdjunctService.Category : told.Place?.Value.Category,
            Subcategory = addOn ? ItemPlace.AdjunctService.Subcategory : told.Place?.Value.Subcategory,
            Drugs = [.. told.Drugs.Select(d => d.Value)],
            BodyRegions = [.. told.BodyRegions.Select(r => r.Value)],
        };
    }

    private static TheoryData<string, string, char, string> Rows((string Tag, string Item, char Outcome, string Sentence)[] examples) =>
        [.. examples.Select(e => new TheoryDataRow<string, string, char, string>(e.Tag, e.Item, e.Outcome, e.Sentence))];
}
