using ImrSearch.Letters.Guidelines;

namespace ImrSearch.Letters.Tests.Guidelines;

/// <summary>Citations outside the MTUS, which their writers word as they like.</summary>
public class FreeCitationTests
{
    // Each expected citation reads: source / chapter / sections joined by + / pages / edition.
    [Theory]
    [InlineData("ODG-TWC, Knee & Leg Chapter, MRI's (magnetic resonance imaging)", "ODG / Knee and Leg / MRI / /")]
    [InlineData("Official Disability Guidelines (ODG) Low Back (updated 02/04/15), Epidural steroid injections (ESIs), therapeutic", "ODG / Low Back / Epidural steroid injections (ESIs), therapeutic / /")]
    [InlineData("ODG Treatment in Workers' Compensation, 5th Edition, 2007 or current year, Low Back, Facet joint pain, signs & symptoms", "ODG / Low Back / Facet joint pain, signs & symptoms / /")]
    [InlineData("ODG- Low Back- Lumbar & Thoracic (Acute & Chronic)- Fusion (spinal)", "ODG / Low Back / Fusion (spinal) / /")]
    [InlineData("ODG, Head (trauma, headaches, etc., not including stress & mental disorders), Melatonin", "ODG / Head / Melatonin / /")]
    [InlineData("ODG, Diabetes (Type 1, 2, and Gestational), Glucose monitoring", "ODG / Diabetes / Glucose monitoring / /")]
    [InlineData("ODG Mental/Stress Chapter: Cognitive therapy for PTSD", "ODG / Mental Illness and Stress / Cognitive therapy for PTSD / /")]
    [InlineData("ODG Fitness for Duty Chapter, Functional capacity evaluation (FCE)", "ODG / Fitness for Duty / Functional capacity evaluation (FCE) / /")]
    [InlineData("ODG Guidelines, Forearm, Wrist & Hand, Physical/occupational therapy", "ODG / Forearm, Wrist, and Hand / Physical/occupational therapy / /")]
    [InlineData("ODG, Ankle & Foot, Walking aids (canes, crutches, braces, orthoses, & walkers)", "ODG / Ankle and Foot / Walking aids (canes, crutches, braces, orthoses, & walkers) / /")]
    [InlineData("ODG Neck & Upper Back, Fusion, anterior cervical, Cervical collar, post operative (fusion)", "ODG / Neck and Upper Back / Fusion, anterior cervical+Cervical collar, post operative (fusion) / /")]
    [InlineData("ODG Pain Chapter, Urine drug testing and Weaning of medications", "ODG / Pain / Urine drug testing+Weaning of medications / /")]
    [InlineData("ODG, Shoulder Chapter, Elbow Chapter, Physical therapy", "ODG / Shoulder / Physical therapy / /", "ODG / Elbow / Physical therapy / /")]
    [InlineData("ODG Pain, Office visits, Low Back Chapter, MRI", "ODG / Pain / Office visits / /", "ODG / Low Back / MRI / /")]
    [InlineData("ODG, Pain Chapter, Compound drugs. ODG, Hernia Chapter, Surgery", "ODG / Pain / Compound drugs / /", "ODG / Hernia / Surgery / /")]
    [InlineData("ODG, Lumbar supports in the Low Back chapter", "ODG / Low Back / Lumbar supports / /")]
    [InlineData("ODG, Hip & Pelvis Chapter, Bursa injections and Low Back Chapter, Lumbar supports", "ODG / Hip and Pelvis / Bursa injections / /", "ODG / Low Back / Lumbar supports / /")]
    [InlineData("ODG's Low Back Chapter - Epidural steroid injections", "ODG / Low Back / Epidural steroid injections / /")]
    [InlineData("ODG (Low Back and Knee Chapters), Heat therapy", "ODG / Low Back / Heat therapy / /", "ODG / Knee and Leg / Heat therapy / /")]
    [InlineData("Reed Group ACOEM V.3 > Hip and Groin", "ACOEM (non-MTUS) / Hip and Groin / / /")]
    [InlineData("Shoulder (Acute & Chronic), Rotator cuff repair", "ODG / Shoulder / Rotator cuff repair / /")]
    [InlineData("http://www.odg-twc.com/odgtwc/carpal_tunnel.htm", "ODG / Carpal Tunnel Syndrome / / /")]
    [InlineData("Offical Disabilty Guidlines, Pain Chapter, Opiods", "ODG / Pain / Opioids / /")]
    [InlineData("ODG MRI knee", "ODG / Knee and Leg / MRI / /")]
    [InlineData("ODG Knee joint replacement", "ODG / Knee and Leg / Knee joint replacement / /")]
    [InlineData("ODG Low Back Chapter, pages 12-14", "ODG / Low Back / / 12-14 /")]
    [InlineData("ACOEM, 3rd Edition, Cervical and Thoracic Spine Disorders, pg. 51", "ACOEM (non-MTUS) / Cervical and Thoracic Spine Disorders / / 51 /")]
    [InlineData("ACOEM Guidelines, Chapter 7, page 127", "ACOEM (non-MTUS) / Independent Medical Examinations and Consultations / / 127 /")]
    [InlineData("American College of Occupational and Environmental Medicine (ACOEM), 2nd Edition, Chapter 6 - Pain, Suffering, and the Restoration of Function (pp 112, 115)",
        "ACOEM (non-MTUS) / Pain, Suffering, and the Restoration of Function / / 112, 115 /")]
    [InlineData("CA MTUS Chronic Pain Medical Treatment Guidelines, page 60", "MTUS Chronic Pain / / / 60 /")]
    [InlineData("ODG Low Back Chapter, Lumbar supports; Doe J, et al. Braces at work. 2003;11:5-9.", "ODG / Low Back / Lumbar supports / /", "Other / / / /")]
    [InlineData("ODG Pain (Chronic), Topical analgesics, compounded, and Other Medical Treatment Guidelines FDA (Lidocaine patches)", "ODG / Pain / Topical analgesics, compounded / /", "Other / / / /")]
    [InlineData("National Guideline Clearinghouse, and ODG, Pulmonary Chapter", "Other / / / /", "ODG / Pulmonary / / /")]
    [InlineData("Other Medical Treatment Guideline or Medical Evidence: ODG, Pain Chapter", "ODG / Pain / / /")]
    [InlineData("Goodman and Gilman's, 12th ed.; Physician's Desk Reference, 68th ed.; www.rxlist.com", "Other / / / /")]
    [InlineData("Labor Code 4600(a)", "Other / / / /")]
    public void Citations_outside_the_mtus_are_taken_apart(string citation, params string[] expected) =>
        Assert.Equal(
            expected.Select(e => e.Replace(" ", "", StringComparison.Ordinal)),
            GuidelineParser.Parse("Decision based on Non-MTUS Citation " + citation + ".").Select(c => GuidelineParserTests.Show(c.Value)));

