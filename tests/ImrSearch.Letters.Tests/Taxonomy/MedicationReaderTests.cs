using ImrSearch.Letters.Taxonomy;

namespace ImrSearch.Letters.Tests.Taxonomy;

public class MedicationReaderTests
{
    [Theory]
    [InlineData("Norco 10/325mg #120", "Norco 10/325mg #120")]
    [InlineData("Norco 10-325mg, day supply: 30, #120, refills: 2", "Norco 10-325mg #120, 2 refills")]
    [InlineData("Flurbiprofen 20%/Lidocaine 5% 180gm", "Flurbiprofen 20%/Lidocaine 5% 180 gm")]
    [InlineData("Lidoderm 5% patches #30 with 3 refills", "Lidoderm 5% Patch #30, 3 refills")]
    [InlineData("Tramadol ER 150 mg, one PO BID, qty 60, RF 0", "Tramadol ER 150mg #60, 0 refills")]
    [InlineData("Fanatrex 25mg/ml oral suspension 420ml", "Fanatrex 25mg/ml Suspension 420 ml")]
    [InlineData("Omeprazole DR 20mg capsules, quantity 60", "Omeprazole DR 20mg Capsule #60")]
    [InlineData("Percocet 10/325 #90", "Percocet 10/325 #90")]
    [InlineData("Celebrex 200 mg QTY: 60.00", "Celebrex 200mg #60")]
    [InlineData("Butrans patch 10mcg/hr #4", "Butrans 10mcg/hr Patch #4")]
    [InlineData("Suboxone 8mg/2mg film #30", "Suboxone 8mg/2mg Film #30")]
    [InlineData("Carafate 1gm", "Carafate 1gm")]
    [InlineData("Menthoderm gel 120gm", "Menthoderm gel Gel 120 gm")]
    [InlineData("30 tablets of Soma 350mg", "Soma 350mg")]
    [InlineData("Soma (carisoprodol) 350mg #90", "Soma 350mg #90")]
    [InlineData("Fanatrex (gabapentin) 25mg/ml oral suspension 420ml", "Fanatrex 25mg/ml Suspension 420 ml")]
    [InlineData("Hydrocodone/APAP 10/325 mg #60, no refills", "Hydrocodone/APAP 10/325mg #60, 0 refills")]
    [InlineData("Naproxen 550mg #60 and Omeprazole 20mg #60", "Naproxen 550mg #60; Omeprazole 20mg #60")]
    [InlineData("Motrin 600mg, Flexeril 7.5mg", "Motrin 600mg; Flexeril 7.5mg")]
    [InlineData("Gabapentin 10%, Amitriptyline 10%, Bupivacaine 5% in cream base 210g", "Gabapentin 10%, Amitriptyline 10%, Bupivacaine 5% Cream 210 gm")]
    [InlineData("Topical compound of Ketoprofen, Gabapentin and Tramadol", "Ketoprofen, Gabapentin and Tramadol")]
    [InlineData("Vitamin D 50,000 units", "Vitamin D 50,000units")]
    [InlineData("Xyzomab 50mg #30", "Xyzomab 50mg #30")]
    [InlineData("Ibuprofen 800mg #90 with three (3) refills", "Ibuprofen 800mg #90, 3 refills")]
    [InlineData("Soma 350mg 1 tablet every 8 hours #90", "Soma 350mg Tablet #90")]
    [InlineData("Retro Norco 10/325mg 1 tab PO BID #60", "Norco 10/325mg Tablet #60")]
    [InlineData("Gabapentin 300mg 1 capsule at bedtime, qty 30", "Gabapentin 300mg Capsule #30")]
    [InlineData("Zofran ODT 4mg 2 tablets daily as needed #10", "Zofran ODT 4mg Tablet #10")]
    [InlineData("Nucynta 75 mg 1 tab PO TID", "Nucynta 75mg Tablet")]
    [InlineData("Soma 350mg take one (1) tablet twice daily", "Soma 350mg Tablet")]
    [InlineData("Soma 350mg, sixty (60) tablets", "Soma 350mg Tablet #60")]
    [InlineData("Norco 10/325mg QTY: 60 Refills: 2", "Norco 10/325mg #60, 2 refills")]
    [InlineData("Soma 350mg #60 refills: 2", "Soma 350mg #60, 2 refills")]
    [InlineData("Soma 350mg #60 refills 2, Tramadol 50mg #90 refills 1", "Soma 350mg #60, 2 refills; Tramadol 50mg #90, 1 refills")]
    [InlineData("Soma 350mg, 3 refills #60", "Soma 350mg #60, 3 refills")]
    [InlineData("Tylenol No. 4 #60", "Tylenol No. 4 #60")]
    [InlineData("Tylenol with codeine No. 3, 60 tablets", "Tylenol with codeine No. 3 Tablet #60")]
    [InlineData("Ketoprofen/Cyclobenzaprine/Lidocaine 10%/3%/5% 120gm", "Ketoprofen/Cyclobenzaprine/Lidocaine 10%/3%/5% 120 gm")]
    [InlineData("Gabapentin 600mg #90 (“Neurontin”)", "Gabapentin 600mg #90")]
    [InlineData("“Neurontin” (gabapentin) 600mg #90", "Neurontin 600mg #90")]
    [InlineData("Terocin 240ml: Capsaicin 0.025%-Methyl Salicylate 25%-Menthol 10%-Lidocaine 2.5%", "Terocin 240 ml")]
    [InlineData("Flurbi/Lido/Amitrip 240gm", "Flurbi/Lido/Amitrip 240 gm")]
    [InlineData("Physical therapy 2x6", "")]
    public void A_prescription_is_read_into_its_parts(string title, string medications) =>
        Assert.Equal(medications, string.Join("; ", Facts(title).Medications.Select(m => m.Value)));

