namespace ImrSearch.Letters.Tests;

public class AskedItemTests
{
    [Fact]
    public void A_line_is_read_as_a_title_is()
    {
        var item = AskedItem.Read("Left transforaminal epidural steroid injection at L4-5");

        Assert.Equal("Injection", item.Category);
        Assert.Equal(["Lumbar spine"], item.BodyRegions);
        Assert.Equal(["L4-L5"], item.SpinalLevels);
        Assert.Equal("Left", item.Side);
        Assert.Equal(["hydrocodone", "acetaminophen"], AskedItem.Read("Norco 10/325mg #120").Drugs);
    }

    [Theory]
    [InlineData("")]
    [InlineData("the worker fell")]
    [InlineData("#60")]
    public void A_line_that_asks_for_nothing_known_has_no_type(string line) => Assert.Null(AskedItem.Read(line).Category);

    [Theory]
    [InlineData("MRI of the left knee", "imaging magnetic resonance")]
    [InlineData("Bilateral knee MRIs", "imaging magnetic resonance")]
    [InlineData("LESI at L4-5", "epidural injection steroid")]
    [InlineData("Lumbar epidural steroid injections x 2", "epidural injection steroid")]
    [InlineData("Twelve (12) visits", "")]
    [InlineData("Retrospective request for a TENS unit, 30 day trial", "electrical nerve stimulation transcutaneous")]
    [InlineData("", "")]
    public void The_procedure_is_what_is_left_without_place_side_and_amount(string title, string words) =>
        Assert.Equal(words, string.Join(' ', AskedItem.ProcedureOf(title).Order()));

    [Fact]
    public void An_ambiguous_abbreviation_is_written_out_in_every_sense() =>
        Assert.Superset(AskedItem.ProcedureOf("physical therapy").ToHashSet(), AskedItem.ProcedureOf("PT 2x6").ToHashSet());
}
