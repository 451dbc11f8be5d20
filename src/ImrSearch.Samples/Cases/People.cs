namespace ImrSearch.Samples.Cases;

/// <summary>Reviewers and workers (Data/people.json).</summary>
internal sealed record People(
    IReadOnlyList<People.Specialty> Specialties,
    IReadOnlyDictionary<string, string> Misspelled,
    IReadOnlyList<string> States,
    IReadOnlyList<string> Occupations)
{
    /// <summary>A reviewer's specialty as printed.</summary>
    /// <param name="Leniency">Share overturned in percent of the average, so that a chart by specialty has something to show.</param>
    internal sealed record Specialty(string Name, int Weight, int Leniency);
}
