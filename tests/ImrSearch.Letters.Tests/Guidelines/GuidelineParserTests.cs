using ImrSearch.Letters.Guidelines;

namespace ImrSearch.Letters.Tests.Guidelines;

public class GuidelineParserTests
{
    // Each expected citation reads: source / chapter / sections joined by + / pages / edition.
    [Theory]
    [InlineData("Decision based on MTUS Shoulder Complaints 2004.", "MTUS ACOEM / Shoulder Complaints / / / 2004")]
    [InlineData("Decision based on MTUS Low Back Complaints 2004, Section(s): Summary, and Chronic Pain Medical Treatment 2016, Section(s): Facet blocks.",
        "MTUS ACOEM / Low Back Complaints / Summary / / 2004", "MTUS Chronic Pain / / Facet blocks / / 2016")]
    [InlineData("Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 305-306.", "MTUS ACOEM / Low Back Complaints / / 305-306 /")]
    [InlineData("Decision based on MTUS Eye 2004, Section(s): General.", "MTUS ACOEM / Eye / General / / 2004")]
    [InlineData("Decision based on MTUS Eye Complaints 2004.", "MTUS ACOEM / Eye / / / 2004")]
    [InlineData("Decision based on MTUS Hand Wrist and Forearm Complaints 2004, and Foot & Ankle Complaints 2004.",
        "MTUS ACOEM / Forearm, Wrist, and Hand Complaints / / / 2004", "MTUS ACOEM / Ankle and Foot Complaints / / / 2004")]
    [InlineData("Decision based on Non-MTUS Citation ODG, Shoulder Chapter, Arthrogram, and ACOEM 3rd edition.", "ODG / Shoulder / Arthrogram / /", "ACOEM (non-MTUS) / / / /")]
    [InlineData("Decision based on MTUS ACOEM Page(s): 303.", "MTUS ACOEM / / / 303 /")]
    [InlineData("Decision based on MTUS Chronic Pain Treatment Guidelines Muscle Relaxants Page(s): 63.", "MTUS Chronic Pain / / Muscle Relaxants / 63 /")]
    [InlineData("Decision based on MTUS Forearm, Wrist, and Hand Complaints 2004, Section(s): Special Studies, Summary.",
        "MTUS ACOEM / Forearm, Wrist, and Hand Complaints / Special Studies+Summary / / 2004")]
    [InlineData("Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s): Opioids, criteria for use, NSAIDs, GI symptoms & cardiovascular risk, Topical analgesics.",
        "MTUS Chronic Pain / / Opioids, criteria for use+NSAIDs, GI symptoms & cardiovascular risk+Topical analgesics / / 2009")]
    [InlineData("Decision based on MTUS Knee Complaints 2004, Section(s): 343.", "MTUS ACOEM / Knee Complaints / / 343 / 2004")]
    [InlineData("Decision based on MTUS Postsurgical Treatment 2009, Section(s): Shoulder.", "MTUS Postsurgical / / Shoulder / / 2009")]
    [InlineData("Decision based on MTUS Acupuncture Treatment 2007.", "MTUS Acupuncture / / / / 2007")]
    [InlineData("Decision based on MTUS Opioid Treatment 2016, Section(s): 3.3.9 Opioids for Chronic Pain: Maintenance.",
        "MTUS Opioids / / 3.3.9 Opioids for Chronic Pain: Maintenance / / 2016")]
    [InlineData("Decision based on MTUS General Approaches 2004, Section(s): Initial Approaches to Treatment.", "MTUS General Approaches / / Initial Approaches to Treatment / / 2004")]
    [InlineData("The Claims Administrator did not cite any medical evidence for its decision.", "None cited / / / /")]
    [InlineData("The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Knee & Leg, Durable medical equipment (DME).",
        "ODG / Knee and Leg / Durable medical equipment (DME) / /")]
    [InlineData("Decision based on Non-MTUS Citation Official Disability Guidelines: Low Back - Lumbar & Thoracic (Acute & Chronic) Chapter (Online Version).", "ODG / Low Back / / /")]
    [InlineData("Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Shoulder (Acute and Chronic), Surgery for rotator cuff repair.",
        "ODG / Shoulder / Surgery for rotator cuff repair / /")]
    [InlineData("Decision based on Non-MTUS Citation ODG, Shoulder surgery.", "ODG / Shoulder / Shoulder surgery / /")]
    [InlineData("Decision based on Non-MTUS Citation ODG, Neck & Upper Back and Low Back chapters: MRI (magnetic resonance imaging).",
        "ODG / Neck and Upper Back / MRI / /", "ODG / Low Back / MRI / /")]
    [InlineData("Decision based on Non-MTUS Citation ACOEM guidelines and the Official Disability Guidelines.", "ACOEM (non-MTUS) / / / /", "ODG / / / /")]
    [InlineData("Decision based on Non-MTUS Citation ACOEM Occupational Medicine Practice Guidelines, 3rd ed., Low Back Disorders, pg. 607.",
        "ACOEM (non-MTUS) / Low Back Disorders / / 607 /")]
    [InlineData("Decision based on Non-MTUS Citation Journal of Examples, 2011.", "Other / / / /")]
    // The form of 2014: names without a year, pages behind each.
    [InlineData("Decision based on MTUS ACOEM Chapter 3 Initial Approaches to Treatment Page(s): 48, ACOEM Chapter 9 Shoulder Complaints Page(s): 203, 208, Chronic Pain Treatment Guidelines NSAIDs Page(s): 67-70, Postsurgical Treatment Guidelines.",
        "MTUS General Approaches / / Initial Approaches to Treatment / 48 /", "MTUS ACOEM / Shoulder Complaints / / 203, 208 /", "MTUS Chronic Pain / / NSAIDs / 67-70 /", "MTUS Postsurgical / / / /")]
    [InlineData("Decision based on MTUS Chronic Pain Treatment Guidelines 8 C.C.R. 9792.20 - 9792.26 MTUS (Effective July 18, 2009) Page(s): 78 of 127.", "MTUS Chronic Pain / / / 78 / 2009")]
    [InlineData("Decision based on MTUS ACOEM Chapter 10 Elbow Disorders (Revised 2007) Page(s): 21.", "MTUS ACOEM / Elbow Complaints / / 21 / 2007")]
    // The MTUS took over chapters 1 to 5 and 8 to 16.
    [InlineData("Decision based on MTUS ACOEM Chapter 7 Independent Medical Examinations and Consultations Page(s): 127.", "ACOEM (non-MTUS) / Independent Medical Examinations and Consultations / / 127 /")]
    // Where number and name disagree, the name is what the writer chose from a list.
    [InlineData("Decision based on MTUS ACOEM Chapter 8 Shoulder Complaints Page(s): 204.", "MTUS ACOEM / Shoulder Complaints / / 204 /")]
    [InlineData("Decision based on MTUS Stress-Related Conditions 2004, Section(s): Treatment, and General Approaches 2004, Section(s): Prevention.",
        "MTUS ACOEM / Stress-Related Conditions / Treatment / / 2004", "MTUS General Approaches / / Prevention / / 2004")]
    [InlineData("Decision based on MTUS Opioid Treatment 2016, Section(s): 2. Opioids for Subacute Pain (1-3 Months), 3.1 Opioids for Chronic Pain: Evaluation, Prior to Treatment: History.",
        "MTUS Opioids / / 2. Opioids for Subacute Pain (1-3 Months)+3.1 Opioids for Chronic Pain: Evaluation, Prior to Treatment: History / / 2016")]
    [InlineData("Decision based on MTUS Neck and Upper Back Complaints 2004, and Elbow Complaints 2007, and Chronic Pain Medical Treatment 2009.",
        "MTUS ACOEM / Neck and Upper Back Complaints / / / 2004", "MTUS ACOEM / Elbow Complaints / / / 2007", "MTUS Chronic Pain / / / / 2009")]
    [InlineData("Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies, and Summary, and Follow-up Visits.", "MTUS ACOEM / Low Back Complaints / Special Studies+Summary+Follow-up Visits / / 2004")]
    // A bracket with a date or a remark is no section.
    [InlineData("The Claims Administrator based its decision on the Chronic Pain Medical Treatment Guidelines (May 2009), Opioids, page 78, which is part of the MTUS.", "MTUS Chronic Pain / / Opioids / 78 / 2009")]
    [InlineData("The Claims Administrator based its decision on the Chronic Pain Medical Treatment Guidelines (May, 2009), Opioids, page 78, which is part of the MTUS.", "MTUS Chronic Pain / / Opioids / 78 / 2009")]
    [InlineData("Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s): Muscle relaxants, (no page cited).", "MTUS Chronic Pain / / Muscle relaxants / / 2009")]
    // "Which is not" speaks of the last name, "which are not" of all.
    [InlineData("The Claims Administrator based its decision on the Low Back Complaints (ACOEM Practice Guidelines, 2nd Edition (2004), Chapter 12), pg. 303, and the Official Disability Guidelines (ODG), Low Back, MRI, which is not part of the MTUS.",
        "MTUS ACOEM / Low Back Complaints / / 303 / 2004", "ODG / Low Back / MRI / /")]
    [InlineData("The Claims Administrator based its decision on the ACOEM Practice Guidelines, page 12, and the Official Disability Guidelines (ODG), Low Back, MRI, which are not part of the MTUS.",
        "ACOEM (non-MTUS) / / / 12 /", "ODG / Low Back / MRI / /")]
    // A section of the chronic pain guidelines stands for them.
    [InlineData("Decision based on MTUS Physical Medicine.", "MTUS Chronic Pain / / Physical Medicine / /")]
    [InlineData("Decision based on MTUS Topical Analgesics Page(s): 111-113.", "MTUS Chronic Pain / / Topical Analgesics / 111-113 /")]
    [InlineData("Decision based on MTUS NSAIDs, specific drug list.", "MTUS Chronic Pain / / NSAIDs, specific drug list / /")]
    [InlineData("Decision based on CA MTUS, Opioids, page 78.", "MTUS Chronic Pain / / Opioids / 78 /")]
    [InlineData("The Claims Administrator based its decision on the CA MTUS: Opioids, page 78-80 and ACOEM chapter 12.", "MTUS Chronic Pain / / Opioids / 78-80 /", "MTUS ACOEM / Low Back Complaints / / /")]
    [InlineData("Decision based on MTUS Opioids, criteria for use Page(s): 76-80.", "MTUS Chronic Pain / / Opioids, criteria for use / 76-80 /")]
    [InlineData("Decision based on MTUS Opioids 2016.", "MTUS Opioids / / / / 2016")]
    [InlineData("Decision based on Non-MTUS Citation MTUS 2009: Section 9792.23.5 Low Back Complaints.", "MTUS ACOEM / Low Back Complaints / / /")]
    // Words round a section's name are no section.
    [InlineData("Decision based on MTUS Shoulder Complaints 2004, Section(s): Surgical Considerations, and Non-MTUS ODG Shoulder chapter.",
        "MTUS ACOEM / Shoulder Complaints / Surgical Considerations / / 2004", "ODG / Shoulder / / /")]
    [InlineData("Decision based on MTUS Chronic Pain Medical Treatment Guidelines, Topical Analgesics Section, page 111-113, and did not cite the ODG.", "MTUS Chronic Pain / / Topical Analgesics / 111-113 /")]
    [InlineData("The Claims Administrator based its decision on the Physical Medicine section of the Chronic Pain Medical Treatment Guidelines, pages 98-99.", "MTUS Chronic Pain / / Physical Medicine / 98-99 /")]
    [InlineData("Decision based on Non-MTUS Citation ODG, Pain, Compound drugs and Forearm, Wrist & Hand, MRI.", "ODG / Pain / Compound drugs / /", "ODG / Forearm, Wrist, and Hand / MRI / /")]
    public void Citations_are_taken_apart(string text, params string[] expected) =>
        Assert.Equal(expected.Select(e => e.Replace(" ", "", StringComparison.Ordinal)), GuidelineParser.Parse(text).Select(c => Show(c.Value)));

