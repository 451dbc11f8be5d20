using ImrSearch.Letters.Families;

namespace ImrSearch.Letters.Tests.Families;

public class PatientTests
{
    [Theory]
    [InlineData("This sixty-two year old machinist hurt his back.", 62, "Male")]
    [InlineData("The worker is a forty-five-year-old right hand dominant woman.", 45, "Female")]
    [InlineData("A nineteen year old clerk fell. She was seen.", 19, "Female")]
    [InlineData("49 y/o M with neck pain.", 49, "Male")]
    [InlineData("A 55-y.o. F with neck pain.", 55, "Female")]
    [InlineData("The patient is a 44 year-old female with a date of injury of 8/28/2001.", 44, "Female")]
    [InlineData("A 34 year male fell.", 34, "Male")]
    [InlineData("The male worker, 58 years of age, fell.", 58, "Male")]
    // A physician, a coworker or a wife is not the worker.
    [InlineData("The 51 year old worker was seen by a female physician. He is better. His wife helps him.", 51, "Male")]
    [InlineData("The worker was struck by a male coworker. She has been seen. Her age is 40.", 40, "Female")]
    [InlineData("The worker has a 12 year old child and a 3-year-old fusion.", null, null)]
    [InlineData("A 250 year old building.", null, null)]
    public void Age_and_sex_of_the_worker_are_told(string summary, int? age, string? sex)
    {
        var facts = PatientParser.Parse(summary, new TextSpan(0, summary.Length));

        Assert.Equal((age, sex), (facts.Age, facts.Sex));
        Assert.Equal(age is not null, facts.AgePlace is not null);
        Assert.Equal(sex is not null, facts.SexPlace is not null);
    }

    [Theory]
    [InlineData("The patient is a 44 year-old female with a date of injury of 8/28/2001. Utilization review denied it on May 29th, 2014.", "8/28/2001", "May 29th, 2014")]
    [InlineData("He sustained an injury on 2.14.2004. The original utilization review (11-22-16) denied it.", "2.14.2004", "11-22-16")]
    [InlineData("He was injured on 13/45/2004. UR dated 99/99/2014.", null, null)]
    public void Dates_told_in_the_summary_have_their_places(string summary, string? injury, string? denial)
    {
        var all = new TextSpan(0, summary.Length);

        Assert.Equal((injury, denial), (NarrativeDates.OfInjury(summary, all)?.In(summary), NarrativeDates.OfDenial(summary, all)?.In(summary)));
    }

    [Theory]
    [InlineData("The Expert Reviewer is Board Certified in Neurology, has a subspecialty in Sleep Medicine and is licensed to practice in Ohio. He/she has been in practice.", "Neurology, has a subspecialty in Sleep Medicine", "Ohio")]
    [InlineData("The physician reviewer is Board Certified in Occupational Medicine and is licensed to practice in California. He/she has been in practice.", "Occupational Medicine", "California")]
    [InlineData("State(s) of Licensure: Ohio, Utah Certification(s)/Specialty: Internal Medicine, Rheumatology", "Internal Medicine, Rheumatology", "Ohio, Utah")]
    [InlineData("The doctor who made the decision is board certified in Urology and licensed in Nevada.", "Urology", "Nevada")]
    public void The_reviewers_credentials_are_found_in_every_form(string text, string specialty, string states)
    {
        var credentials = ReviewerParser.Parse(text, new TextSpan(0, text.Length));

        Assert.Equal((specialty, states), (credentials.Specialties?.In(text), credentials.States?.In(text)));
    }
}
