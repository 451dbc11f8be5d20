using System.Text;
using ImrSearch.App.Importing;
using ImrSearch.Testing;

namespace ImrSearch.App.Tests.Similar;

/// <summary>A data folder with letters written for a test, read by the product's own reader and found by its own index.</summary>
internal sealed class SimilarLetters : IDisposable
{
    private const string AdministratorDefault = "Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s): Opioids.";
    private const string ReviewerDefault = "Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s): Opioids.";

    private readonly TempFolder _temp = new();
    private readonly List<ImportSource> _sources = [];

    /// <summary>One item of a letter.</summary>
    public sealed record Item(string Title, string Outcome, string Rationale)
    {
        public string Administrator { get; init; } = AdministratorDefault;

        public string Reviewer { get; init; } = ReviewerDefault;
    }

    public SimilarLetters Add(string caseNumber, string decided, params Item[] items)
    {
        var text = new StringBuilder($"""
            Case Number: {caseNumber} Date Assigned: 01/05/2015
            Date of Injury: 01/19/2012 Decision Date: {decided}
            UR Denial Date: 03/02/2015 Priority: Standard
            Application Received: 03/30/2015

            HOW THE IMR FINAL DETERMINATION WAS MADE
            The Expert Reviewer has the following credentials:
            State(s) of Licensure: California
            Certification(s)/Specialty: Pain Medicine

            CLINICAL CASE SUMMARY
            The injured worker is a 47 year old female who fell from a loading dock.

            IMR ISSUES, DECISIONS AND RATIONALES
            The Final Determination was based on decisions for the disputed items/services set forth below:

            """);
        foreach (var item in items)
        {
            text.Append($"""

                {item.Title}: {item.Outcome}

                Claims Administrator guideline: {item.Administrator}

                MAXIMUS guideline: {item.Reviewer}

                Decision rationale: {item.Rationale}

                """);
        }

        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        _sources.Add(new ImportSource($"{caseNumber}.txt", _ => Task.FromResult<ReadOnlyMemory<byte>>(bytes)));
        return this;
    }

    public SimilarLetters Add(string caseNumber, string title, string outcome, string rationale) =>
        Add(caseNumber, "05/11/2015", new Item(title, outcome, rationale));

    public Workspace Open()
    {
        var workspace = Workspace.Open(_temp.File("data"));
        var report = workspace.Importer.ImportAsync(_sources, cancellation: TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        Assert.Empty(report.Problems);
        return workspace;
    }

    public void Dispose() => _temp.Dispose();
}
