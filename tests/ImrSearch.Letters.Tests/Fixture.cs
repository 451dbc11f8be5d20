using ImrSearch.Testing;

namespace ImrSearch.Letters.Tests;

/// <summary>Letters written for these tests, in tests/fixtures/letters.</summary>
internal static class Fixture
{
    public const string Paired = "paired-header.txt";
    public const string LabelsFirst = "labels-first.txt";
    public const string NoHeader = "no-header-double-spaced.txt";
    public const string Redacted = "redacted-tight.txt";

    public static readonly string[] CaseNumberLetters = [Paired, LabelsFirst, NoHeader, Redacted];

    public const string Notice = "notice-2013.txt";
    public const string NoticeTight = "notice-tight-2013.txt";
    public const string Letterhead = "letterhead-2014.txt";
    public const string LetterheadTight = "letterhead-tight-2013.txt";
    public const string Review = "professional-review-2013.txt";
    public const string ReviewWithCover = "professional-review-cover-2013.txt";

    public static readonly string[] OlderLetters = [Notice, NoticeTight, Letterhead, LetterheadTight, Review, ReviewWithCover];

    public static string Folder => Path.Combine(SharedData.RepositoryRoot, "tests", "fixtures", "letters");

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder, name));

    public static LetterReading Read(string name) => new LetterReader().Read(Bytes(name), name);

    public static Letter Letter(string name)
    {
        var reading = Read(name);
        Assert.Empty(reading.Problems);
        return Assert.IsType<Letter>(reading.Letter);
    }
}
