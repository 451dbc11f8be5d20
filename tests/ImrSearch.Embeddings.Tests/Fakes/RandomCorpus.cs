using System.Text;

namespace ImrSearch.Embeddings.Tests.Fakes;

/// <summary>Texts about a few subjects, each with words of its own beside words that all use.</summary>
internal static class RandomCorpus
{
    private const int WordsOfASubject = 12;
    private const int CommonWords = 10;

    public static string[] Texts(int seed, int count, int subjects = 4, int words = 12)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => Text(random, random.Next(subjects), words))];
    }

    /// <summary>A text about one subject.</summary>
    public static string Text(Random random, int subject, int words)
    {
        var text = new StringBuilder();
        for (var i = 0; i < words; i++)
        {
            text.Append(random.Next(3) == 0 ? Word(100, random.Next(CommonWords)) : Word(subject, random.Next(WordsOfASubject))).Append(' ');
        }

        return text.ToString();
    }

    /// <summary>A word that stemming leaves alone.</summary>
    public static string Word(int subject, int number) => $"x{(char)('a' + (subject % 26))}{subject}{(char)('b' + number)}{number}q";
}
