using ImrSearch.Web.Reading;

namespace ImrSearch.Web.Tests.Reading;

public class SoftBreaksTests
{
    private const string Letter = """
        Case Number: CM16-0000001
        Date Assigned: 03/01/2016
        CLINICAL CASE SUMMARY
        The injured worker is a 47-year-old female who hurt her lower back while lifting
        a crate, and who has been treated with medication and physical therapy ever since
        the day of the injury.

        The request is for the medication that is named above, and it was denied because
        no functional improvement was recorded in any of the notes that were sent along.
        """;

    [Fact]
    public void Full_lines_flow_on_and_labels_headings_and_paragraphs_keep_their_line_ends()
    {
        var text = Letter.ReplaceLineEndings("\n");

        var flowing = SoftBreaks.Of(text).Aggregate(text, (flow, place) => flow.Remove(place, 1).Insert(place, " "));

        Assert.Equal(
            [
                "Case Number: CM16-0000001", "Date Assigned: 03/01/2016", "CLINICAL CASE SUMMARY",
                "The injured worker is a 47-year-old female who hurt her lower back while lifting a crate, and who has been treated with medication and physical therapy ever since the day of the injury.",
                "",
                "The request is for the medication that is named above, and it was denied because no functional improvement was recorded in any of the notes that were sent along.",
            ],
            flowing.Split('\n'));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\n")]
    [InlineData("Drug\nNorco\nSoma\n")]
    [InlineData("A line of the letter that is long enough to be full, by any measure of it\f\nAnother page begins here with a line that is as long as the one before it")]
    [InlineData("Norco 10/325mg       120 tablets        2 refills         asked for in May\nSoma 350mg           60 tablets         none              asked for in June")]
    public void What_is_no_running_text_keeps_its_line_ends(string text) => Assert.Empty(SoftBreaks.Of(text));
}
