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
    [InlineData("Decision based on Non-MTUS Citation ODG, Shoulder surgery.", "ODG / / Shoulder surgery / /")]
    [InlineData("Decision based on Non-MTUS Citation ODG, Neck & Upper Back and Low Back chapters: MRI (magnetic resonance imaging).",
        "ODG / Neck and Upper Back / MRI / /", "ODG / Low Back / MRI / /")]
    [InlineData("Decision based on Non-MTUS Citation ACOEM guidelines and the Official Disability Guidelines.", "ACOEM (non-MTUS) / / / /", "ODG / / / /")]
    [InlineData("Decision based on Non-MTUS Citation ACOEM Occupational Medicine Practice Guidelines, 3rd ed., Low Back Disorders, pg. 607.",
        "ACOEM (non-MTUS) / Low Back Disorders / / 607 /")]
    [InlineData("Decision based on Non-MTUS Citation Journal of Examples, 2011.", "Other / / / /")]
    public void Citations_are_taken_apart(string text, params string[] expected) =>
        Assert.Equal(expected.Select(e => e.Replace(" ", "", StringComparison.Ordinal)), GuidelineParser.Parse(text).Select(c => Show(c.Value)));

    [Fact]
    public void A_citation_outside_the_mtus_keeps_its_words() =>
        Assert.Equal("Journal of Examples, 2011.", Assert.Single(GuidelineParser.Parse("Decision based on Non-MTUS Citation Journal of Examples, 2011.")).Value.Text);

    private static string Show(GuidelineCitation c) =>
        $"{c.Source}/{c.Chapter}/{string.Join('+', c.Sections)}/{c.Pages}/{c.Edition}".Replace(" ", "", StringComparison.Ordinal);
}
