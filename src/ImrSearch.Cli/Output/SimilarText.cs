using ImrSearch.App.Passages;
using ImrSearch.App.Reading;
using ImrSearch.App.Similar;
using ImrSearch.App.Statistics;
using ImrSearch.Letters;
using Spectre.Console;

namespace ImrSearch.Cli.Output;

/// <summary>Similar decisions as text for people: how they were decided, the list, the twins with what differs.</summary>
internal static class SimilarText
{
    private const string None = "not stated";

    public static void Print(Terminal terminal, SimilarResult result)
    {
        var console = terminal.Rich;
        console.MarkupLineInterpolated(
            $"Similar to {result.DecisionId ?? "the text"}{(result.Item is null ? "" : ":")} [bold]{result.Item}[/]{(result.Outcome is null ? "" : $" ({Outcome(result.Outcome)})")}");
        if (result.Hits.Count == 0)
        {
            console.WriteLine("No similar decisions were found.");
        }
        else
        {
            console.WriteLine($"{Counted(result.Hits.Count)}: {string.Join(", ", result.Outcomes.OrderByDescending(o => o.Value).Select(o => $"{o.Value:N0} {Outcome(o.Key)}"))}.");
            console.WriteLine($"Overturned: {Of(result.Share)}. To compare: {Of(result.Baseline.Share)} ({result.Baseline.Scope}).");
        }

        foreach (var note in result.Notes)
        {
            console.WriteLine(note);
        }

        var place = 0;
        foreach (var hit in result.Hits)
        {
            Print(console, ++place, hit);
        }

        if (result.Twins.Count > 0)
        {
            console.WriteLine();
            console.MarkupLine("[bold]Twins: like requests, decided the other way[/]");
        }

        place = 0;
        foreach (var twin in result.Twins)
        {
            Print(console, ++place, twin.Decision);
            foreach (var difference in twin.Differences)
            {
                console.WriteLine($"   {Label(difference.Field),-28}here: {Values(difference.Field, difference.Here)}; there: {Values(difference.Field, difference.There)}");
            }

            Print(console, "Only here", twin.OnlyHere);
            Print(console, "Only there", twin.OnlyThere);
        }
    }

    private static void Print(IAnsiConsole console, int place, SimilarDecision hit)
    {
        var card = hit.Card;
        console.WriteLine();
        console.MarkupLineInterpolated($"{place}. [bold]{card.Item}[/]");
        console.MarkupLineInterpolated(
            $"   {Outcome(card.Outcome ?? None)} · {card.DecisionDate:yyyy-MM-dd} · {card.DecisionId} · likeness {hit.Likeness:F2}{(hit.Copies.Count == 0 ? "" : $" · and {hit.Copies.Count:N0} with the same rationale")}{(card.IsSample ? " · sample" : "")}");
        if (hit.Reasons.Count > 0)
        {
            console.WriteLine("   " + string.Join("; ", hit.Reasons));
        }
    }

    private static void Print(IAnsiConsole console, string heading, IReadOnlyList<string> sentences)
    {
        foreach (var sentence in sentences)
        {
            console.WriteLine($"   {heading}: {sentence}");
        }
    }

    private static string Of(Share share) => share.N == 0
        ? "no decisions"
        : $"{share.Overturned:N0} of {Counted(share.N)}, {share.Rate:P0} (95 % interval {share.Low:P0} to {share.High:P0})";

    private static string Counted(int decisions) => $"{decisions:N0} decision{(decisions == 1 ? "" : "s")}";

    private static string Outcome(string outcome) => outcome == nameof(Letters.Outcome.PartiallyOverturned) ? "partially overturned" : outcome.ToLowerInvariant();

    private static string Label(string field) => field switch
    {
        TwinFields.YearsSinceInjury => "Years since the injury",
        DecisionFields.GuidelineRelation => "Guidelines of both sides",
        _ => FactLabels.Field(field),
    };

    private static string Values(string field, IReadOnlyList<string> values) => values.Count == 0
        ? None
        : string.Join("; ", field == FactFields.Reasons ? values.Select(FactLabels.Reason) : values);
}
