using ImrSearch.Letters.Taxonomy;

namespace ImrSearch.Letters.Tests.Taxonomy;

public class SpecialtiesTests
{
    [Theory]
    [InlineData("Family Practice", "Family Medicine")]
    [InlineData("Physical Medicine & Rehabilitation, Pain Management", "Physical Medicine & Rehabilitation|Pain Management")]
    [InlineData("Physical Medicine and Rehabilitation and Pain Medicine", "Physical Medicine & Rehabilitation|Pain Management")]
    [InlineData("Physical Medicine & Rehabilitation (PM&R)", "Physical Medicine & Rehabilitation")]
    [InlineData("Preventive Medicine,Occupational Medicine", "Preventive Medicine|Occupational Medicine")]
    [InlineData("Public Health & General Preventive Medicine", "Public Health & General Preventive Medicine")]
    [InlineData("Orthopedic Surgery, has a subspecialty in Sports Medicine", "Orthopedic Surgery|Sports Medicine")]
    [InlineData("Anesthesiology, has a subspecialty certificate in Pain Medicine", "Anesthesiology|Pain Management")]
    [InlineData("Psychiatry & Neurology, Addiction Medicine", "Psychiatry|Neurology|Addiction Medicine")]
    [InlineData("Board Certified in Internal Medicine and Rheumatology", "Internal Medicine|Rheumatology")]
    [InlineData("Orthopedic Surgery (Hand Surgery)", "Orthopedic Surgery|Hand Surgery")]
    [InlineData("a Doctor of Chiropractic", "Chiropractic")]
    [InlineData("Licensed Acupuncturist; Naturopathic Medicine", "Oriental Medicine|Naturopathy")]
    [InlineData("Obstetrics and Gynecology", "Obstetrics and Gynecology")]
    [InlineData("Orthopeadic Surgery, Neurololgy, Podiatry, Optometry, Dentist", "Orthopedic Surgery|Neurology|Podiatry|Optometry|Dentistry")]
    [InlineData("Physical Therapy, Clinical Psychologist", "Physical Therapy|Psychology")]
    [InlineData("Otolaryngology - Head and Neck Surgery", "Otolaryngology")]
    [InlineData("Pulmonary Disease/Critical Care Medicine", "Pulmonary Disease|Critical Care Medicine")]
    [InlineData("Internal Medicine, M.D.", "Internal Medicine")]
    [InlineData("", "")]
    public void Printed_lists_become_canonical_names(string printed, string expected) =>
        Assert.Equal(expected, string.Join('|', Specialties.Canonical(printed).Select(f => f.Value)));

    [Fact]
    public void Each_specialty_has_its_own_place_and_a_mended_one_is_less_sure()
    {
        const string Printed = "Neurolgy, has a subspecialty in Sleep Medicine and Weather Lore";
        var found = Specialties.Canonical(Printed);

        Assert.Equal([("Neurology", "Neurolgy"), ("Sleep Medicine and Weather Lore", "Sleep Medicine and Weather Lore")], found.Select(f => (f.Value, f.Place.In(Printed))));
        Assert.Equal([Confidence.Inferred, Confidence.Guessed], found.Select(f => f.Confidence));
    }

    [Theory]
    [InlineData("California, New York", "California|New York")]
    [InlineData("California,New York,Texas", "California|New York|Texas")]
    [InlineData("Virginia and West Virginia", "Virginia|West Virginia")]
    [InlineData("CA, N.Y. & W. Virginia", "California|New York|West Virginia")]
    [InlineData("Washington, D.C., Maryland", "District of Columbia|Maryland")]
    [InlineData("District of Columbia, Puerto Rico, Guam", "District of Columbia|Puerto Rico|Guam")]
    [InlineData("Califronia, Noth Carolina, Pensylvania", "California|North Carolina|Pennsylvania")]
    [InlineData("California Nevada", "California|Nevada")]
    [InlineData("CaliforniaTexas", "California|Texas")]
    [InlineData("the State of Washington", "Washington")]
    [InlineData("California, California", "California")]
    [InlineData("Arkansas, Kansas", "Arkansas|Kansas")]
    [InlineData("Ontario", "")]
    public void States_are_read_from_names_codes_and_lists_without_blanks(string printed, string expected) =>
        Assert.Equal(expected, string.Join('|', LicenseStates.Canonical(printed).Select(f => f.Value)));

    [Fact]
    public void Each_state_has_its_own_place()
    {
        const string Printed = "Oregon,New York and W. Virginia";
        Assert.Equal(["Oregon", "New York", "W. Virginia"], LicenseStates.Canonical(Printed).Select(f => f.Place.In(Printed)));
    }

    [Fact]
    public void Of_two_names_the_nearer_is_meant_and_a_draw_is_none()
    {
        var names = new NearName([("North Carolina", "NC"), ("South Carolina", "SC"), ("Radiology", "R"), ("Cardiology", "C"), ("Bellmont", "1"), ("Bellmond", "2")]);

        Assert.Equal(("NC", 1), names.Nearest("Noth Carolina"));
        Assert.Equal(("R", 0), names.Nearest("radiology"));
        Assert.Equal(("C", 1), names.Nearest("Cardiolgy"));
        Assert.Null(names.Nearest("Bellmonk"));
    }
}
