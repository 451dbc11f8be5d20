using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using ImrSearch.Letters;

namespace ImrSearch.Samples.Tests;

public class SampleLetterWriterTests
{
    private const int Seed = 7;

    private static readonly string[] CaseNumberHeadings =
        ["HOW THE IMR FINAL DETERMINATION WAS MADE", "CLINICAL CASE SUMMARY", "IMR ISSUES, DECISIONS AND RATIONALES",
         "Claims Administrator guideline:", "MAXIMUS guideline:", "Decision rationale:"];

    private static readonly string[] NoticeHeadings =
        ["Notice of Independent Medical Review Determination", "Dated:", "MAXIMUS Case Number:", "Date of UR Decision:",
         "IMR Application Received:", "1) MAXIMUS Federal Services, Inc. has determined the request for",
         "Medical Qualifications of the Expert Reviewer:", "Case Summary:", "Documents Reviewed for Determination:",
         "1) Regarding the request for", "Section of the Medical Treatment Utilization Schedule Relied Upon by the Expert Reviewer to Make His/Her Decision",
         "Rationale for the Decision:"];

    private static readonly string[] LetterheadHeadings =
        ["IMR Case Number:", "Date of Injury:", "UR Denial Date:", "Priority:", "Application Received:",
         "HOW THE IMR FINAL DETERMINATION WAS MADE", "DOCUMENTS REVIEWED", "CLINICAL CASE SUMMARY",
         "IMR DECISION(S) AND RATIONALE(S)", "The Physician Reviewer's decision rationale:"];

    private static readonly string[] ProfessionalReviewHeadings =
        ["MEDICAL PROFESSIONAL REVIEW", "IMR CASE NUMBER:", "ISSUE AT DISPUTE:", "CASE SUMMARY:", "DOCUMENTS REVIEWED FOR DETERMINATION:",
         "MEDICAL TREATMENT GUIDELINE(S) RELIED UPON BY PROFESSIONAL REVIEWER AND WHY:",
         "RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS/WAS", "MEDICAL REVIEWER QUALIFICATIONS:"];

