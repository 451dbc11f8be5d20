using ImrSearch.App.Reading;
using ImrSearch.Letters;

namespace ImrSearch.App.Tests.Reading;

public class GuidelineTextTests
{
    [Fact]
    public void All_parts_stand_on_one_line() => Assert.Equal(
        "MTUS Chronic Pain (2009), Opioids: On-Going Management; Weaning, p. 78-80",
        GuidelineText.Of(new GuidelineCitation { Source = "MTUS Chronic Pain", Edition = "2009", Chapter = "Opioids", Sections = ["On-Going Management", "Weaning"], Pages = "78-80" }));

    [Fact]
    public void Missing_parts_leave_no_trace() => Assert.Equal("None cited", GuidelineText.Of(new GuidelineCitation { Source = "None cited" }));

    [Fact]
    public void Sections_without_a_chapter_follow_the_source() =>
        Assert.Equal("ODG, Urine drug testing", GuidelineText.Of(new GuidelineCitation { Source = "ODG", Sections = ["Urine drug testing"] }));
}
