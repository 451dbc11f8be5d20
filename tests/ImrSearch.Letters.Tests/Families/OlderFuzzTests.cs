using System.Text;

namespace ImrSearch.Letters.Tests.Families;

public class OlderFuzzTests
{
    private const int Rounds = 60;

    // What the parsers of the older families look for.
    private static readonly string[] Pool =
    [
        "1) MAXIMUS Federal Services, Inc. has determined", "the request for", "is not medically necessary and appropriate.", "isnotmedically necessary", "for 6 of the 12", "in part",
        "2) Regarding the request for", "Section of the Medical Treatment Utilization Schedule", "The Claims Administrator based its decision on", "The Expert Reviewer found",
        "Rationale for the Decision:", "The Physician Reviewer's decision rationale:", "IMR DECISION(S) AND RATIONALE(S)", "ISSUE AT DISPUTE:", "CASE SUMMARY:", "1.", "2)", "•",
        "RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS/WAS NOT MEDICALLY NECESSARY:", "Final Determination Letter for IMR Case Number CM13-0000001 2", "\n12\n\f", "Effect of the Decision:",
        "MEDICAL PROFESSIONAL REVIEW", "Dated:", "MAXIMUS Case Number:", "CM13-0000001", "1/2/2013", "Sincerely,", "MEDICAL REVIEWER QUALIFICATIONS:", "Board Certified in", "licensed to practice in",
    ];

    public static TheoryData<string> Letters => [.. Fixture.OlderLetters];

    [Theory]
    [MemberData(nameof(Letters))]
    public void Damaged_letters_never_fail_and_spans_stay_inside_the_text(string file)
    {
        var words = Encoding.UTF8.GetString(Fixture.Bytes(file)).Split(' ');
        for (var seed = 0; seed < Rounds; seed++)
        {
            var random = new Random(seed);
            var damaged = words.ToList();
            for (var i = random.Next(1, 20); i > 0; i--)
            {
                var at = random.Next(damaged.Count);
                switch (random.Next(3))
                {
                    case 0:
                        damaged.RemoveRange(at, Math.Min(random.Next(1, 30), damaged.Count - at));
                        break;
                    case 1:
                        damaged.Insert(at, random.GetItems(Pool, 1)[0]);
                        break;
                    default:
                        damaged.InsertRange(at, damaged.GetRange(at, Math.Min(random.Next(1, 30), damaged.Count - at)));
                        break;
                }

                damaged.Add("\n");
            }

            Check(string.Join(' ', damaged), $"{file}, seed {seed}");
        }
    }

    [Fact]
    public void Random_headings_never_fail()
    {
        for (var seed = 0; seed < 5 * Rounds; seed++)
        {
            var random = new Random(seed);
            Check(string.Join(random.Next(2) == 0 ? ' ' : '\n', random.GetItems(Pool, random.Next(1, 400))), $"seed {seed}");
        }
    }

    private static void Check(string text, string where)
    {
        var reading = Written.Read(text);
        Assert.All(reading.Problems, p => Assert.False(p.Reason.StartsWith("The program failed", StringComparison.Ordinal) || p.Reason.Contains("took too long", StringComparison.Ordinal), $"{where}: {p.Reason}"));
        Assert.True(reading.Problems.Count(p => p.Stage == LetterProblem.ReviewStage) <= 10, where);
        var letter = reading.Letter!;
        var spans = letter.Facts.Concat(letter.Decisions.SelectMany(d => d.Facts)).Select(f => f.Span).Concat(letter.Passages.Select(p => p.Span));
        Assert.All(spans, s => Assert.True(s.Start >= 0 && s.Length >= 0 && s.End <= letter.Text.Length, $"{where}: {s} of {letter.Text.Length}"));
        Assert.All(letter.Decisions, d => Assert.Equal(d.Item, ImrSearch.Letters.Text.EvenedText.Even(d.Facts.Single(f => f.Field == FactFields.Item).Span.In(letter.Text))));
        Assert.Equal(Enumerable.Range(1, letter.Decisions.Count), letter.Decisions.Select(d => d.Ordinal));
    }
}
