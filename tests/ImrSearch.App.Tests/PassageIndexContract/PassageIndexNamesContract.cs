using ImrSearch.App.Passages;
using static ImrSearch.App.Tests.PassageIndexContract.TestLetters;

namespace ImrSearch.App.Tests.PassageIndexContract;

/// <summary>What other names of a query's words find; the index knows the project's lists.</summary>
public abstract class PassageIndexNamesContract : PassageIndexContract
{
    private void ApplySome() => Apply(
        Letter(
            "A",
            Decision("A#1", "Norco 10/325 #120", "The opioid was tapered over weeks."),
            Decision("A#2", "Hydrocodone/APAP 5/325", "No urine drug screen was documented for this medication."),
            Decision("A#3", "Vicodin", "The tablets gave no functional improvement.")),
        Letter(
            "B",
            Decision("B#1", "Tylenol 500 mg", "Acetaminophen is advised first."),
            Decision("B#2", "12 PT visits for the lumbar spine", "Visits exceed the number advised."),
            Decision("B#3", "Physical therapy, low back", "Therapy was of help.")),
        Letter(
            "C",
            Decision("C#1", "ESWT of the heel", "Shock waves are not advised."),
            Decision("C#2", "Omeprazole 20 mg", "A PPI needs a risk of the stomach."),
            Decision("C#3", "PT/INR and CBC", "Blood tests before surgery.")));

    // Queries as adjusters, nurses and lawyers type them.
    [Theory]
    [InlineData("norco", "A#1 A#2 A#3")]
    [InlineData("hydrocodone", "A#1 A#2 A#3")]
    [InlineData("hydrocodone apap", "A#1 A#2 A#3")]
    [InlineData("vicodin taper", "A#1")]
    [InlineData("acetaminophen", "A#2 B#1")]
    [InlineData("tylenol", "A#2 B#1")]
    [InlineData("\"norco\"", "A#1")]
    [InlineData("item:vicodin", "A#1 A#2 A#3")]
    [InlineData("item:\"vicodin\"", "A#3")]
    [InlineData("norco -vicodin", "A#1 A#2")]
    [InlineData("physical therapy lumbar", "B#2 B#3")]
    [InlineData("low back PT", "B#2 B#3")]
    [InlineData("pt", "B#2 C#3")]
    [InlineData("shockwave", "C#1")]
    [InlineData("extracorporeal shock wave therapy heel", "C#1")]
    [InlineData("prilosec", "C#2")]
    [InlineData("proton pump inhibitor", "C#2")]
    [InlineData("stomach acid medicine", "C#2")]
    [InlineData("UDS", "A#2")]
    [InlineData("norco OR eswt", "A#1 A#2 A#3 C#1")]
    [InlineData("no functional gain vicodin", "A#3")]
    public void Other_names_find_the_same_thing(string query, string expected)
    {
        ApplySome();
        Assert.Equal(expected, string.Join(' ', Found(query)));
    }

    [Fact]
    public void The_answer_says_what_was_added()
    {
        ApplySome();
        Assert.StartsWith("norco → hydrocodone, Vicodin", Assert.Single(Search("norco urine").Added), StringComparison.Ordinal);
        Assert.Empty(Search("\"norco\" urine").Added);
        Assert.Empty(Search("(norco").Added);
    }

    [Fact]
    public void A_word_and_its_names_count_as_one_word_for_the_score()
    {
        ApplySome();
        var hits = Search("norco").Hits;
        Assert.Equal(3, hits.Count);
        Assert.True(hits[0].Score < 3 * hits[^1].Score, "A rare brand must not outweigh its other names.");
    }

    [Fact]
    public void Other_names_are_marked_too()
    {
        ApplySome();
        const string Text = "Hydrocodone and Norco.";
        Assert.Equal(["Hydrocodone", "Norco"], Index.Highlight("norco", PassageField.Rationale, Text).Select(span => Text[span.Start..span.End]));
        Assert.Equal(["Norco"], Index.Highlight("\"norco\"", PassageField.Rationale, Text).Select(span => Text[span.Start..span.End]));
    }
}
