namespace ImrSearch.Index.Harness;

/// <summary>A group that follows from a seed, a parent and its version alone, so that two processes agree on it.</summary>
public sealed class PlannedGroup
{
    public const string VectorField = "meaning";

    private static readonly string[] Colours = ["red", "green", "blue"];

    internal PlannedGroup(string parent, int number, int version, Random random)
    {
        Parent = parent;
        Key = $"{parent}#{number}";
        State = $"{Key}@{version}";
        Colour = random.Next(4) == 0 ? null : Colours[random.Next(Colours.Length)];
        Day = random.Next(5) == 0 ? null : random.Next(10_000);
        Texts = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ =>
            (string[])[.. Enumerable.Range(0, random.Next(5, 80)).Select(_ => CrashPlan.Word(random))])];
    }

    public string Parent { get; }

    public string Key { get; }

    /// <summary>Key and version: tells exactly which content the index has.</summary>
    public string State { get; }

    public string? Colour { get; }

    public int? Day { get; }

    /// <summary>The words of each document.</summary>
    public IReadOnlyList<string[]> Texts { get; }

    public DocumentGroup ToGroup()
    {
        var group = new DocumentGroup(Key) { Keywords = { ["state"] = [State] } };
        if (Colour is not null)
        {
            group.Keywords["colour"] = [Colour];
        }

        if (Day is { } day)
        {
            group.Numbers["day"] = day;
        }

        group.Documents.AddRange(Texts.Select(ToDocument));
        return group;
    }

    /// <summary>A direction that follows from a document's words; one in four documents has none.</summary>
    internal static float[]? Vector(string[] words) =>
        words.Length % 4 == 0 ? null : [words.Length, words[0].Length, words.Distinct().Count(), -words[^1].Length];

    private static Document ToDocument(string[] words)
    {
        var document = new Document().Add(string.Join(' ', words), "body");
        return Vector(words) is { } vector ? document.AddVector(VectorField, vector) : document;
    }
}
