namespace ImrSearch.Samples.Cases;

/// <summary>A drug as requested, with what may be asked of it (Data/drugs.txt).</summary>
internal sealed record Drug(string Name, string Generic, IReadOnlyList<string> Strengths, IReadOnlyList<string> Quantities)
{
    /// <summary>Reads "= kind" headings, each followed by lines "name | generic | strengths | quantities".</summary>
    public static Dictionary<string, List<Drug>> ReadByKind(string text)
    {
        var byKind = new Dictionary<string, List<Drug>>(StringComparer.Ordinal);
        List<Drug>? drugs = null;
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith("= ", StringComparison.Ordinal))
            {
                byKind.Add(line[2..], drugs = []);
            }
            else if (line.Split(" | ") is [var name, var generic, var strengths, var quantities] && drugs is not null)
            {
                drugs.Add(new Drug(name, generic, strengths.Split(", "), quantities.Split(", ")));
            }
        }

        return byKind;
    }
}
