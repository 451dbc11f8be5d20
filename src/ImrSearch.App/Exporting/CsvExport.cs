using System.Globalization;
using CsvHelper;

namespace ImrSearch.App.Exporting;

/// <summary>
/// Writes a result set as comma-separated values (RFC 4180, UTF-8 with a byte order mark, which spreadsheets need to read
/// it rightly): one line of names, then one line for each decision. Several values of a field stand in one cell, divided by "; ".
/// </summary>
public static class CsvExport
{
    private static readonly (string Name, Func<ExportedDecision, string?> Value)[] Cells =
    [
        ("decision", decision => decision.DecisionId),
        ("caseNumber", decision => decision.CaseNumber),
        ("item", decision => decision.IsInLibrary ? decision.Item : "(left the library while this list was being made)"),
        ("outcome", decision => decision.Outcome),
        ("decisionDate", decision => Day(decision.DecisionDate)),
        ("category", decision => decision.Category),
        ("subcategory", decision => decision.Subcategory),
        ("drugs", decision => Several(decision.Drugs)),
        ("bodyRegions", decision => Several(decision.BodyRegions)),
        ("side", decision => decision.Side),
        ("spinalLevels", decision => Several(decision.SpinalLevels)),
        ("reviewerGuidelines", decision => Several(decision.ReviewerGuidelines)),
        ("administratorGuidelines", decision => Several(decision.AdministratorGuidelines)),
        ("guidelineRelation", decision => decision.GuidelineRelation),
        ("reasons", decision => Several(decision.Reasons)),
        ("specialties", decision => Several(decision.Specialties)),
        ("licenseStates", decision => Several(decision.LicenseStates)),
        ("priority", decision => decision.Priority),
        ("age", decision => decision.Age?.ToString(CultureInfo.InvariantCulture)),
        ("sex", decision => decision.Sex),
        ("dateOfInjury", decision => Day(decision.DateOfInjury)),
        ("retrospective", decision => YesNo(decision, decision.Retrospective)),
        ("associatedService", decision => YesNo(decision, decision.AssociatedService)),
        ("sample", decision => YesNo(decision, decision.IsSample)),
        ("rationale", decision => decision.Rationale),
    ];

    /// <summary>
    /// How every table leaves the program. A cell that begins with =, +, - or @ would be run as a formula by the program that opens
    /// the file, and letters are other people's text: such a cell gets an apostrophe in front (OWASP, "CSV Injection").
    /// </summary>
    public static CsvWriterOptions Options { get; } = new() { WriteByteOrderMark = true, Injection = CsvInjection.Escape };

    /// <summary>Writes all of it; the stream stays open.</summary>
    public static async Task WriteAsync(DecisionExport export, Stream target, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(export);
        var csv = CsvWriter.Create(target, Options, leaveOpen: true);
        await using (csv.ConfigureAwait(false))
        {
            await csv.WriteRecordAsync([.. Cells.Select(cell => cell.Name)], cancellation).ConfigureAwait(false);
            foreach (var decision in export.Decisions)
            {
                await csv.WriteRecordAsync([.. Cells.Select(cell => cell.Value(decision) ?? "")], cancellation).ConfigureAwait(false);
            }
        }
    }

    private static string? Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Several(IReadOnlyList<string> values) => string.Join("; ", values);

    private static string? YesNo(ExportedDecision decision, bool value) => !decision.IsInLibrary ? null : value ? "yes" : "no";
}
