using System.Globalization;
using ImrSearch.Index.Harness;

namespace ImrSearch.Index.Tests.Safety;

/// <summary>What a killed writer has left in its <see cref="Journal"/>.</summary>
internal sealed class JournalReader
{
    public JournalReader(string path)
    {
        using var file = new StreamReader(new FileStream(path, FileMode.OpenOrCreate, FileAccess.Read, FileShare.ReadWrite));
        var text = file.ReadToEnd();

        // A line that was cut off does not count.
        foreach (var line in text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.Split(' ');
            var commit = int.Parse(parts[1], CultureInfo.InvariantCulture);
            LastStep = parts[0];
            MayBeThere = LastStep == Journal.Commit ? commit : MayBeThere;
            MustBeThere = LastStep == Journal.Done ? commit : MustBeThere;
            Lines++;
        }
    }

    public int Lines { get; }

    /// <summary>What the writer was doing.</summary>
    public string LastStep { get; } = "";

    /// <summary>The last commit that was begun.</summary>
    public int MayBeThere { get; }

    /// <summary>The last commit that was reported as done.</summary>
    public int MustBeThere { get; }
}
