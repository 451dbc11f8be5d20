using System.Text;

namespace ImrSearch.Letters.Tests.Fuzz;

/// <summary>Damages the text of letters as scans, extractors, editors and ill will do, and makes letters of loose words.</summary>
internal sealed class LetterMutator(IReadOnlyList<string> letters)
{
    // What the parsers look for, in more forms than letters print.
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
        "\f", "((((", "%", "\u00C2", "\uD800", "and and and", "CLINICAL CASE SUMMARY", "IMR DECISION(S) AND RATIONALE(S)", "DOCUMENTS REVIEWED",
        "Final Determination Letter for IMR Case Number", "is not medically necessary and appropriate.", "1) Regarding the request for", "ISSUE AT DISPUTE:",
        "The Claims Administrator based its decision on", "The Expert Reviewer based his/her decision on", "Rationale for the Decision:", "Associated surgical service:", "#120", "x 4 weeks", "no evidence of",
    ];

    private readonly string[] _words = [.. letters.SelectMany(l => l.Split(' ')), .. Pool, .. Pool, .. Pool];

    /// <summary>The bytes of a letter's text file.</summary>
    public byte[] Next(Random random)
    {
        var text = random.Next(6) switch
        {
            0 => "IMR ISSUES, DECISIONS AND RATIONALES " + string.Join(' ', random.GetItems(random.Next(2) == 0 ? _words : Pool, random.Next(1, 800))),
            1 => Spliced(random),
            _ => Damaged(random.GetItems([.. letters], 1)[0], random),
        };
        return random.Next(12) switch
        {
            0 => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
            1 => Encoding.Latin1.GetBytes(text),
            2 => WithNoise(Encoding.UTF8.GetBytes(text), random),
            3 => Encoding.UTF8.GetBytes(text.Replace("\n", "\r\n", StringComparison.Ordinal)),
            _ => Encoding.UTF8.GetBytes(text),
        };
    }

    private string Spliced(Random random)
    {
        var (a, b) = (letters[random.Next(letters.Count)], letters[random.Next(letters.Count)]);
        return a[..random.Next(a.Length + 1)] + b[random.Next(b.Length + 1)..];
    }

    private static byte[] WithNoise(byte[] bytes, Random random)
    {
        for (var i = random.Next(1, 20); i > 0 && bytes.Length > 0; i--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return bytes;
    }

    private static string Damaged(string text, Random random)
    {
        var damaged = new StringBuilder(text);
        for (var i = random.Next(1, 12); i > 0 && damaged.Length > 10; i--)
        {
            var at = random.Next(damaged.Length);
            var length = Math.Min(random.Next(1, 200), damaged.Length - at);
            switch (random.Next(9))
            {
                case 0:
                    damaged.Remove(at, length);
                    break;
                case 1:
                    damaged.Insert(random.Next(damaged.Length), damaged.ToString(at, length));
                    break;
                case 2:
                    damaged.Insert(at, Pool[random.Next(Pool.Length)]);
                    break;
                case 3:
                    damaged.Replace("\n", random.Next(2) == 0 ? " " : "\n\n", at, length);
                    break;
                case 4:
                    damaged.Replace(" ", "", at, length);
                    break;
                case 5:
                    damaged.Replace(" ", "\n", at, length);
                    break;
                case 6:
                    // The same again and again: what a pattern with two ways to match would not survive.
                    damaged.Insert(at, new StringBuilder().Insert(0, damaged.ToString(at, Math.Min(length, 40)), random.Next(1, 100)).ToString());
                    break;
                case 7:
                    damaged.Insert(at, new string(" \n-.,:()#0aA\u00AD\u2028"[random.Next(14)], random.Next(1, 3000)));
                    break;
                default:
                    damaged[at] = (char)random.Next(1, random.Next(2) == 0 ? 0x250 : 0xFFFF);
                    break;
            }
        }

        return damaged.ToString();
    }
}
