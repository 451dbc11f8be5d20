using ImrSearch.Letters.Taxonomy;

namespace ImrSearch.Letters.Tests.Taxonomy;

public class ItemClassifierTests
{
    [Theory]
    [InlineData("Arthrogram of the left hip", "Diagnostic Testing > Imaging / Radiology")]
    [InlineData("Electromyography of both legs", "Diagnostic Testing > EMG/NCV/NCS")]
    [InlineData("Urine drug screen", "Diagnostic Testing > Lab & Pathology")]
    [InlineData("Testosterone level", "Diagnostic Testing > Lab & Pathology")]
    [InlineData("Functional capacity evaluation", "Diagnostic Testing > Other Diagnostic Tests")]
    [InlineData("Rolling walker with seat", "DMEPOS > DME")]
    [InlineData("Home traction unit, purchase", "DMEPOS > DME")]
    [InlineData("H-wave unit, three month rental", "DMEPOS > Electrical Stimulation")]
    [InlineData("Custom foot orthotics", "DMEPOS > Prosthetics/Orthotics")]
    [InlineData("Box of gloves", "DMEPOS > Supplies")]
    [InlineData("Root canal of tooth 14", "Evaluation & Management > Dental Services")]
    [InlineData("Pain management consultation", "Evaluation & Management > Medical Specialties")]
    [InlineData("Home health aide, 4 hours a day", "Home Health > Home Health")]
    [InlineData("Medial branch block, L3 to L5", "Injection > Facet Injection")]
    [InlineData("Cervical epidural steroid injection at C5-6", "Injection > Injection")]
    [InlineData("Toradol 60mg injection, given in the office", "Injection > Injection")]
    [InlineData("Supartz injections, series of three", "Pharmaceuticals > Viscosupplementation")]
    [InlineData("Hydrocodone/APAP 5/325mg #60", "Pharmaceuticals > Opioids")]
    [InlineData("Naproxen 550mg #60", "Pharmaceuticals > NSAID")]
    [InlineData("Voltaren gel 1%, 100g tube", "Pharmaceuticals > Topical Analgesics")]
    [InlineData("Lidocaine 5% patch #30", "Pharmaceuticals > Topical Analgesics")]
    [InlineData("Butrans 10mcg patch #4", "Pharmaceuticals > Opioids")]
    [InlineData("Baclofen 2%, Cyclobenzaprine 2%, Ketoprofen 10% cream", "Pharmaceuticals > Topical Compounds")]
    [InlineData("Percocet 5/325mg #20, post-operative", "Pharmaceuticals > Opioids")]
    [InlineData("Gabacyclotram 180gm", "Pharmaceuticals > Topical Compounds")]
    [InlineData("Flurbi/Lido/Amitrip 240gm", "Pharmaceuticals > Topical Compounds")]
    [InlineData("Cyclophene 5% cream", "Pharmaceuticals > Topical Compounds")]
    [InlineData("Sprix spray 15.75mg", "Pharmaceuticals > NSAID")]
    [InlineData("Toradol nasal spray", "Pharmaceuticals > NSAID")]
    [InlineData("Trazodone 50mg #30", "Pharmaceuticals > Antidepressant")]
    [InlineData("Work hardening program", "Programs > Programs")]
    [InlineData("Cognitive behavioral therapy, 6 sessions", "Psych Services > Therapies")]
    [InlineData("Psychological evaluation", "Psych Services > Evaluation & Management")]
    [InlineData("Acupuncture with electrical stimulation x 8", "Rehabilitation > Acupuncture")]
    [InlineData("Chiropractic manipulation, 6 visits", "Rehabilitation > Chiropractic")]
    [InlineData("Gym membership for one year", "Rehabilitation > Other Therapies")]
    [InlineData("Aquatic therapy 2 x 4", "Rehabilitation > Physical Therapy/Occupational Therapy")]
    [InlineData("PT 3x4 for the neck", "Rehabilitation > Physical Therapy/Occupational Therapy")]
    [InlineData("Post-op physical therapy, 12 visits", "Surgery > Adjunct Surgical Services")]
    [InlineData("Assistant surgeon", "Surgery > Adjunct Surgical Services")]
    [InlineData("Left L4-L5 microdiscectomy with assistant surgeon", "Surgery > Spine")]
    [InlineData("Right total knee replacement with 3 day inpatient stay", "Surgery > Non-arthroscopic Surgery")]
    [InlineData("Lumbar fusion L4-5 with 3 day hospital stay", "Surgery > Spine")]
    [InlineData("Knee arthroscopy with post-operative physical therapy 12 visits", "Surgery > Arthroscopic Surgery")]
    [InlineData("L5-S1 TLIF; 2-day inpatient stay; assistant surgeon", "Surgery > Spine")]
    [InlineData("Assistant surgeon for lumbar fusion", "Surgery > Adjunct Surgical Services")]
    [InlineData("Assistant surgeon and inpatient stay for lumbar fusion, 2 days", "Surgery > Adjunct Surgical Services")]
    [InlineData("Labs before knee arthroscopy and pre-operative EKG", "Surgery > Adjunct Surgical Services")]
    [InlineData("Post-operative physical therapy following knee arthroscopy", "Surgery > Adjunct Surgical Services")]
    [InlineData("Left knee arthroscopy with partial medial meniscectomy", "Surgery > Arthroscopic Surgery")]
    [InlineData("Anterior cervical discectomy and fusion C4-C6", "Surgery > Spine")]
    [InlineData("Ankle fusion", "Surgery > Non-arthroscopic Surgery")]
    [InlineData("Decompression at L4-5", "Surgery > Spine")]
    [InlineData("Total knee replacement", "Surgery > Non-arthroscopic Surgery")]
    [InlineData("Referral to a spine surgeon", "Surgery > Surgical Consult")]
    [InlineData("Round-trip transportation to appointments", "Transportation > Transportation")]
    [InlineData("IM rod removal, left femur", "Surgery > Non-arthroscopic Surgery")]
    [InlineData("MRI of the neck to evaluate for surgery", "Diagnostic Testing > Imaging / Radiology")]
    [InlineData("X-ray follow-up of the hip", "Diagnostic Testing > Imaging / Radiology")]
    [InlineData("Percutaneous peripheral nerve stimulation", "Rehabilitation > Other Therapies")]
    [InlineData("Wound vac rental", "DMEPOS > DME")]
    [InlineData("Spanish interpreter", "Evaluation & Management > Medical Specialties")]
    public void Titles_find_their_place(string title, string place)
    {
        var found = ItemClassifier.Classify(title, DrugNames.Find(title));

        Assert.Equal(place, $"{found?.Value.Category} > {found?.Value.Subcategory}");
    }

