using ImrSearch.Letters.Guidelines;

namespace ImrSearch.Letters.Tests.Guidelines;

public class SectionListTests
{
    [Theory]
    [InlineData("Section(s): Opioids, criteria for use, Opioids, dosing", "Opioids, criteria for use|Opioids, dosing", null)]
    [InlineData("NSAIDs, GI symptoms & cardiovascular risk, Muscle relaxants (for pain)", "NSAIDs, GI symptoms & cardiovascular risk|Muscle relaxants (for pain)", null)]
    // Capitals do not part a known heading, small letters do not join two known ones.
    [InlineData("Epidural Steroid Injections (ESIs), Therapeutic", "Epidural Steroid Injections (ESIs), Therapeutic", null)]
    [InlineData("special studies, surgical considerations", "special studies|surgical considerations", null)]
    [InlineData("Psychological evaluations, IDDS & SCS (intrathecal drug delivery systems & spinal cord stimulators), Yoga", "Psychological evaluations, IDDS & SCS (intrathecal drug delivery systems & spinal cord stimulators)|Yoga", null)]
    [InlineData("MRI, CT scan, and X-rays", "MRI|CT scan|X-ray", null)]
    [InlineData("Assessment of pain and function", "Assessment of pain and function", null)]
    [InlineData("Hip, Pelvis and Thigh (femur), Forearm, Wrist, & Hand, Knee", "Hip, Pelvis and Thigh (femur)|Forearm, Wrist, & Hand|Knee", null)]
    [InlineData("Substance abuse (tolerance, dependence, addiction), Education", "Substance abuse (tolerance, dependence, addiction)|Education", null)]
    [InlineData("Exercise Page(s): 46-47", "Exercise", "46-47")]
    [InlineData("Section(s): 326", "", "326")]
    [InlineData("303, 304", "", "303, 304")]
    [InlineData("pages 30-33, 49 of 127", "", "30-33, 49")]
    [InlineData("Inital Care (an open bracket, Summary", "Initial Care (an open bracket|Summary", null)]
    [InlineData("Chapter, 2009, Guidelines", "", null)]
    public void A_list_is_cut_at_the_commas_between_sections(string body, string sections, string? pages)
    {
        var list = SectionList.Parse(body);

        Assert.Equal(sections, string.Join('|', list.Sections));
        Assert.Equal(pages, list.Pages);
    }
}
