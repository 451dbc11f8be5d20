using System.CommandLine;
using ImrSearch.App;
using ImrSearch.App.Passages;
using ImrSearch.App.Searching;
using ImrSearch.Cli.Output;

namespace ImrSearch.Cli.Commands;

/// <summary><c>search QUERY</c>: finds decisions.</summary>
internal sealed class SearchCommand : WorkspaceCommand
{
    private readonly Argument<string> _query = new("QUERY")
    {
        Description = "Words (all required), \"phrases\", -without, OR, ( ), prefix*, item:, rationale:, summary:, case:, outcome:overturned, year:[2015 TO 2017], decisionDate:[2015-06 TO *]. An empty text ('') matches everything.",
    };

    private readonly Option<SearchMode> _mode = CommonOptions.Choice(
        "--mode", "How the result set is made: by the words, by words and meaning (usual), by meaning alone.", SearchMode.Hybrid);

    private readonly Option<string[]> _filters = CommonOptions.Filter("outcome=Overturned or duplicateRationale=no");

    private readonly Option<int> _top = CommonOptions.Top("How many decisions to list.", usual: 10);

    private readonly Option<string[]> _facets = new("--facet")
    {
        Description = "Count the decisions by this field. Repeat for more.",
        HelpName = "FIELD",
    };

    private readonly Option<SortOrder> _sort = CommonOptions.Choice<SortOrder>("--sort", "The order of the list.");

    private readonly Option<bool> _explain = new("--explain") { Description = "Show with each decision how it came by its score." };

    public SearchCommand(Terminal terminal)
        : base("search", "Search the decisions.", terminal)
    {
        Arguments.Add(_query);
        foreach (var option in new Option[] { _mode, _filters, _top, _facets, _sort, _explain })
        {
            Options.Add(option);
        }
    }

    protected override Task<int> RunAsync(ParseResult arguments, Workspace workspace, CancellationToken cancellation)
    {
        var result = workspace.Search.Search(
            new SearchRequest
            {
                Query = arguments.GetValue(_query)!,
                Mode = arguments.GetValue(_mode),
                Filters = FilterArguments.Parse(arguments.GetValue(_filters) ?? []),
                Facets = arguments.GetValue(_facets) ?? [],
                Sort = arguments.GetValue(_sort),
                Top = arguments.GetValue(_top),
                Suggest = true,
                Explain = arguments.GetValue(_explain),
            },
            cancellation);
        if (WantsJson(arguments))
        {
            PrintJson(result.Error is { } error ? new { error } : SearchJson.From(result));
        }
        else if (result.Error is null)
        {
            SearchText.Print(Terminal, result);
        }

        if (result.Error is { } fault)
        {
            return Task.FromResult(RefuseQuery(fault));
        }

        return Task.FromResult(ExitCode.Done);
    }
}