    [Theory]
    [InlineData("Home health aide, 2 weeks", false)]
    [InlineData("Skilled nursing facility", false)]
    [InlineData("Inpatient rehabilitation stay", false)]
    [InlineData("Wheelchair", false)]
    [InlineData("Cold therapy unit", true)]
    [InlineData("Crutches", true)]
    public void Beside_an_operation_only_what_an_operation_needs_is_its_add_on(string title, bool addOn) =>
        Assert.Equal(addOn, ItemClassifier.AsAddOn(title, ItemClassifier.Classify(title, [])!.Value.Value));

    [Fact]
    public void A_title_without_any_known_word_has_no_place() =>
        Assert.Null(ItemClassifier.Classify("Quux", []));

    [Fact]
    public void Every_rule_leads_to_a_place_of_the_taxonomy()
    {
        var types = DataFile.Read<ItemTypes>("item-types.json").Categories;

        Assert.All(ItemRules.Instance.Rules.Where(r => !r.Drug), r =>
        {
            Assert.Contains(r.Category, types.Keys);
            if (r.Subcategory is not null)
            {
                Assert.Contains(r.Subcategory, types[r.Category].Keys);
            }
        });
    }

    private sealed record ItemTypes(Dictionary<string, Dictionary<string, object>> Categories);
}
