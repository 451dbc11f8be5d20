using System.Text;
using ImrSearch.App.Statistics;
using ImrSearch.Web.Statistics;

namespace ImrSearch.Web.Tests.Statistics;

public class FieldTableTests
{
    [Fact]
    public void Rows_are_sorted_as_asked_and_not_stated_comes_last()
    {
        var table = Table("category", ("A", 1, 2), ("B", 5, 50), ("C", 3, 4), ("Not stated", 9, 100));

        Assert.Equal(["B", "C", "A", "Not stated"], Values(table, RowOrder.Count));
        Assert.Equal(["C", "A", "B", "Not stated"], Values(table, RowOrder.Rate));
        Assert.Equal(["A", "B", "C", "Not stated"], Values(table, RowOrder.Name));
    }

    [Fact]
    public void The_first_fifteen_are_shown_until_all_are_asked_for()
    {
        var table = Table("drug", [.. Enumerable.Range(1, 20).Select(n => ($"drug {n:00}", 0, 100 - n))]);

        var folded = new FieldTable(table, null, RowOrder.Count, isWhole: false);
        Assert.Equal((15, 5, false), (folded.Shown.Count, folded.Hidden, folded.CanBeFolded));
        var whole = new FieldTable(table, null, RowOrder.Count, isWhole: true);
        Assert.Equal((20, 0, true), (whole.Shown.Count, whole.Hidden, whole.CanBeFolded));
    }

    [Fact]
    public void A_timeline_has_the_quarters_in_which_nothing_was_decided()
    {
        var table = new FieldTable(Table("quarter", ("2015-Q3", 1, 4), ("2016-Q2", 0, 2), ("Not stated", 0, 1)), null, RowOrder.Rate, isWhole: false);

        Assert.Equal(["2015-Q3", "2015-Q4", "2016-Q1", "2016-Q2"], table.Timeline().Select(row => row.Value));
        Assert.Equal([4, 0, 0, 2], table.Timeline().Select(row => row.A.Decisions));
    }

    [Fact]
    public void Two_sets_share_their_rows_and_what_one_lacks_is_nothing_there()
    {
        var table = new FieldTable(Table("category", ("A", 10, 50)), Table("category", ("A", 5, 100), ("B", 1, 3)), RowOrder.Count, isWhole: false);

        Assert.Equal(["A", "B"], table.Shown.Select(row => row.Value));
        Assert.Equal(0, table.Shown[1].A.Decisions);
        Assert.Equal(0.15, table.Shown[0].Difference!.Rate, 12);
        Assert.False(table.Shown[1].Difference!.IsKnown);
    }

    [Fact]
    public void A_csv_holds_every_row_plain_numbers_and_no_formula()
    {
        var table = new FieldTable(Table("drug", ("=2+3", 1, 4), ("a, \"b\"", 0, 0), ("Not stated", 0, 2)), null, RowOrder.Count, isWhole: false);
        using var file = new MemoryStream();
        TableCsv.Write(file, table, StatisticsPageState.Parse("?q=norco&year=2015"));

        Assert.Equal(
            [
                "drug,overturned,partially overturned,upheld,without outcome,decisions,decisions with outcome,share overturned,95% low,95% high,set",
                "\"'=2+3\",1,0,3,0,4,4,0.25,0.045587,0.699358,“norco” (all words); Decision year: 2015",
                "\"a, \"\"b\"\"\",0,0,0,0,0,0,,,,“norco” (all words); Decision year: 2015",
                "Not stated,0,0,2,0,2,2,0,0,0.65762,“norco” (all words); Decision year: 2015",
                "\"All, each once\",1,0,5,0,6,6,0.166667,0.030053,0.563503,“norco” (all words); Decision year: 2015",
            ],
            Encoding.UTF8.GetString(file.ToArray()).TrimStart('\uFEFF').Split(["\r\n", "\n"], StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void A_negative_difference_stays_a_number_in_a_csv()
    {
        var table = new FieldTable(Table("category", ("A", 1, 50)), Table("category", ("A", 25, 50)), RowOrder.Count, isWhole: false);
        using var file = new MemoryStream();
        TableCsv.Write(file, table, StatisticsPageState.Parse("?year=2015&vs.year=2016"));

        var line = Encoding.UTF8.GetString(file.ToArray()).Split('\n')[1].Trim();
        Assert.StartsWith("-0.48,-0.", string.Join(',', line.Split(',')[^5..^2]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_csv_of_two_sets_names_both_in_every_row()
    {
        var table = new FieldTable(Table("category", ("A", 1, 50)), Table("category", ("A", 25, 50)), RowOrder.Count, isWhole: false);
        using var file = new MemoryStream();
        TableCsv.Write(file, table, StatisticsPageState.Parse("?q=norco&year=2015&vs=all"));

        string[][] lines = [.. Encoding.UTF8.GetString(file.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim().Split(','))];
        Assert.Equal(["set A", "set B"], lines[0][^2..]);
        Assert.All(lines[1..], line => Assert.Equal(["“norco” (all words); Decision year: 2015", "“norco” (all words)"], line[^2..]));
    }

    private static IEnumerable<string> Values(OutcomeTable table, RowOrder order) =>
        new FieldTable(table, null, order, isWhole: false).Shown.Select(row => row.Value);

    private static OutcomeTable Table(string field, params (string Value, int Overturned, int Decisions)[] rows)
    {
        var all = rows.Select(row => Row(row.Value, row.Overturned, row.Decisions)).ToList();
        return new OutcomeTable
        {
            Field = field,
            Rows = [.. all.Where(row => row.Value != "Not stated")],
            NotStated = all.Find(row => row.Value == "Not stated"),
            Total = Row("", rows.Sum(row => row.Overturned), rows.Sum(row => row.Decisions)),
        };
    }

    private static OutcomeRow Row(string value, int overturned, int decisions) =>
        new(value, new Dictionary<string, int> { ["Overturned"] = overturned, ["Upheld"] = decisions - overturned });
}
