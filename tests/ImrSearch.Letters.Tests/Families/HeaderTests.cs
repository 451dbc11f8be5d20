using System.Text;

namespace ImrSearch.Letters.Tests.Families;

public class HeaderTests
{
    public static TheoryData<string, string?, string?, string?, string?, string?, string?, string?> Headers => new()
    {
        // file, case number, assigned, injury, decision, UR denial, received, priority
        { Fixture.Paired, "XY15-0000417", "2015-04-06", "2012-01-19", "2015-05-11", "2015-03-02", "2015-03-30", "Expedited" },
        { Fixture.LabelsFirst, "CM14-0099887", "2014-08-04", "2013-02-28", "2014-09-15", "2014-06-20", "2014-06-27", "Standard" },
        // Without a header the clinical summary tells the injury and the denial.
        { Fixture.NoHeader, null, null, "2011-03-09", null, "2013-05-02", null, null },
        // The date of injury was redacted: it must not take its neighbour's, and the summary tells it.
        { Fixture.Redacted, "CM16-0012345", "2016-02-01", "2014-07-04", "2016-03-07", "2016-01-04", "2016-01-11", "Standard" },
    };

    [Theory]
    [MemberData(nameof(Headers))]
    public void Header_fields_are_read_in_every_order_of_labels_and_values(
        string file, string? caseNumber, string? assigned, string? injury, string? decision, string? denial, string? received, string? priority)
    {
        var letter = Fixture.Letter(file);

        Assert.Equal(LetterFamily.CaseNumber, letter.Family);
        Assert.Equal(caseNumber, letter.CaseNumber);
        Assert.Equal(assigned, Iso(letter.DateAssigned));
        Assert.Equal(injury, Iso(letter.DateOfInjury));
        Assert.Equal(decision, Iso(letter.DecisionDate));
        Assert.Equal(denial, Iso(letter.UrDenialDate));
        Assert.Equal(received, Iso(letter.ApplicationReceived));
        Assert.Equal(priority, letter.Priority);
    }

    public static TheoryData<string, string, string, string, int?, string?> People => new()
    {
        { Fixture.Paired, "Physical Medicine & Rehabilitation|Pain Management", "Physical Medicine & Rehabilitation, Pain Managment", "California|New Hampshire|North Carolina|Texas", 47, "Female" },
        { Fixture.LabelsFirst, "Orthopedic Surgery|Hand Surgery", "Orthopedic Surgery, has a subspecialty in Hand Surgery", "New York|Oregon", 61, "Male" },
        { Fixture.NoHeader, "Chiropractic", "Doctor of Chiropractic", "California", 39, "Male" },
        { Fixture.Redacted, "Internal Medicine|Rheumatology", "Internal Medicine, Rheumatology", "Florida", 28, "Male" },
    };

    [Theory]
    [MemberData(nameof(People))]
    public void Reviewer_and_worker_are_read_from_labels_and_from_prose(
        string file, string specialties, string printed, string states, int? age, string? sex)
    {
        var letter = Fixture.Letter(file);

        Assert.Equal(specialties, string.Join('|', letter.Specialties));
        Assert.Equal(printed, letter.SpecialtiesAsPrinted);
        Assert.Equal(states, string.Join('|', letter.LicenseStates));
        Assert.Equal(age, letter.Age);
        Assert.Equal(sex, letter.Sex);
    }

    [Theory]
    [InlineData("She has a 12 year old injury of the neck and is 51 years of age.", 51, "Female")]
    [InlineData("A Female, age 49, fell.", 49, "Female")]
    [InlineData("The worker, aged 38, is a MALE.", 38, "Male")]
    [InlineData("A 57-year-old-male fell.", 57, "Male")]
    [InlineData("A 29 year old right-handed lady fell.", 29, "Female")]
    [InlineData("The 60 year old worker fell. He hurt his foot. She, the physician, agrees.", 60, "Male")]
    [InlineData("A 5 year old MRI was read. The worker fell.", null, null)]
    public void Age_and_sex_are_read_from_prose(string summary, int? age, string? sex)
    {
        var letter = Written.Read(Written.Text(Written.Item("Cane: Upheld"), summary)).Letter!;

        Assert.Equal((age, sex), (letter.Age, letter.Sex));
    }

    [Fact]
    public void Dates_of_two_digit_years_and_labels_that_wait_for_their_value_are_read()
    {
        const string Header = "Case Number:\nDate Assigned:\nCM14-7000002\nPriority:\nStandard\nDate of Injury:\n03/04/09\nDecision Date: 02/18/14\n";
        var letter = Written.Read(Written.Text(Written.Item("Cane: Upheld"), header: Header)).Letter!;

        Assert.Equal(("CM14-7000002", "2009-03-04", "2014-02-18"), (letter.CaseNumber, Iso(letter.DateOfInjury), Iso(letter.DecisionDate)));
        Assert.Null(letter.DateAssigned);

        letter = Written.Read(Written.Text(Written.Item("Cane: Upheld"), header: "Case Number: Date Assigned:\nCM14-7000002\nPriority: UR Denial Date:\nStandard\nApplication Received:\n11/03/13 11/04/13\n")).Letter!;
        Assert.Equal(("2013-11-03", "2013-11-04"), (Iso(letter.UrDenialDate), Iso(letter.ApplicationReceived)));
    }

    [Fact]
    public void A_stop_of_initials_does_not_end_the_licence_states()
    {
        var text = Encoding.UTF8.GetString(Fixture.Bytes(Fixture.LabelsFirst)).Replace("New York and Oregon.", "Washington, D.C., N.Y. and Oregon.", StringComparison.Ordinal);

        Assert.Equal(["District of Columbia", "New York", "Oregon"], Written.Read(text).Letter!.LicenseStates);
    }

    private static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
