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

    private static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