    [Fact]
    public void The_same_seed_gives_the_same_letters_on_every_run_and_platform()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var letter in new SampleLetterWriter(Seed).WriteMany(500))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(letter.FileName + letter.Text));
        }

        // Changes whenever a word list or the drawing changes; then take the new value over.
        Assert.Equal("1cbd62e190a4b87f737d523ca68772e816183aff8ebcd4b9cce3cb1839879e86", Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(41)]
    [InlineData(199)]
    public void A_letter_written_alone_equals_the_one_in_the_series(int number) =>
        Assert.Equal(new SampleLetterWriter(Seed).WriteMany(200).ElementAt(number), new SampleLetterWriter(Seed).Write(number));

    [Fact]
    public void Letters_are_the_same_when_many_threads_write_them()
    {
        var writer = new SampleLetterWriter(Seed);
        var inTurn = writer.WriteMany(100).ToArray();
        Assert.Equal(inTurn, Enumerable.Range(0, 100).AsParallel().AsOrdered().Select(i => writer.Write(i)).ToArray());
    }

    [Fact]
    public void Another_seed_gives_other_letters()
    {
        var texts = new SampleLetterWriter(1).WriteMany(50).Zip(new SampleLetterWriter(2).WriteMany(50));
        Assert.All(texts, pair => Assert.NotEqual(pair.First.Text, pair.Second.Text));
    }

    [Fact]
    public void A_series_is_made_letter_by_letter_as_it_is_read() =>
        // A series that was buffered could not be this long.
        Assert.Equal(3, new SampleLetterWriter(Seed).WriteMany(long.MaxValue).Take(3).Count());

    [Fact]
    public void Numbers_below_zero_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new SampleLetterWriter(Seed).WriteMany(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SampleLetterWriter(Seed).Write(-1));
    }

    [Fact]
    public void Every_letter_is_marked_as_a_sample_and_holds_clean_lines()
    {
        foreach (var letter in new SampleLetterWriter(Seed).WriteMany(2000))
        {
            var lines = letter.Text.Split('\n');
            Assert.Contains(SampleMark.Line, lines);
            Assert.Equal("", lines[^1]);
            Assert.DoesNotContain('\r', letter.Text);
            Assert.All(lines.Skip(1), line => Assert.True(line.Length <= 120, $"{letter.FileName} has a line of {line.Length} characters: {line}"));
            Assert.False(Regex.IsMatch(letter.Text, @"[{}\[\]|]"), $"{letter.FileName} shows a word list's brackets");
            Assert.False(Regex.IsMatch(letter.Text, @" [,.;]|\.\.|,,"), $"{letter.FileName} has stray punctuation");
        }
    }

    [Fact]
    public void File_names_and_case_numbers_are_unique_and_cannot_be_real_ones()
    {
        var letters = new SampleLetterWriter(Seed).WriteMany(3000).ToArray();
        Assert.Equal(letters.Length, letters.Select(letter => letter.FileName).Distinct().Count());
        Assert.All(letters, letter => Assert.Matches(@"^SM1[3-9]-\d{7}\.txt$", letter.FileName));
        Assert.All(letters.Where(letter => letter.CaseNumber is not null), letter =>
        {
            Assert.Equal(letter.FileName, letter.CaseNumber + ".txt");
            Assert.Contains(letter.CaseNumber!, letter.Text, StringComparison.Ordinal);
        });
        Assert.All(letters.Where(letter => letter.CaseNumber is null), letter => Assert.DoesNotMatch(@"SM1\d-", letter.Text));
        Assert.Equal("SM", new SampleLetterWriter(Seed).Write(9_999_999).FileName[..2]);
    }

    [Fact]
    public void All_families_appear_with_their_headings_in_order()
    {
        var writer = new SampleLetterWriter(Seed);
        var seen = new HashSet<LetterFamily>();
        for (var number = 0; number < 1000; number++)
        {
            var family = writer.DrawCase(number).Family;
            var withoutFooters = Regex.Replace(writer.Write(number).Text, @"Final Determination Letter for IMR Case Number .*\n", "");
            var text = Regex.Replace(withoutFooters, @"\s+", " ");
            seen.Add(family);
            var at = 0;
            foreach (var heading in Headings(family))
            {
                var found = text.IndexOf(heading, at, StringComparison.Ordinal);
                Assert.True(found >= at, $"letter {number} ({family}) lacks \"{heading}\" after position {at}");
                at = found;
            }
        }

        Assert.Equal(4, seen.Count);
    }

    [Fact]
    public void The_notice_prints_its_list_twice_and_breaks_sentences_by_page_footers()
    {
        var notices = CasesOf(LetterFamily.Notice, 2000).ToArray();
        Assert.All(notices, notice =>
        {
            var items = Regex.Count(notice.Text, @"^\d\) MAXIMUS Federal Services, Inc\.", RegexOptions.Multiline);
            Assert.Equal(2 * notice.Case.Items.Count, items);
        });
        Assert.Contains(notices, notice => notice.Text.Contains("notmedically", StringComparison.Ordinal));
        Assert.Contains(notices, notice => Regex.IsMatch(notice.Text, @"[a-z]\nFinal Determination Letter for IMR Case Number SM13-\d{7} \d+\n[a-z]"));
    }

    [Fact]
    public void Dates_come_in_the_order_of_a_case_and_within_the_years_of_the_family()
    {
        var writer = new SampleLetterWriter(Seed);
        for (var number = 0; number < 3000; number++)
        {
            var drawn = writer.DrawCase(number);
            var dates = drawn.Dates;
            DateOnly[] inOrder = [dates.Injury, dates.Visit, dates.Denial, dates.Application, dates.Assigned, dates.Decision];
            Assert.True(inOrder.SequenceEqual(inOrder.Order()), $"letter {number}: {string.Join(' ', inOrder)}");
            Assert.Equal(6, inOrder.Distinct().Count());
            Assert.InRange(dates.Earlier, dates.Injury, dates.Visit);
            Assert.InRange(dates.Decision.Year, drawn.Family == LetterFamily.CaseNumber ? 2014 : 2013, 2019);
            Assert.Equal((dates.Decision.Year % 100).ToString(CultureInfo.InvariantCulture), drawn.CaseNumber[2..4]);
        }
    }

    [Fact]
    public void A_printed_header_states_the_dates_of_the_case()
    {
        foreach (var (drawn, text) in CasesOf(LetterFamily.CaseNumber, 300).Where(letter => letter.Case.PrintsCaseNumber))
        {
            var header = text[..text.IndexOf("HOW THE IMR", StringComparison.Ordinal)];
            var printed = Regex.Matches(header, @"\d\d/\d\d/\d{4}").Select(match => DateOnly.ParseExact(match.Value, "MM/dd/yyyy", CultureInfo.InvariantCulture));
            var dates = drawn.Dates;
            Assert.Equal(new[] { dates.Injury, dates.Denial, dates.Application, dates.Assigned, dates.Decision }.Order(), printed.Order());
            Assert.Contains(drawn.Expedited ? "Expedited" : "Standard", header, StringComparison.Ordinal);
        }
    }

    internal static IEnumerable<(Cases.SampleCase Case, string Text)> CasesOf(LetterFamily family, int count)
    {
        var writer = new SampleLetterWriter(Seed);
        return Enumerable.Range(0, count).Select(i => (Case: writer.DrawCase(i), writer.Write(i).Text)).Where(letter => letter.Case.Family == family);
    }

    private static string[] Headings(LetterFamily family) => family switch
    {
        LetterFamily.Notice => NoticeHeadings,
        LetterFamily.Letterhead => LetterheadHeadings,
        LetterFamily.ProfessionalReview => ProfessionalReviewHeadings,
        _ => CaseNumberHeadings,
    };
}
