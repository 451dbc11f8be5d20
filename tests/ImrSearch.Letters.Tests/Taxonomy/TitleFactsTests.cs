using ImrSearch.Letters.Taxonomy;

namespace ImrSearch.Letters.Tests.Taxonomy;

public class TitleFactsTests
{
    [Theory]
    [InlineData("Norco 10/325", "hydrocodone|acetaminophen")]
    [InlineData("Tylenol #3, one tablet", "acetaminophen|codeine")]
    [InlineData("Tylenol 500mg", "acetaminophen")]
    [InlineData("Tylenol No. 4 #60", "acetaminophen|codeine")]
    [InlineData("Flurbi/Lido/Amitrip 240gm", "flurbiprofen|lidocaine|amitriptyline")]
    [InlineData("Dexa scan of the hip", "")]
    [InlineData("Terocin patches #30", "lidocaine|menthol")]
    [InlineData("Terocin lotion", "lidocaine|methyl salicylate|capsaicin|menthol")]
    [InlineData("oxycodone-APAP 10-325", "oxycodone|acetaminophen")]
    [InlineData("Soma 350mg (carisoprodol)", "carisoprodol")]
    [InlineData("Synapryn suspension", "tramadol")]
    [InlineData("Testosterone level", "")]
    [InlineData("Vitamin B12 lab test", "")]
    [InlineData("Serum testosterone", "")]
    [InlineData("Urine screen for oxycodone, morphine", "")]
    [InlineData("Urine drug test, Oxycontin 10mg", "oxycodone")]
    [InlineData("Toprol XL 25mg", "metoprolol")]
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
    [InlineData("TSH, T3 and T4 labs", "")]
    [InlineData("Serum complement C3, C4", "")]
    [InlineData("T/L spine films", "Thoracic spine|Lumbar spine")]
    public void Regions_are_those_that_the_title_names(string title, string regions) =>
        Assert.Equal(regions, string.Join('|', BodyRegions.Find(title).Select(f => f.Value)));

    [Theory]
    [InlineData("California,North Carolina", "California|North Carolina")]
    [InlineData("New York, New Jersey and Texas", "New York|New Jersey|Texas")]
    [InlineData("Califronia, TX", "California|Texas")]
    [InlineData("Atlantis", "")]
    [InlineData("Washington, D.C., Oregon", "District of Columbia|Oregon")]
    [InlineData("D.C. and Washington", "District of Columbia|Washington")]
    [InlineData("W. Virginia, N.Y., S. Dakota", "West Virginia|New York|South Dakota")]
    public void States_are_full_names(string printed, string states) =>
        Assert.Equal(states, string.Join('|', LicenseStates.Canonical(printed).Select(f => f.Value)));

    [Theory]
    [InlineData("Family Practice", "Family Medicine")]
    [InlineData("Public Health and General Preventive Medicine,Occupational Medicine", "Public Health & General Preventive Medicine|Occupational Medicine")]
    [InlineData("Internal Medicine and Rheumatology", "Internal Medicine|Rheumatology")]
    [InlineData("Orthopaedic Surgery, has a subspecialty in Sports Medicine", "Orthopedic Surgery|Sports Medicine")]
    [InlineData("Anesthesiolgy, Pain Medicine", "Anesthesiology|Pain Management")]
    [InlineData("Space Medicine", "Space Medicine")]
    [InlineData("Physical Medicine & Rehab, Pain Med", "Physical Medicine & Rehabilitation|Pain Management")]
    [InlineData("PM&R, Anesthesia, Emergency Med", "Physical Medicine & Rehabilitation|Anesthesiology|Emergency Medicine")]
    [InlineData("Surgery Orthopedic, Orthopaedics Surgery", "Orthopedic Surgery")]
    public void Specialties_are_canonical(string printed, string specialties) =>
        Assert.Equal(specialties, string.Join('|', Specialties.Canonical(printed).Select(f => f.Value)));
}
