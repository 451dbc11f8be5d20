using System.CommandLine;
using System.Text.Json;
using ImrSearch.App;
using ImrSearch.App.Passages;
using ImrSearch.App.Searching;
using ImrSearch.Cli.Output;

namespace ImrSearch.Cli.Commands;

/// <summary>
/// <c>topics FILE</c>: runs judged searches, one JSON object a line with "id" and "query", and prints a run file: the
/// decisions found for each, best first.
/// </summary>
internal sealed class TopicsCommand : WorkspaceCommand
{
    private readonly Argument<string> _file = new("FILE") { Description = "Topics: a JSON object a line with \"id\" and \"query\"." };

    private readonly Option<SearchMode> _mode = CommonOptions.Choice(
        "--mode", "How the result sets are made. Keyword ranks decisions that hold any of the words.", SearchMode.Hybrid);

    private readonly Option<int> _top = CommonOptions.Top("How many decisions to list for each topic.", usual: 100);

    public TopicsCommand(Terminal terminal)
        : base("topics", "Run a file of judged searches.", terminal)
    {
        Arguments.Add(_file);
        Options.Add(_mode);
        Options.Add(_top);
    }

    protected override Task<int> RunAsync(ParseResult arguments, Workspace workspace, CancellationToken cancellation)
    {
        var file = arguments.GetValue(_file)!;
        if (!File.Exists(file))
        {
            throw new UsageException($"There is no file {file}.");
        }

        var number = 0;
        var code = ExitCode.Done;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            var (id, query) = Topic(line, file, number);
            var result = workspace.Search.Search(
                new SearchRequest { Query = query, AnyWord = true, Mode = arguments.GetValue(_mode), Top = arguments.GetValue(_top) },
                cancellation);
            if (result.Error is { } error)
            {
                Terminal.Error.WriteLine($"{file} line {number}: the query cannot be understood at position {error.Position + 1}: {error.Reason}");
                code = ExitCode.DoneWithProblems;
            }

            Terminal.Out.WriteLine(Json.Serialize(new { id, hits = result.Hits.Select(hit => hit.DecisionId) }));
        }

        return Task.FromResult(code);
    }

    private static (string Id, string Query) Topic(string line, string file, int number)
    {
        try
        {
            using var topic = JsonDocument.Parse(line);
            if (topic.RootElement.GetProperty("id").GetString() is { } id && topic.RootElement.GetProperty("query").GetString() is { } query)
            {
                return (id, query);
            }
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // Said below.
        }

        throw new UsageException($"{file} line {number} is not a topic: each line is a JSON object with the texts \"id\" and \"query\".");
    }
}
