using System.CommandLine;
using ImrSearch.App;
using ImrSearch.App.Passages;
using ImrSearch.App.Statistics;
using ImrSearch.Cli.Output;

namespace ImrSearch.Cli.Commands;

/// <summary><c>stats [QUERY] --by FIELD</c>: counts the decisions that a search finds by the values of a field, with the share overturned.</summary>
internal sealed class StatsCommand : WorkspaceCommand
{
    private readonly Argument<string> _query = new("QUERY")
    {
        Description = "Counts what a search for it finds; all decisions when left out.",
        Arity = ArgumentArity.ZeroOrOne,
        DefaultValueFactory = _ => "",
    };

    private readonly Option<string> _by = new("--by")
    {
        Description = $"The field to count by. The fields: {string.Join(' ', DecisionFields.Facets)}.",
        HelpName = "FIELD",
        Required = true,
    };

    private readonly Option<SearchMode> _mode = CommonOptions.Choice(
        "--mode", "How the set is made: by the words (usual; what a rate should rest on), by words and meaning (what search does), by meaning alone.", SearchMode.Keyword);

    private readonly Option<string[]> _filters = CommonOptions.Filter("category=Pharmaceuticals");

    private readonly Option<int> _top = CommonOptions.Top("How many values to list, most decisions first; 0 (usual) for all.", usual: 0);

    public StatsCommand(Terminal terminal)
        : base("stats", "Count decisions by outcome, with the share overturned.", terminal)
    {
        Arguments.Add(_query);
        foreach (var option in new Option[] { _by, _mode, _filters, _top })
        {
            Options.Add(option);
        }
    }

    protected override Task<int> RunAsync(ParseResult arguments, Workspace workspace, CancellationToken cancellation)
    {
        var result = workspace.Statistics.Count(
            new StatisticsRequest
            {
                Query = arguments.GetValue(_query) ?? "",
                Mode = arguments.GetValue(_mode),
                Filters = FilterArguments.Parse(arguments.GetValue(_filters) ?? []),
                By = [arguments.GetValue(_by)!],
            },
            cancellation);
        if (result.Error is { } error)
        {
            if (WantsJson(arguments))
            {
                PrintJson(new { error });
            }

            return Task.FromResult(RefuseQuery(error));
        }

        var top = arguments.GetValue(_top);
        IReadOnlyList<OutcomeRow> rows = [.. result.Tables[0].AllRows.Take(top == 0 ? int.MaxValue : top)];
        if (WantsJson(arguments))
        {
            PrintJson(StatsJson.From(result, rows));
        }
        else
        {
            StatsText.Print(Terminal, result, rows);
        }

        return Task.FromResult(ExitCode.Done);
    }
}
