using System.Text;

namespace ImrSearch.Letters.Tests.Families;

public class FuzzTests
{
    private const int Rounds = 100;

    [Theory]
    [InlineData(Fixture.Paired, 1)]
    [InlineData(Fixture.LabelsFirst, 2)]
    [InlineData(Fixture.NoHeader, 3)]
    [InlineData(Fixture.Redacted, 4)]
    public void Damaged_letters_never_throw_and_spans_stay_inside_the_text(string file, int seed)
    {
        var original = Encoding.UTF8.GetString(Fixture.Bytes(file));
        var reader = new LetterReader();
        for (var round = 0; round < Rounds; round++)
        {
            var random = new Random((seed * 1000) + round);
            var text = Damage(original, random);
            try
            {
                Check(reader.Read(Encoding.UTF8.GetBytes(text), file, TestContext.Current.CancellationToken), $"{file}, seed {seed}, round {round}");
            }
            catch (Exception e) when (e is not Xunit.Sdk.IAssertionException)
            {
                Assert.Fail($"{file}, seed {seed}, round {round}: {e}");
            }
        }
    }

    // What the parsers look for, in more forms than the fixtures print.
    private static readonly string[] Pool =
    [
        "Claims Administrator guideline:", "\nMAXIMUS guideline:", "\nDecision rationale:", "claims administrator guideline:",
        ": Upheld\n", ": Overturned\n", " - Upheld\n", ": Partially\nOverturned\n", ": Uphled\n", "is Overturned in part\n", "Modified", "\n\n", "\n\f", "\n12\n",
        "Decision based on MTUS", "Decision based on Non-MTUS Citation", "Eye", "Eye 2004,", "Eye Complaints 2004,", "Hand and Wrist Complaints 2004", "Stress-Related Conditions",
        "ACOEM", "ACOEM Chapter 16", "Chapter 99", "Chronic Pain", "Opioid Treatment 2016", "General Approaches", "ODG", "Official Disability Guidelines", "Low Back Chapter,",
        "Section(s):", "Page(s): 1-2", "and", ",", "(", ")", "was the original request.", "The Claims Administrator authorized", "leaving the original request IMR eligible.",
        "Norco", "serum", "screen for", "L4-5", "C3,", "T/L spine", "cream", "10%", "5%", "fusion", "brace", "Retro-", "MRI", "to evaluate for", "mg.", "p.o.",
        "HOW THE IMR FINAL DETERMINATION WAS MADE", "CLINICAL CASE SUMMARY", "IMR ISSUES, DECISIONS AND RATIONALES", "State(s) of Licensure:", "Certification(s)/Specialty:",
        "The expert reviewer is Board Certified in", "licensed to practice in", "Washington, D.C.", "W. Virginia", "N.Y.", "D", ".", "PM&R", "Surgery Orthopedic", "Case Number:",
        "CM14-1234567", "Date Assigned:", "Date of Injury:", "Priority:", "Standard", "02/18/14", "99/99/9999", "Application", "Received:", "a 10 year old injury", "0 years of age",
        "aged 999", "year-old-male", "he", "she", "Sincerely,", "cc:", "Utilization review denied", "on 1-1-01",
    ];

    [Fact]
    public void Random_words_of_letters_never_throw()
    {
        var words = Fixture.CaseNumberLetters.SelectMany(f => Encoding.UTF8.GetString(Fixture.Bytes(f)).Split(' ')).Concat(Pool).Concat(Pool).Concat(Pool).ToArray();
        var reader = new LetterReader();
        for (var seed = 0; seed < 4 * Rounds; seed++)
        {
            // Every second text is of the pool alone, so that rare neighbours meet.
            var random = new Random(seed);
            var text = "IMR ISSUES, DECISIONS AND RATIONALES " + string.Join(' ', random.GetItems(seed % 2 == 0 ? words : Pool, random.Next(1, 800)));
            try
            {
                Check(reader.Read(Encoding.UTF8.GetBytes(text), "words.txt", TestContext.Current.CancellationToken), $"seed {seed}");
            }
            catch (Exception e) when (e is not Xunit.Sdk.IAssertionException)
            {
                Assert.Fail($"seed {seed}: {e}");
            }
        }
    }

    private static void Check(LetterReading reading, string where)
    {
        // A fault in a parser is kept from the caller, but is a fault.
        Assert.All(reading.Problems, p => Assert.False(p.Reason.StartsWith("The program failed", StringComparison.Ordinal) || p.Reason.Contains("took too long", StringComparison.Ordinal), $"{where}: {p.Reason}"));
        if (reading.Letter is not { } letter)
        {
            Assert.NotEmpty(reading.Problems);
            return;
        }

        var spans = letter.Facts
            .Concat(letter.Decisions.SelectMany(d => d.Facts)).Select(f => f.Span)
            .Concat(letter.Passages.Select(p => p.Span));
        Assert.All(spans, s => Assert.True(s.Start >= 0 && s.Length >= 0 && s.End <= letter.Text.Length, $"{s} of {letter.Text.Length}"));
        Assert.All(letter.Passages, p => Assert.NotEmpty(p.Text));
        Assert.Equal(Enumerable.Range(1, letter.Decisions.Count), letter.Decisions.Select(d => d.Ordinal));
    }

    private static string Damage(string text, Random random)
    {
        var damaged = new StringBuilder(text);
        for (var i = random.Next(1, 12); i > 0 && damaged.Length > 10; i--)
        {
            var at = random.Next(damaged.Length);
            var length = Math.Min(random.Next(1, 200), damaged.Length - at);
            switch (random.Next(6))
            {
                case 0:
                    damaged.Remove(at, length);
                    break;
                case 1:
                    damaged.Insert(random.Next(damaged.Length), damaged.ToString(at, length));
                    break;
                case 2:
                    damaged.Insert(at, random.GetItems(new[] { ": Upheld\n", "Claims Administrator guideline:", "\f", "\n\n", "((((", "Decision rationale:", "%", "\u00C2", "\uD800", "Page(s):", "and and and", "CLINICAL CASE SUMMARY" }, 1)[0]);
                    break;
                case 3:
                    damaged.Replace("\n", random.Next(2) == 0 ? " " : "\n\n", at, length);
                    break;
                case 4:
                    damaged.Replace(" ", "", at, length);
                    break;
                default:
                    damaged[at] = (char)random.Next(1, 0x250);
                    break;
            }
        }

        return damaged.ToString();
    }
}