    [Theory]
    [InlineData("ODG, Pain Chapter, Opioids", false)]
    [InlineData("Aetna Clinical Policy Bulletin 0016", false)]
    [InlineData("Offical Disabilty Guidlines, Pain Chapter", true)] // a name mended in more than one letter
    [InlineData("ODG MRI knee", true)] // a chapter told by the section alone
    [InlineData("Notes of a talk in Sacramento", true)] // a source of no known name
    public void What_had_to_be_guessed_is_listed_for_review(string citation, bool review) =>
        Assert.Equal(review, Assert.Single(GuidelineParser.Parse("Decision based on Non-MTUS Citation " + citation)).Confidence < Confidence.ReviewBelow);

    [Fact]
    public void Every_citation_has_the_place_of_its_own_words()
    {
        const string Text = "Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies, and Chronic Pain Medical Treatment 2016. "
            + "Decision based on Non-MTUS Citation ODG, Knee & Leg, MRI; Aetna Clinical Policy Bulletin 0016.";

        Assert.Equal(
            ["Knee Complaints 2004, Section(s): Special Studies", "Chronic Pain Medical Treatment 2016", "ODG, Knee & Leg, MRI", "Aetna Clinical Policy Bulletin 0016"],
            GuidelineParser.Parse(Text).Select(c => c.Place.In(Text)));
    }
}
