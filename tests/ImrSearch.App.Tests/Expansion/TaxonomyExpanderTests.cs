using ImrSearch.App.Expansion;

namespace ImrSearch.App.Tests.Expansion;

/// <summary>Which other names words have.</summary>
public sealed class TaxonomyExpanderTests
{
    [Theory]
    [InlineData("norco", "hydrocodone")]
    [InlineData("Norco", "Vicodin")]
    [InlineData("hydrocodone", "Norco")]
    [InlineData("HYDROCODONE/APAP", "Norco")]
    [InlineData("acetaminophen/hydrocodone", "hydrocodone APAP")]
    [InlineData("oxycodone", "OxyContin")]
    [InlineData("oxycodone", "Percocet")]
    [InlineData("OxyContin", "oxycodone")]
    [InlineData("Soma", "carisoprodol")]
    [InlineData("Fioricet", "butalbital")]
    [InlineData("Nexium", "esomeprazole")]
    [InlineData("Lioresal", "baclofen")]
    [InlineData("MRI", "magnetic resonance imaging")]
    [InlineData("MRIs", "magnetic resonance imaging")]
    [InlineData("ESWT", "shock wave")]
    [InlineData("X-rays", "radiograph")]
    [InlineData("urine toxicology", "UDS")]
    [InlineData("low back", "lumbar")]
    [InlineData("neck", "cervical")]
    [InlineData("mid-back", "thoracic")]
    [InlineData("rotator cuff repairs", "RCR")]
    [InlineData("TENS", "transcutaneous electrical nerve stimulation")]
    [InlineData("pain pills", "opioid")]
    [InlineData("stomach acid medicine", "proton pump inhibitor")]
    [InlineData("CESI", "cervical epidural")]
    [InlineData("epidurals", "ESI")]
    [InlineData("sciatica", "radiculopathy")]
    [InlineData("RLE", "right lower extremity")]
    public void A_name_brings_the_other_names(string words, string name) => Assert.Contains(name, NamesOf(words));

    [Theory]
    [InlineData("acetaminophen", "Norco")]
    [InlineData("Tylenol", "Percocet")]
    [InlineData("OxyContin", "Percocet")]
    [InlineData("famotidine", "Duexis")]
    [InlineData("ibuprofen", "Duexis")]
    [InlineData("tramadol", "Amitramadol")]
    [InlineData("Duexis", "famotidine")]
    [InlineData("naloxone", "Suboxone")]
    [InlineData("lidocaine", "Terocin")]
    [InlineData("CESI", "LESI")]
    [InlineData("RLE", "LLE")]
    [InlineData("physical therapy", "PT")]
    [InlineData("transcutaneous electrical nerve stimulation", "TENS")]
    [InlineData("opioid", "pain pill")]
    [InlineData("naproxen", "naproxen sodium")]
    [InlineData("probiotics", "Align")]
    public void A_name_of_another_thing_is_not_brought(string words, string name) => Assert.DoesNotContain(name, NamesOf(words));

    [Theory]
    [InlineData("knee PT", "physical therapy")]
    [InlineData("12 pt sessions denied", "PT sessions → physical therapy")]
    [InlineData("PT INR before surgery CBC", "prothrombin time")]
    [InlineData("labs CBC CMP PT", "prothrombin time")]
    [InlineData("pt was taking norco", "patient")]
    [InlineData("RFA lumbar facet", "radiofrequency ablation")]
    [InlineData("RFA form not signed", "request for authorization")]
    [InlineData("tapentadol ER", "extended release")]
    [InlineData("ER visit", "emergency room")]
    [InlineData("SI joint", "sacroiliac")]
    [InlineData("HEP C panel", "hepatitis")]
    [InlineData("HEP after therapy", "home exercise program")]
    [InlineData("US guided", "ultrasound")]
    [InlineData("AC separation shoulder", "acromioclavicular")]
    public void Letters_with_several_meanings_are_told_by_the_words_beside_them(string query, string meant) =>
        Assert.Contains(meant.Split(" → ")[^1], Expand(query));

    [Theory]
    [InlineData("PT")]
    [InlineData("pt has knee pain")]
    [InlineData("RFA")]
    [InlineData("er")]
    [InlineData("what if it fails as us or it")]
    [InlineData("med management")]
    [InlineData("he cures pens")]
    [InlineData("align")]
    [InlineData("denied approved")]
    [InlineData("...")]
    [InlineData("")]
    public void Letters_that_nothing_explains_and_plain_words_are_left_alone(string query) =>
        Assert.DoesNotContain(Expand(query), name => name is not ("opioid" or "neck"));

    [Fact]
    public void The_longest_name_counts_and_names_do_not_overlap()
    {
        var found = TaxonomyExpander.Instance.Expand(["extracorporeal", "shock", "wave", "therapy", "low", "back", "brace"]);
        Assert.Equal([(0, 4), (4, 2)], found.Select(one => (one.First, one.Count)));
    }

    [Fact]
    public void No_name_goes_over_a_gap_but_words_beyond_it_explain()
    {
        Assert.Empty(TaxonomyExpander.Instance.Expand(["shock", "", "wave"]));
        Assert.Contains("physical therapy", TaxonomyExpander.Instance.Expand(["PT", "", "knee"]).Single().Names);
    }

    [Fact]
    public void Names_are_few_and_expansions_bounded()
    {
        var found = TaxonomyExpander.Instance.Expand([.. Enumerable.Repeat("hydrocodone", 5000)]);
        Assert.InRange(found.Count, 1, 100);
        Assert.All(found, one => Assert.InRange(one.Names.Count, 1, TaxonomyExpander.MostNames));
    }

    [Theory]
    [InlineData("gabapentine", "gabapentin")]
    [InlineData("tramodol", "tramadol")]
    [InlineData("norco", null)]
    [InlineData("knee", null)]
    [InlineData("xq", null)]
    public void A_misspelt_name_is_found(string word, string? name) => Assert.Equal(name, TaxonomyExpander.Instance.Nearest(word));

    private static IEnumerable<string> NamesOf(string words)
    {
        var parts = words.Split(' ');
        return TaxonomyExpander.Instance.Expand(parts).Where(one => one.First == 0 && one.Count == parts.Length).SelectMany(one => one.Names);
    }

    private static List<string> Expand(string query) => [.. TaxonomyExpander.Instance.Expand(query.Split(' ')).SelectMany(one => one.Names)];
}