    [Theory]
    [InlineData("Norco 10/325mg #120", "Norco 10/325mg #120")]
    [InlineData("Retrospective Soma 350mg #60 (DOS 3/4/14)", "Soma 350mg #60")]
    public void A_medication_shows_the_words_that_ask_for_it(string title, string words) =>
        Assert.Equal(words, Facts(title).Medications[0].Place.In(title));

    [Fact]
    public void A_combination_keeps_all_its_ingredients() =>
        Assert.Equal(["hydrocodone", "acetaminophen"], Facts("Norco 5/325").Medications[0].Value.Ingredients);

    [Fact]
    public void A_modified_request_asks_for_what_is_left_of_it()
    {
        const string Title = "Soma 350mg #90 was the original request. The remaining portion, Soma 350mg #30 is";
        var asked = Title.IndexOf("Soma 350mg #30", StringComparison.Ordinal);
        var facts = TitleReader.Read(Title, new TextSpan(asked, "Soma 350mg #30".Length));

        Assert.Equal("30", Assert.Single(facts.Medications).Value.Quantity);
        Assert.Equal("Soma 350mg #30", facts.Medications[0].Place.In(Title));
    }

    [Theory]
    [InlineData("Norco 10/325mg #120 was the original request. #60 was authorized by the Claims Administrator. The remaining portion, ", "#60", "Pharmaceuticals / Opioids", "Norco 10/325mg #60")]
    [InlineData("Norco 10/325mg #120 with 5 refills was the original request. The remaining portion, ", "three refills", "Pharmaceuticals / Opioids", "Norco 10/325mg #120, 3 refills")]
    public void A_rest_that_names_no_drug_is_an_amount_of_the_original_one(string original, string rest, string place, string medication)
    {
        var facts = TitleReader.Read(original + rest, new TextSpan(original.Length, rest.Length));

        Assert.Equal(place, facts.Place?.Value.ToString());
        Assert.Equal(medication, Assert.Single(facts.Medications).Value.ToString());
    }

    [Theory]
    [InlineData("Napoxen 500mg #60", "naproxen")]
    [InlineData("Cyclobenzaprene 7.5mg", "cyclobenzaprine")]
    [InlineData("Tizanadine 4mg", "tizanidine")]
    [InlineData("Injection of the hip", "")]
    [InlineData("Relation to work", "")]
    public void A_misspelt_drug_is_that_drug_but_less_surely(string title, string drug)
    {
        var found = DrugNames.Find(title);

        Assert.Equal(drug, string.Join('|', found.SelectMany(d => d.Ingredients)));
        Assert.All(found, d => Assert.True(d.Confidence < Confidence.Told));
    }

    [Theory]
    [InlineData("Zomoxicam 15mg #30", "NSAID")]
    [InlineData("Tenatoprazole 20mg", "Proton Pump Inhibitors")]
    [InlineData("Avitriptan 25mg #9", "Antimigraine Agent")]
    [InlineData("Loprazolam 1mg", "Benzodiazepines")]
    [InlineData("Nicomorphone 10mg #90", "Opioids")]
    [InlineData("Xyzomab 50mg #30", null)]
    [InlineData("Qwertex 5 mg tablets", null)]
    public void An_unknown_drug_is_a_drug_by_its_dose_and_of_the_class_of_its_stem(string title, string? drugClass)
    {
        var place = Facts(title).Place!.Value;

        Assert.Equal(new ItemPlace("Pharmaceuticals", drugClass), place.Value);
        Assert.True(place.Confidence < Confidence.ReviewBelow, $"{place.Confidence}");
    }

    private static TitleFacts Facts(string title) => TitleReader.Read(title, new TextSpan(0, title.Length));
}
