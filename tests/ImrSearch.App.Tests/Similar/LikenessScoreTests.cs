using ImrSearch.App.Similar;

namespace ImrSearch.App.Tests.Similar;

public class LikenessScoreTests
{
    private static readonly string[] Titles =
    [
        "Norco 10/325mg #120", "Hydrocodone/APAP 10/325mg #60", "Soma 350mg #90", "MRI of the left knee", "MRI of the right knee without contrast",
        "Magnetic resonance imaging of the bilateral knees", "X-ray of the left knee", "MRI of the lumbar spine", "Lumbar ESI at L4-5", "LESI L5-S1",
        "Physical therapy 2x6 for the lumbar spine", "PT x 12", "TENS unit", "H-wave unit", "Flurbiprofen 20%, cyclobenzaprine 4% cream", "Something else",
    ];

    [Fact]
    public void The_same_request_in_the_nearest_words_is_wholly_alike() =>
        Assert.Equal(1, LikenessScore.Of(1, Read("MRI of the left knee"), Read("Left knee MRI")), 12);

    [Fact]
    public void Half_is_meaning_and_half_the_request()
    {
        var (here, there) = (Read("Norco 10/325mg #120"), Read("MRI of the left knee"));

        Assert.Equal(0.5, LikenessScore.Of(1, here, there), 12);
        Assert.Equal(0.25, LikenessScore.Of(0.5, here, there), 12);
        Assert.Equal(0.5, LikenessScore.Of(0, here, Read("Norco 10/325mg #60")), 12);
    }

    [Fact]
    public void The_weights_are_as_stated()
    {
        // Thing 4, kind 3, region 2, side 1: all agree but the side, which the other does not state.
        Assert.Equal(9.0 / 10, LikenessScore.Request(Read("MRI of the left knee"), Read("MRI of the knee")), 12);

        // The kind agrees, and the region; neither the procedure nor the side.
        Assert.Equal(5.0 / 10, LikenessScore.Request(Read("MRI of the left knee"), Read("X-ray of the knee")), 12);

        // Both sides hold the one side half.
        Assert.Equal(9.5 / 10, LikenessScore.Request(Read("MRI of the left knee"), Read("MRI of the bilateral knees")), 12);
    }

    [Fact]
    public void Where_nothing_is_asked_for_meaning_is_all_there_is() =>
        Assert.Equal(0.7, LikenessScore.Of(0.7, new RequestFacts(""), Read("Norco")), 12);

    [Fact]
    public void Agreement_is_the_same_from_both_sides_and_within_bounds()
    {
        foreach (var a in Titles.Select(Read))
        {
            foreach (var b in Titles.Select(Read))
            {
                var agreement = LikenessScore.Request(a, b);
                Assert.Equal(agreement, LikenessScore.Request(b, a), 12);
                Assert.InRange(agreement, 0, 1);
                Assert.Equal(TwinRules.AreLike(a, b), TwinRules.AreLike(b, a));
            }
        }
    }

    [Theory]
    [InlineData("Norco 10/325mg #120", "Hydrocodone/acetaminophen 10/325mg #60", true)]
    [InlineData("Norco 10/325mg #120", "Percocet 10/325mg #120", false)]
    [InlineData("MRI of the left knee", "Magnetic resonance imaging (MRI), left knee, without contrast", true)]
    [InlineData("MRI of the left knee", "X-ray of the left knee", false)]
    [InlineData("MRI of the left knee", "MRI of the right knee", false)]
    [InlineData("MRI of the left knee", "MRI of the bilateral knees", true)]
    [InlineData("MRI of the left knee", "MRI of the lumbar spine", false)]
    [InlineData("MRI of the knee", "MRI of the right knee", true)]
    [InlineData("Physical therapy 2x6 for the lumbar spine", "PT x 12", true)]
    [InlineData("Physical therapy x 12", "Occupational therapy x 12", false)]
    [InlineData("Lumbar ESI at L4-5", "LESI L4-5", true)]
    [InlineData("Lumbar ESI at L4-5", "LESI L1-2", false)]
    [InlineData("Left shoulder arthroscopy", "Left shoulder arthroscopy, acromioplasty, clavicle excision and labral debridement", false)]
    [InlineData("Consultation", "Pain management consultation", false)]
    [InlineData("TENS unit", "H-wave unit", false)]
    [InlineData("Something else", "Something else", false)]
    public void Twins_ask_for_the_same_thing_at_the_same_place(string here, string there, bool alike) =>
        Assert.Equal(alike, TwinRules.AreLike(Read(here), Read(there)));

    [Theory]
    [InlineData("Upheld", "Overturned|PartiallyOverturned")]
    [InlineData("Overturned", "Upheld")]
    [InlineData("PartiallyOverturned", "Upheld")]
    [InlineData(null, "")]
    public void Opposite_is_something_granted_against_nothing(string? outcome, string opposite)
    {
        Assert.Equal(opposite, string.Join('|', TwinRules.Opposite(outcome)));
        Assert.All(TwinRules.Opposite(outcome), other => Assert.Contains(outcome, TwinRules.Opposite(other)));
    }

    [Fact]
    public void Reasons_say_what_both_have()
    {
        Assert.Equal(
            ["same drugs: hydrocodone, acetaminophen", "same item type: Opioids", "near in meaning"],
            LikenessReasons.Of(0.5, sameRationale: false, Read("Norco 10/325mg #120"), Read("Norco 5/325mg")));
        Assert.Equal(
            ["same item type: Imaging / Radiology", "same body region: Knee", "same side: Left", "same rationale, word for word"],
            LikenessReasons.Of(1, sameRationale: true, Read("MRI of the left knee"), Read("X-ray of the left knee")));
        Assert.Empty(LikenessReasons.Of(0.49, sameRationale: false, Read("MRI of the left knee"), Read("Norco")));
    }

    private static RequestFacts Read(string title) => RequestFacts.Read(title);
}
