using System.Globalization;
using ImrSearch.App.Passages;
using ImrSearch.App.Statistics;
using Spectre.Console;

namespace ImrSearch.Cli.Output;

/// <summary>Counts by outcome as a table for people.</summary>
internal static class StatsText
{
    private const string Few = " *";

    public static void Print(Terminal terminal, StatisticsResult result, IReadOnlyList<OutcomeRow> rows)
    {
        var console = terminal.Rich;
        var counted = result.Tables[0];
        console.WriteLine($"{Decisions(result.Totals.Decisions)}. {result.Explanation}");
        if (result.MeaningUnavailable is { } reason)
        {
            console.WriteLine($"Not by meaning: {reason}");
        }

        if (result.Expanded.Count > 0)
        {
            console.WriteLine($"Other names looked for: {string.Join("; ", result.Expanded)}");
        }

        console.WriteLine();
        var table = new Table().Border(TableBorder.Minimal);
        table.AddColumn(new TableColumn(counted.Field));
        table.AddColumn(new TableColumn("decisions").RightAligned());
        table.AddColumn(new TableColumn("overturned").RightAligned());
        table.AddColumn(new TableColumn("share").RightAligned());
        table.AddColumn(new TableColumn("95% interval").RightAligned());
        foreach (var row in rows)
        {
            table.AddRow(Cells(row, row.Value));
        }

        table.AddEmptyRow();
        table.AddRow(Cells(counted.Total, "All, each once"));
        console.Write(table);
        var left = counted.AllRows.Count() - rows.Count;
        if (left > 0)
        {
            console.WriteLine($"{left:N0} more {(left == 1 ? "value" : "values")}; --top 0 lists all.");
        }

        // Of few decisions the rows say it, each by its mark.
        foreach (var caution in result.Cautions.Where(caution => caution != ShareCaution.Few))
        {
            console.WriteLine(caution.Text);
        }

        if (rows.Any(row => row.Share.IsFew))
        {
            console.WriteLine($"* Fewer than {Share.FewDecisions} decisions: the share can easily be chance.");
        }

        if (counted.IsMultiValued)
        {
            console.WriteLine($"A decision with several values of {counted.Field} counts under each: the rows can add up to more than all.");
        }

        if (result.Total.WithoutOutcome is var without and > 0)
        {
            console.WriteLine($"Of these {without:N0} {(without == 1 ? "is a letter" : "are letters")} kept as text, without an outcome, and not counted in the table.");
        }
    }

    /// <summary>A node of a tree is indented below the one that it belongs to.</summary>
    private static string[] Cells(OutcomeRow row, string name)
    {
        string[] path = name.Split(DecisionFields.PathSeparator);
        var share = row.Share;
        return
        [
            Markup.Escape(new string(' ', 2 * (path.Length - 1)) + path[^1]),
            share.N.ToString("N0", CultureInfo.InvariantCulture),
            share.Overturned.ToString("N0", CultureInfo.InvariantCulture),
            share.N == 0 ? "–" : Percent(share.Rate) + (share.IsFew ? Few : ""),
            share.N == 0 ? "–" : $"{Percent(share.Low)} to {Percent(share.High)}",
        ];
    }

    private static string Percent(double share) => (share * 100).ToString("0.0", CultureInfo.InvariantCulture) + "%";

    private static string Decisions(int count) => $"{count.ToString("N0", CultureInfo.InvariantCulture)} decision{(count == 1 ? "" : "s")}";
}