    [Fact]
    public void A_citation_outside_the_mtus_keeps_its_words() =>
        Assert.Equal("Journal of Examples, 2011", Assert.Single(GuidelineParser.Parse("Decision based on Non-MTUS Citation Journal of Examples, 2011.")).Value.Text);

    [Theory]
    [InlineData("The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation")]
    [InlineData("Reviewer's own experience of forty years.")]
    public void A_basis_that_cannot_be_read_is_another_source_and_listed_for_review(string text)
    {
        var only = Assert.Single(GuidelineParser.Parse(text));

        Assert.Equal("Other", only.Value.Source);
        Assert.True(only.Confidence < Confidence.ReviewBelow);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Decision based on MTUS.")]
    [InlineData("The Claims Administrator based its decision on the MTUS.")]
    [InlineData("The Expert Reviewer based his/her decision on the same.")]
    [InlineData("The Claims Administrator's citations were not included in the records.")]
    [InlineData("The Expert Reviewer found the guidelines used by the Claims Administrator relevant and appropriate.")]
    public void Words_that_tell_of_no_citation_give_none(string text) => Assert.Empty(GuidelineParser.Parse(text));

    [Fact]
    public void A_text_longer_than_any_side_writes_is_read_up_to_a_bound_and_listed_for_review()
    {
        var text = "Decision based on MTUS " + string.Concat(Enumerable.Repeat("Low Back Complaints 2004, Section(s): a, and ", 2000));

        var found = GuidelineParser.Parse(text);

        Assert.NotEmpty(found);
        Assert.All(found, c => Assert.True(c.Confidence < Confidence.ReviewBelow));
        Assert.All(found, c => Assert.InRange(c.Place.End, 0, 20_000));
    }

    internal static string Show(GuidelineCitation c) =>
        $"{c.Source}/{c.Chapter}/{string.Join('+', c.Sections)}/{c.Pages}/{c.Edition}".Replace(" ", "", StringComparison.Ordinal);
}
