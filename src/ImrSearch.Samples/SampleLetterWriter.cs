using System.Globalization;
using ImrSearch.Letters;
using ImrSearch.Samples.Cases;
using ImrSearch.Samples.Forms;
using ImrSearch.Samples.Prose;

namespace ImrSearch.Samples;

/// <summary>
/// Writes synthetic letters for demonstration and load. Letter n depends on the seed and n alone, so any part of a series can be
/// written again, in any order, on any platform. Thread-safe; keeps nothing of a letter once it is returned.
/// </summary>
public sealed class SampleLetterWriter(int seed)
{
    private static readonly Dictionary<LetterFamily, ILetterForm> Forms = new()
    {
        [LetterFamily.CaseNumber] = new CaseNumberForm(),
        [LetterFamily.Notice] = new NoticeForm(),
        [LetterFamily.Letterhead] = new LetterheadForm(),
        [LetterFamily.ProfessionalReview] = new ProfessionalReviewForm(),
    };

    /// <summary>Letters 0 to <paramref name="count"/> - 1, each made when it is asked for.</summary>
    public IEnumerable<SampleLetter> WriteMany(long count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return Stream(count);

        IEnumerable<SampleLetter> Stream(long total)
        {
            for (var number = 0L; number < total; number++)
            {
                yield return Write(number);
            }
        }
    }

    /// <summary>Letter <paramref name="number"/> of the series, counted from 0.</summary>
    public SampleLetter Write(long number)
    {
        var (drawn, prose) = Draw(number);
        var random = prose.Random;
        var summary = new SummaryWriter(prose).Write(drawn);
        var rationales = WriteRationales(drawn, prose);

        var page = new LetterPage(prose);
        Forms[drawn.Family].Print(page, new LetterContent(drawn, summary, rationales));
        var text = page.ToString();
        if (drawn.Family == LetterFamily.Notice)
        {
            text = NoticeForm.InsertFooters(text, drawn.CaseNumber);
        }

        if (!drawn.PrintsCaseNumber && random.Chance(500))
        {
            text = text.Replace("\n", " \n\n", StringComparison.Ordinal); // the double spacing of the oldest public texts
        }

        if (random.Chance(80))
        {
            text = text.Replace("°", "Â°", StringComparison.Ordinal); // UTF-8 once read as Latin-1
        }

        // The mark goes first, where no field of any family can swallow it.
        return new SampleLetter(drawn.CaseNumber + ".txt", drawn.PrintsCaseNumber ? drawn.CaseNumber : null, $"{SampleMark.Line}\n\n{text.TrimStart('\n')}");
    }

    /// <summary>The case behind a letter, for checks of proportions.</summary>
    internal SampleCase DrawCase(long number) => Draw(number).Case;

    private (SampleCase Case, LetterProse Prose) Draw(long number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        var data = SampleData.Shared;
        var prose = new LetterProse(data.Grammar, new SampleRandom(seed, number));
        return (CaseDraw.Draw(data, prose, number), prose);
    }

    private static List<string> WriteRationales(SampleCase drawn, LetterProse prose)
    {
        var writer = new RationaleWriter(prose);
        var rationales = new List<string>(drawn.Items.Count);
        foreach (var item in drawn.Items)
        {
            rationales.Add(item.SameRationaleAs is { } first ? rationales[drawn.Items.IndexOf(first)] : writer.Write(item));
        }

        return rationales;
    }
}
