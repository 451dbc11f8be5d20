using System.Globalization;
using System.Text.RegularExpressions;
using ImrSearch.Letters.Text;

namespace ImrSearch.Letters.Tests.Text;

public class DateReaderTests
{
    [Theory]
    [InlineData("5/29/14", "2014-05-29")]
    [InlineData("05-29-2014", "2014-05-29")]
    [InlineData("5.29.2014", "2014-05-29")]
    [InlineData("2014-05-29", "2014-05-29")]
    [InlineData("May 29th, 2014", "2014-05-29")]
    [InlineData("May 29 2014", "2014-05-29")]
    [InlineData("29 May 2014", "2014-05-29")]
    [InlineData("Sept. 3, 2013", "2013-09-03")]
    [InlineData("03/04/49", "2049-03-04")]
    [InlineData("03/04/50", "1950-03-04")]
    [InlineData("02/30/2014", null)]
    [InlineData("13/01/2014", null)]
    [InlineData("00/10/2014", null)]
    [InlineData("02/29/2015", null)]
    [InlineData("02/29/2016", "2016-02-29")]
    [InlineData("May 2014", null)]
    public void Dates_are_read_in_every_printed_form_and_impossible_ones_are_none(string printed, string? iso) =>
        Assert.Equal(iso, DateReader.Read(printed)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("seen on May 29th, 2014.", "May 29th, 2014")]
    [InlineData("seen 5/29/14, then", "5/29/14")]
    [InlineData("since 2014-05-29.", "2014-05-29")]
    [InlineData("section 3.3.1.1 of it", "")]
    [InlineData("pages 305-306-", "")]
    public void The_pattern_finds_dates_in_running_text(string text, string found) =>
        Assert.Equal(found, Regex.Match(text, @"\b" + DateReader.Pattern).Value);
}
