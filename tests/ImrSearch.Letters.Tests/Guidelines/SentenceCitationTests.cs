using ImrSearch.Letters.Guidelines;

namespace ImrSearch.Letters.Tests.Guidelines;

/// <summary>The sentences in which the letters of 2013 and 2014 tell what each side relied on.</summary>
public class SentenceCitationTests
{
    [Theory]
    [InlineData("The Claims Administrator based its decision on the Official Disability Guidelines (ODG), Shoulder Chapter, Physical therapy section, which is not part of the MTUS.", "ODG / Shoulder / Physical therapy / /")]
    [InlineData("The Claims Administrator based its decision on the MTUS Chronic Pain Medical Treatment Guidelines, (2009), pg. 46, which is part of the MTUS.", "MTUS Chronic Pain / / / 46 / 2009")]
    [InlineData("The Claims Administrator based its decision on the Chronic Pain Medical Treatment Guidelines, section on Massage therapy, page 60, a part of the MTUS, and the Official Disability Guidelines (ODG), Pain chapter, Massage therapy, a medical treatment guideline (MTG), which is not part of the MTUS.",
        "MTUS Chronic Pain / / Massage therapy / 60 /", "ODG / Pain / Massage therapy / /")]
    [InlineData("The Claims Administrator based its decision on the American College of Occupational and Environmental Medicine (ACOEM), 2nd Edition, (2004), Chapter 13, Knee Complaints, pg. 341, which is part of the Medical Treatment Utilization Schedule (MTUS).",
        "MTUS ACOEM / Knee Complaints / / 341 / 2004")]
    [InlineData("The Claims Administrator based its decision on the ACOEM Guidelines, 3rd Edition, Low Back Disorders, which is not part of the MTUS.", "ACOEM (non-MTUS) / Low Back Disorders / / /")]
    [InlineData("The Physician Reviewer based his/her decision on the Shoulder Complaints Chapter (ACOEM Practice Guidelines, 2nd Edition (2004), Chapter 9), pages 207-209, which is part of the MTUS.",
        "MTUS ACOEM / Shoulder Complaints / / 207-209 / 2004")]
    [InlineData("The Physician Reviewer based his/her decision on the Chronic Pain Medical Treatment Guidelines, Medications for chronic pain, page 60 and Opioids, criteria for use, pages 76-78, 88-89, which are part of MTUS.",
        "MTUS Chronic Pain / / Medications for chronic pain+Opioids, criteria for use / 60, 76-78, 88-89 /")]
    [InlineData("The Expert Reviewer found that no section of the MTUS was applicable. Per the Strength of Evidence hierarchy of the California Department of Industrial Relations, set forth in the California Code of Regulations, Title 8, Section 9792.25, the Expert Reviewer based his/her decision on the ODG, Low Back Chapter.",
        "ODG / Low Back / / /")]
    [InlineData("The MTUS Chronic Pain Guidelines do not address the issue. The Physician Reviewer based his/her decision on the American Academy of Orthopaedic Surgeons, a position paper.", "Other / / / /")]
    [InlineData("The Expert Reviewer found the MTUS Chronic Pain Medical Treatment Guidelines (2009), Topical Analgesics, pg. 111-113, applicable and relevant to the issue at dispute.",
        "MTUS Chronic Pain / / Topical Analgesics / 111-113 / 2009")]
    [InlineData("The Professional Reviewer relied on the ACOEM Guidelines, Chapter 11, Forearm, Wrist and Hand Complaints, because it speaks of this injury.", "MTUS ACOEM / Forearm, Wrist, and Hand Complaints / / /")]
    [InlineData("The Claims Administrator based its decision on the Postsurgical Treatment Guidelines, Shoulder, pg. 26 and the Acupuncture Medical Treatment Guidelines, which are part of the MTUS.",
        "MTUS Postsurgical / / Shoulder / 26 /", "MTUS Acupuncture / / / /")]
    [InlineData("The Claims Administrator did not cite any evidence-based criteria for its decision.", "None cited / / / /")]
    [InlineData("The Claims Administrator did not provide any evidence-based citations for its decision.", "None cited / / / /")]
    [InlineData("The Professional Reviewer relied on the ODG, Low Back Chapter, MRI. His low back complaints and chronic pain persist.", "ODG / Low Back / MRI / /")]
    [InlineData("No guidelines were cited.", "None cited / / / /")]
    public void Sentences_tell_their_citations(string text, params string[] expected) =>
        Assert.Equal(expected.Select(e => e.Replace(" ", "", StringComparison.Ordinal)), GuidelineParser.Parse(text).Select(c => GuidelineParserTests.Show(c.Value)));
}
