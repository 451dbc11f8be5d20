using ImrSearch.Letters.Taxonomy;

namespace ImrSearch.Letters.Tests.Taxonomy;

public class SpinalLevelsTests
{
    [Theory]
    [InlineData("Facet block L4-5, L5-S1", "L4-L5|L5-S1")]
    [InlineData("ESI at C5/6", "C5-C6")]
    [InlineData("Fusion L4-L5", "L4-L5")]
    [InlineData("Fusion L3 through S1", "L3-L4|L4-L5|L5-S1")]
    [InlineData("ACDF C4-7", "C4-C5|C5-C6|C6-C7")]
    [InlineData("Bilateral L4, L5 medial branch blocks", "L4|L5")]
    [InlineData("Medial branch blocks at L3, 4, 5", "L3|L4|L5")]
    [InlineData("Medial branch block, L3 to L5", "L3|L4|L5")]
    [InlineData("Dorsal rami blocks T6-T8", "T6|T7|T8")]
    [InlineData("Cervical ESI C7-T1", "C7-T1")]
    [InlineData("L4-S1 fusion", "L4-L5|L5-S1")]
    [InlineData("L5S1 discectomy", "L5|S1")]
    [InlineData("Lumbar L-5 S-1 ESI", "L5|S1")]
    [InlineData("L3-4, 4-5, 5-1 laminectomy", "L3-L4|L4-L5|L5-S1")]
    [InlineData("Cervical ESI C6-7, C7-1", "C6-C7|C7-T1")]
    [InlineData("Kyphoplasty T12", "T12")]
    [InlineData("TFESI L4-L5 and L5-S1 bilaterally", "L4-L5|L5-S1")]
    [InlineData("SNRB left L5", "L5")]
    [InlineData("L4, 2 injections", "L4")]
    [InlineData("TSH, T3 and T4 labs", "")]
    [InlineData("C3, C4 complement levels", "")]
    [InlineData("T2 weighted pictures of the knee", "")]
    [InlineData("Brace L0631", "")]
    [InlineData("T/L spine x-ray", "")]
    public void Levels_are_segments_from_above(string title, string levels) =>
        Assert.Equal(levels, string.Join('|', SpinalLevels.Find(title).Select(l => l.Value)));

    [Fact]
    public void A_level_shows_its_words()
    {
        const string Title = "Facet block L4-5, L5-S1";

        Assert.Equal(["L4-5", "L5-S1"], SpinalLevels.Find(Title).Select(l => l.Place.In(Title)));
    }

    [Theory]
    [InlineData("MRI of the right knee", "Right")]
    [InlineData("EMG of the bilateral upper extremities", "Bilateral")]
    [InlineData("Left shoulder and left elbow x-rays", "Left")]
    [InlineData("Left and right knee braces", "Bilateral")]
    [InlineData("Left knee and right knee injections", "Bilateral")]
    [InlineData("X-ray of both hands", "Bilateral")]
    [InlineData("Right knee and left ankle MRI", null)]
    [InlineData("Bilateral hips and left knee", null)]
    [InlineData("Consult right away", null)]
    [InlineData("Medication left over", null)]
    [InlineData("Right-handed worker's splint", null)]
    [InlineData("R knee MRI", "Right")]
    [InlineData("EMG BLE", "Bilateral")]
    [InlineData("Both medications", null)]
    [InlineData("Lumbar brace", null)]
    public void The_side_is_that_of_all_parts(string title, string? side) =>
        Assert.Equal(side, SideReader.Read(title)?.Value);
}
