using ImrSearch.Letters.Taxonomy;

namespace ImrSearch.Letters.Tests.Taxonomy;

public class TitleFactsTests
{
    [Theory]
    [InlineData("Norco 10/325", "hydrocodone|acetaminophen")]
    [InlineData("Tylenol #3, one tablet", "acetaminophen|codeine")]
    [InlineData("Tylenol 500mg", "acetaminophen")]
    [InlineData("Terocin patches #30", "lidocaine|menthol")]
    [InlineData("Terocin lotion", "lidocaine|methyl salicylate|capsaicin|menthol")]
    [InlineData("oxycodone-APAP 10-325", "oxycodone|acetaminophen")]
    [InlineData("Soma 350mg (carisoprodol)", "carisoprodol")]
    [InlineData("Synapryn suspension", "tramadol")]
    [InlineData("Testosterone level", "")]
    [InlineData("asa class assessment", "")]
    [InlineData("Office visit", "")]
    public void Drugs_are_named_by_their_ingredients(string title, string generics) =>
        Assert.Equal(generics, string.Join('|', DrugNames.Find(title).SelectMany(d => d.Ingredients).Distinct()));

    [Theory]
    [InlineData("MRI of the neck and both shoulders", "Cervical spine|Shoulder")]
    [InlineData("Facet block L4-5, L5-S1", "Lumbar spine")]
    [InlineData("ACDF C5-6", "Cervical spine")]
    [InlineData("Carpal tunnel release", "Wrist")]
    [InlineData("Spine surgeon consult", "Spine (unspecified)")]
    [InlineData("Lumbar spine x-ray", "Lumbar spine")]
    [InlineData("Knee scooter", "")]
    [InlineData("Medial meniscus repair", "Knee")]
    [InlineData("EMG of the bilateral lower extremities", "Lower extremity")]
    [InlineData("Hearing aids", "")]
    public void Regions_are_those_that_the_title_names(string title, string regions) =>
        Assert.Equal(regions, string.Join('|', BodyRegions.Find(title)));

    [Theory]
    [InlineData("California,North Carolina", "California|North Carolina")]
    [InlineData("New York, New Jersey and Texas", "New York|New Jersey|Texas")]
    [InlineData("Califronia, TX", "California|Texas")]
    [InlineData("Atlantis", "")]
    public void States_are_full_names(string printed, string states) =>
        Assert.Equal(states, string.Join('|', LicenseStates.Canonical(printed)));

    [Theory]
    [InlineData("Family Practice", "Family Medicine")]
    [InlineData("Public Health and General Preventive Medicine,Occupational Medicine", "Public Health & General Preventive Medicine|Occupational Medicine")]
    [InlineData("Internal Medicine and Rheumatology", "Internal Medicine|Rheumatology")]
    [InlineData("Orthopaedic Surgery, has a subspecialty in Sports Medicine", "Orthopedic Surgery|Sports Medicine")]
    [InlineData("Anesthesiolgy, Pain Medicine", "Anesthesiology|Pain Management")]
    [InlineData("Space Medicine", "Space Medicine")]
    public void Specialties_are_canonical(string printed, string specialties) =>
        Assert.Equal(specialties, string.Join('|', Specialties.Canonical(printed)));
}
