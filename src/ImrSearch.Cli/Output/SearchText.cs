using System.Text;
using ImrSearch.App.Passages;
using ImrSearch.App.Searching;
using Spectre.Console;

namespace ImrSearch.Cli.Output;

/// <summary>A search result as text for people.</summary>
internal static class SearchText
{
    public static void Print(Terminal terminal, SearchResult result)
    {
        var console = terminal.Rich;
        var totals = result.Totals;
        console.WriteLine(
            $"{totals.Decisions:N0} decision{Ending(totals.Decisions)} in {totals.Letters:N0} letter{Ending(totals.Letters)}. {result.Explanation}");
        if (result.MeaningUnavailable is { } reason)
        {
            console.WriteLine($"Not by meaning: {reason}");
        }

        if (result.Expanded.Count > 0)
        {
            console.WriteLine($"Other names looked for: {string.Join("; ", result.Expanded)}");
        }

        if (result.DidYouMean is { } better)
        {
            console.WriteLine($"Did you mean: {better.Query} ({better.Decisions:N0} decision{Ending(better.Decisions)})");
        }

        if (result.Outcomes.Count > 0)
        {
            console.WriteLine(string.Join(", ", result.Outcomes.Select(outcome => $"{outcome.Key} {outcome.Value:N0}")));
        }

        var place = 0;
        foreach (var hit in result.Hits)
        {
            console.WriteLine();
            console.MarkupLineInterpolated($"{++place}. [bold]{hit.Item}[/]");
            console.MarkupLineInterpolated($"   {hit.Outcome ?? "Not stated"} · {hit.Category} · {hit.DecisionDate:yyyy-MM-dd} · {hit.DecisionId}{(hit.IsSample ? " · sample" : "")}");
            foreach (var passage in hit.Passages)
            {
                console.MarkupLine("   " + Marked(passage));
            }

            foreach (var line in hit.Explanation?.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [])
            {
                console.WriteLine("   | " + line);
            }
        }

        foreach (var (field, counts) in result.Facets)
        {
            console.WriteLine();
            console.WriteLine(field);
            foreach (var count in counts)
            {
                console.WriteLine($"  {count.Count,8:N0}  {Value(field, count.Value)}");
            }
        }
    }

    /// <summary>A node of a tree is indented below the one that it belongs to.</summary>
    private static string Value(string field, string value)
    {
        string[] names = DecisionFields.Hierarchical.Contains(field) ? value.Split(DecisionFields.PathSeparator) : [value];
        return new string(' ', 2 * (names.Length - 1)) + names[^1];
    }

    private static string Ending(int count) => count == 1 ? "" : "s";

    private static string Marked(CardPassage passage)
    {
        var text = new StringBuilder();
        var at = 0;
        foreach (var (start, end) in passage.Highlights.Select(span => (span.Start, span.End)))
        {
            text.Append(Markup.Escape(passage.Text[at..start]))
                .Append("[bold yellow]").Append(Markup.Escape(passage.Text[start..end])).Append("[/]");
            at = end;
        }

        return text.Append(Markup.Escape(passage.Text[at..])).ToString();
    }
}
