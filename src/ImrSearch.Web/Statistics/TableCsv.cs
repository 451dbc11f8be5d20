using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using ImrSearch.App.Statistics;
using ImrSearch.Web.Searching;

namespace ImrSearch.Web.Statistics;

/// <summary>
/// A field's table as comma-separated values: every row, numbers plain, shares from 0 to 1. A text that a spreadsheet would
/// take for a formula (it begins with = + - @ or a control character) gets an apostrophe in front.
/// </summary>
public static class TableCsv
{
    public static void Write(TextWriter output, FieldTable table)
    {
        using var csv = new CsvWriter(output, new CsvConfiguration(CultureInfo.InvariantCulture), leaveOpen: true);
        foreach (var name in Header(table))
        {
            csv.WriteField(name);
        }

        csv.NextRecord();
        foreach (var row in table.NotStated is null ? table.All : [.. table.All, table.NotStated])
        {
            WriteRow(csv, table, row);
        }

        // Of the set as a whole, each decision once: rows of a field with several values add up to more.
        WriteRow(csv, table, new TableRow("", "All, each once", table.A.Total, table.B?.Total));
    }

    /// <summary>A text that no spreadsheet runs.</summary>
    public static string Safe(string text) => text.Length > 0 && (text[0] is '=' or '+' or '-' or '@' || char.IsControl(text[0])) ? "'" + text : text;

    private static IEnumerable<string> Header(FieldTable table)
    {
        yield return table.Field;
        foreach (var side in table.IsCompared ? (string[])["A ", "B "] : [""])
        {
            foreach (var label in OutcomeLabel.All)
            {
                yield return $"{side}{label.Text.ToLowerInvariant()}";
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
        }
    }

    private static void WriteRow(CsvWriter csv, FieldTable table, TableRow row)
    {
        csv.WriteField(Safe(row.Label));
        WriteSide(csv, row.A);
        if (row.B is not null)
        {
            WriteSide(csv, row.B);
        }

        if (table.IsCompared)
        {
            var difference = row.Difference!;
            WriteShare(csv, difference.Rate, difference.IsKnown);
            WriteShare(csv, difference.Low, difference.IsKnown);
            WriteShare(csv, difference.High, difference.IsKnown);
        }

        csv.NextRecord();
    }

    private static void WriteSide(CsvWriter csv, OutcomeRow row)
    {
        foreach (var label in OutcomeLabel.All)
        {
            csv.WriteField(row.Outcomes.GetValueOrDefault(label.Value));
        }

        csv.WriteField(row.Decisions);
        csv.WriteField(row.Share.N);
        WriteShare(csv, row.Share.Rate, row.Share.N > 0);
        WriteShare(csv, row.Share.Low, row.Share.N > 0);
        WriteShare(csv, row.Share.High, row.Share.N > 0);
    }

    /// <summary>Empty where there is nothing that it would be a share of.</summary>
    private static void WriteShare(CsvWriter csv, double share, bool isKnown) =>
        csv.WriteField(isKnown ? share.ToString("0.######", CultureInfo.InvariantCulture) : "");
}
