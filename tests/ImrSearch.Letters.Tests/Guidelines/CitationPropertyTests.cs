using ImrSearch.Letters.Guidelines;
using ImrSearch.Letters.Text;
using ImrSearch.Testing;

namespace ImrSearch.Letters.Tests.Guidelines;

/// <summary>What holds for any text: parsing is total, and every citation has a place whose words tell its source.</summary>
public class CitationPropertyTests
{
    private static readonly string[] Words =
    [
        "Decision based on MTUS", "Decision based on Non-MTUS Citation", "The Claims Administrator based its decision on the", "ODG", "Official Disability Guidelines (ODG)",
        "ACOEM", "Chapter 12", "Low Back Complaints", "2004", "Chronic Pain Medical Treatment", "2016", "Guidelines", "Section(s):", "Page(s):", "Opioids", "criteria for use",
        "Knee & Leg", "Shoulder", "Chapter", "Pain", "MRI", "(", ")", ",", ";", ".", " and ", "&", "/", "305-306", "http://www.example.org/a", "et al", "which is not part of the MTUS",
        "did not cite any evidence", "3rd edition", "General Approaches", "Acupuncture", "Postsurgical", "\u2013", "[", "do not address", "Forearm, Wrist, and Hand", "8 C.C.R.", "",
    ];

    [Fact]
    public void Random_statements_are_read_with_places_that_tell_their_source()
    {
        var seed = LongForm.Seed(20160401);
        var random = new Random(seed);
        for (var i = LongForm.Cases(3_000, 100_000); i > 0; i--)
        {
            var text = EvenedText.Even(string.Join(random.Next(4) == 0 ? "" : " ", random.GetItems(Words, random.Next(1, 25))));
            foreach (var (citation, place, confidence) in GuidelineParser.Parse(text))
            {
                Assert.True(place is { Start: >= 0, Length: > 0 } && place.End <= text.Length, $"seed {seed}: {place} of «{text}»");
                Assert.InRange(confidence, 0.1, 1);
                Assert.True(Tells(citation.Source, place.In(text)), $"seed {seed}: {citation.Source} at «{place.In(text)}» in «{text}»");
            }
        }
    }

    // ODG and another source may be told by words of any kind; the rest have names of their own.
    private static bool Tells(string source, string words)
    {
        string[] names = source switch
        {
            "MTUS ACOEM" or "ACOEM (non-MTUS)" => ["ACOEM", "Complaints", "Chapter", "Hand", "Shoulder", "Knee", "Back"],
            "MTUS Chronic Pain" => ["Chronic Pain", "Opioids"],
            "MTUS Postsurgical" => ["Postsurgical"],
            "MTUS Acupuncture" => ["Acupuncture"],
            "MTUS Opioids" => ["Opioid"],
            "MTUS General Approaches" => ["General Approach"],
            "None cited" => ["did not cite"],
            _ => [""],
        };
        return Array.Exists(names, n => words.Contains(n, StringComparison.OrdinalIgnoreCase));
    }
}
