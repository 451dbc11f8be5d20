using ImrSearch.Letters.Taxonomy;

namespace ImrSearch.Letters.Tests.Taxonomy;

public class CourseReaderTests
{
    [Theory]
    [InlineData("Physical therapy 2 times a week for 6 weeks", "12 visits, 2 times a week, 6 weeks")]
    [InlineData("Physical therapy 2x6 lumbar spine", "12 visits, 2 times a week, 6 weeks")]
    [InlineData("Acupuncture 2 x 4", "8 visits, 2 times a week, 4 weeks")]
    [InlineData("Physical therapy 1 times 6 for the head", "6 visits, 1 times a week, 6 weeks")]
    [InlineData("Acupuncture twice weekly for six weeks", "12 visits, 2 times a week, 6 weeks")]
    [InlineData("Occupational therapy 3x/week x 4 weeks", "12 visits, 3 times a week, 4 weeks")]
    [InlineData("Chiropractic two (2) times per week for four (4) weeks", "8 visits, 2 times a week, 4 weeks")]
    [InlineData("Psychotherapy once a week for 12 weeks", "12 visits, 1 times a week, 12 weeks")]
    [InlineData("Hypnotherapy 1 x week x 12 weeks", "12 visits, 1 times a week, 12 weeks")]
    [InlineData("Twelve (12) physical therapy visits for the neck", "12 visits")]
    [InlineData("Chiropractic care for the low back; six sessions", "6 visits")]
    [InlineData("Eight physical therapy sessions", "8 visits")]
    [InlineData("Six additional visits of acupuncture", "6 visits")]
    [InlineData("Physical therapy 8 sessions (2x4)", "8 visits, 2 times a week, 4 weeks")]
    [InlineData("Physical therapy, 10 sessions, 2 times a week for 6 weeks", "10 visits, 2 times a week, 6 weeks")]
    [InlineData("Physical therapy 6 sessions 2 times a week for 3 weeks to the lumbar", "6 visits, 2 times a week, 3 weeks")]
    [InlineData("Psych visit 1 time per month for 3 months", "3 visits, 13 weeks")]
    [InlineData("H-wave unit, 3 month rental", "13 weeks")]
    [InlineData("H-wave unit, 1 month rental", "4 weeks")]
    [InlineData("Gym membership 12 months", "52 weeks")]
    [InlineData("Gym membership for one year", "52 weeks")]
    [InlineData("twelve (12) visits acupuncture", "12 visits")]
    [InlineData("12 sessions aquatic therapy", "12 visits")]
    [InlineData("Twenty four (24) visits acupuncture", "24 visits")]
    [InlineData("Physical therapy 2-3 times a week for 6 weeks", "18 visits, 3 times a week, 6 weeks")]
    [InlineData("Physical therapy 2-3x6", "18 visits, 3 times a week, 6 weeks")]
    [InlineData("Continued physical therapy QTY: 12", "12 visits")]
    [InlineData("Massage therapy x 6", "6 visits")]
    [InlineData("CBT sessions x 10", "10 visits")]
    [InlineData("Home health aide 4 hours a day, 7 days a week, for 6 weeks", "42 visits, 7 times a week, 6 weeks")]
    [InlineData("Physical therapy 3 times a week", "3 times a week")]
    [InlineData("Additional physical therapy 3 visits per week for 2 weeks", "6 visits, 3 times a week, 2 weeks")]
    public void A_course_is_read_from_its_words(string title, string course) =>
        Assert.Equal(course, Course(title));

    [Theory]
    [InlineData("Norco 10/325mg #120, one tablet 2 times a day")]
    [InlineData("Naproxen 550mg #60")]
    [InlineData("MRI of the lumbar spine, 3 views")]
    [InlineData("Facet joint injections L4-5, L5-S1")]
    [InlineData("Physical therapy, 97110")]
    [InlineData("Retrospective office visit (DOS 2/6/14)")]
    [InlineData("TENS unit")]
    [InlineData("MRI of the right shoulder (1.5 Tesla)")]
    [InlineData("Left knee arthroscopy")]
    public void Strengths_levels_dates_and_codes_are_no_course(string title) =>
        Assert.Null(Course(title));

    [Fact]
    public void A_rest_that_names_no_treatment_is_a_course_of_the_original_one()
    {
        const string Original = "Acupuncture, 12 sessions was the original request. The remaining portion, ";
        var facts = TitleReader.Read(Original + "(8 sessions)", new TextSpan(Original.Length, "(8 sessions)".Length));

        Assert.Equal("Rehabilitation / Acupuncture", facts.Place?.Value.ToString());
        Assert.Equal("8 visits", facts.Course?.Value.ToString());
    }

    [Theory]
    [InlineData("Physical therapy 12 visits (modified to 6 visits by UR)", "12 visits")]
    [InlineData("Physical therapy 2x6 (modified to six (6) visits by UR)", "12 visits, 2 times a week, 6 weeks")]
    [InlineData("Physical therapy (modified to 6 visits by UR)", null)]
    [InlineData("Physical therapy (12 visits, not certified)", "12 visits")]
    public void Visits_that_were_granted_are_not_those_asked_for(string title, string? course) =>
        Assert.Equal(course, Course(title));

    [Fact]
    public void A_course_shows_its_words()
    {
        const string Title = "Physical therapy 2 times a week for 6 weeks, right knee";

        Assert.Equal("2 times a week for 6 weeks", Facts(Title).Course!.Value.Place.In(Title));
    }

    private static string? Course(string title) => Facts(title).Course?.Value.ToString();

    private static TitleFacts Facts(string title) => TitleReader.Read(title, new TextSpan(0, title.Length));
}
