using System.Text;
using System.Text.Json;

namespace ImrSearch.Benchmarks.Training;

/// <summary>
/// Passages to train on: read from a file, or made up. Made-up ones are 60 to 180 words, half of them drawn from one
/// vocabulary by Zipf's law, half from that of one of 300 subjects, which is the same law over words in another order.
/// </summary>
internal static class TrainCorpus
{
    private const int Words = 200_000;
    private const int Subjects = 300;

    public static string[] Read(string file, int most)
    {
        var texts = new List<string>();
        foreach (var line in File.ReadLines(file).Take(most))
        {
            using var json = JsonDocument.Parse(line);
            texts.Add(json.RootElement.GetProperty("text").GetString()!);
        }

        return [.. texts];
    }

    public static string[] MakeUp(int count)
    {
        var random = new Random(20130701);
        var cumulated = new double[Words];
        var sum = 0.0;
        for (var rank = 0; rank < Words; rank++)
        {
            cumulated[rank] = sum += Math.Pow(rank + 3, -1.2);
        }

        var texts = new string[count];
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            text.Clear();
            var subject = random.Next(Subjects);
            for (var left = random.Next(60, 181); left > 0; left--)
            {
                var rank = Array.BinarySearch(cumulated, random.NextDouble() * sum);
                rank = Math.Min(rank < 0 ? ~rank : rank, Words - 1);
                var word = random.Next(2) == 0 ? rank : (int)(((rank * 7919L) + (subject * 104_729L)) % Words);
                AppendWord(text, word);
            }

            texts[i] = text.ToString();
        }

        return texts;
    }

    /// <summary>Consonants only at the end, so that no ending is cut off as one of English.</summary>
    private static void AppendWord(StringBuilder text, int word)
    {
        for (word += 100; word > 0; word /= 70)
        {
            var (consonant, vowel) = Math.DivRem(word % 70, 5);
            text.Append("bdfghjkmnprtvz"[consonant]).Append("aeiou"[vowel]);
        }

        text.Append("k ");
    }
}
