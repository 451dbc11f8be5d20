using CsvHelper;
using ImrSearch.App.Exporting;
using ImrSearch.App.Statistics;
using ImrSearch.Web.Searching;

namespace ImrSearch.Web.Statistics;

/// <summary>
/// A field's table as comma-separated values (RFC 4180, UTF-8 with a byte order mark): every row, numbers plain, shares
/// from 0 to 1, nothing where there is nothing to say. The last column names the set in every row, so that a file, or a part
/// of one, says what it is of. A text that a spreadsheet would run as a formula gets an apostrophe
/// in front, as in the export of decisions.
/// </summary>
public static class TableCsv
{
    /// <param name="target">Stays open.</param>
    /// <param name="table">The table; all of its rows are written.</param>
    /// <param name="state">The sets that it is of.</param>
    public static void Write(Stream target, FieldTable table, StatisticsPageState state)
    {
        string[] sets = state.Other is { } other ? [SetName.Of(state.View), SetName.Of(other)] : [SetName.Of(state.View)];
        using var csv = CsvWriter.Create(target, CsvExport.Options, leaveOpen: true);
        csv.WriteHeader([.. Header(table)]);
        foreach (var row in table.NotStated is null ? table.All : [.. table.All, table.NotStated])
        {
            WriteRow(csv, row, sets);
        }

        // Of the set as a whole, each decision once: rows of a field with several values add up to more.
        WriteRow(csv, new TableRow("", "All, each once", table.A.Total, table.B?.Total), sets);
    }

    private static IEnumerable<string> Header(FieldTable table)
    {
        yield return table.Field;
        foreach (var side in table.IsCompared ? (string[])["A ", "B "] : [""])
        {
            foreach (var label in OutcomeLabel.All)
            {
                yield return $"{side}{(label.Css == "unknown" ? "without outcome" : label.Text.ToLowerInvariant())}";
            }

            yield return $"{side}decisions";
            yield return $"{side}decisions with outcome";
            yield return $"{side}share overturned";
            yield return $"{side}95% low";
            yield return $"{side}95% high";
        }

        if (table.IsCompared)
        {
            yield return "A less B";
            yield return "difference 95% low";
            yield return "difference 95% high";
            yield return "set A";
            yield return "set B";
        }
        else
        {
            yield return "set";
        }
    }

    private static void WriteRow(CsvWriter csv, TableRow row, IEnumerable<string> sets)
    {
        csv.WriteField(row.Label);
        WriteSide(csv, row.A);
        if (row.B is not null)
        {
            WriteSide(csv, row.B);
        }

        if (row.Difference is { } difference)
        {
            WriteShare(csv, difference.IsKnown, difference.Rate);
            WriteShare(csv, difference.IsKnown, difference.Low);
            WriteShare(csv, difference.IsKnown, difference.High);
        }

        foreach (var set in sets)
        {
            csv.WriteField(set);
        }

        csv.EndRecord();
    }

    private static void WriteSide(CsvWriter csv, OutcomeRow row)
    {
        foreach (var label in OutcomeLabel.All)
        {
            csv.WriteField(row.Outcomes.GetValueOrDefault(label.Value));
        }

        csv.WriteField(row.Decisions);
        csv.WriteField(row.Share.N);
        WriteShare(csv, row.Share.N > 0, row.Share.Rate);
        WriteShare(csv, row.Share.N > 0, row.Share.Low);
        WriteShare(csv, row.Share.N > 0, row.Share.High);
    }

    /// <summary>Empty where there is nothing that it would be a share of.</summary>
    private static void WriteShare(CsvWriter csv, bool isKnown, double share) =>
        csv.WriteField(isKnown ? Math.Round(share, 6) : (double?)null);
}
