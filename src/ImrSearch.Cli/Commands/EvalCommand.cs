using System.CommandLine;
using ImrSearch.App.Evaluation;
using ImrSearch.App.Passages;
using ImrSearch.App.Searching;
using ImrSearch.Cli.Output;
using Spectre.Console;

namespace ImrSearch.Cli.Commands;

/// <summary><c>eval COLLECTION_DIR</c>: measures the product's own indexing and ranking on a judged collection.</summary>
internal sealed class EvalCommand : Command
{
    private const string All = "all";

    private readonly Terminal _terminal;

    private readonly Argument<string> _folder = new("COLLECTION_DIR")
    {
        Description = $"A folder with {CollectionReader.DocumentsFile} ({{\"id\",\"text\"[,\"title\"]}} a line), {CollectionReader.QueriesFile} (id, text) and {CollectionReader.JudgementsFile} (query, document, grade).",
    };

    private readonly Option<string[]> _modes = new("--mode")
    {
        Description = "How the rankings are made. Repeat for more, or 'all', to compare.",
        HelpName = string.Join('|', [.. Enum.GetNames<SearchMode>().Select(name => name.ToLowerInvariant()), All]),
    };

    private readonly Option<string?> _run = new("--run") { Description = "Also write the rankings to this file, in the form that trec_eval reads (with one mode).", HelpName = "FILE" };

    private readonly Option<bool> _json = CommonOptions.Json();

    public EvalCommand(Terminal terminal)
        : base("eval", "Measure how well a judged collection is ranked.")
    {
        _terminal = terminal;
        _modes.AcceptOnlyFromAmong([.. Enum.GetNames<SearchMode>(), All, .. Enum.GetNames<SearchMode>().Select(name => name.ToLowerInvariant())]);
        Arguments.Add(_folder);
        foreach (var option in new Option[] { _modes, _run, _json })
        {
            Options.Add(option);
        }

        SetAction(RunAsync);
    }

    private Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var modes = Modes(arguments.GetValue(_modes) ?? []);
        var run = arguments.GetValue(_run);
        if (run is not null && modes.Length > 1)
        {
            throw new UsageException("--run takes one mode: a run file holds one ranking for each query.");
        }

        var collection = CollectionReader.Read(arguments.GetValue(_folder)!);
        foreach (var problem in collection.Problems)
        {
            _terminal.Error.WriteLine(problem);
        }

        if (collection.Queries.Count - collection.Answerable.Count() is var left and > 0)
        {
            _terminal.Error.WriteLine($"{left:N0} of {collection.Queries.Count:N0} queries have no relevant document and are left out.");
        }

        var reports = Measure(collection, modes, cancellation);
        if (run is not null)
        {
            using var file = new StreamWriter(run);
            RunFile.Write(file, reports[0]);
        }

        foreach (var report in reports)
        {
            if (report.WithoutMeaning.ToList() is [var first, ..] without)
            {
                _terminal.Error.WriteLine($"{NameOf(report.Mode)}: {without.Count:N0} of {report.Queries:N0} queries were not looked for by meaning; {first.Query}: {first.MeaningUnavailable}");
            }
        }

        Print(reports, arguments.GetValue(_json));
        return Task.FromResult(collection.Problems.Count > 0 ? ExitCode.DoneWithProblems : ExitCode.Done);
    }

    private List<EvaluationReport> Measure(JudgedCollection collection, IReadOnlyList<SearchMode> modes, CancellationToken cancellation)
    {
        using var progress = new ProgressLine(_terminal);
        using var index = CollectionIndex.Build(collection, progress: progress, cancellation: cancellation);
        return [.. modes.Select(mode => index.Run(mode, progress, cancellation))];
    }

    private void Print(List<EvaluationReport> reports, bool json)
    {
        if (json)
        {
            var documents = reports.ConvertAll(report => (object)new
            {
                report.Collection,
                Mode = NameOf(report.Mode),
                report.Queries,
                report.Ndcg10,
                report.Map,
                report.Recall100,
                report.P10,
            });
            _terminal.Out.WriteLine(Json.Serialize(documents is [var one] ? one : documents));
            return;
        }

        var table = new Table { Border = TableBorder.Simple, Title = new TableTitle(Markup.Escape($"{reports[0].Collection}, {reports[0].Queries:N0} queries")) };
        table.AddColumns("mode", "nDCG@10", "MAP", "recall@100", "P@10");
        foreach (var report in reports)
        {
            table.AddRow(NameOf(report.Mode), $"{report.Ndcg10:F4}", $"{report.Map:F4}", $"{report.Recall100:F4}", $"{report.P10:F4}");
        }

        _terminal.Rich.Write(table);
    }

    /// <summary>Without a choice, as a search on the page or here.</summary>
    private static SearchMode[] Modes(string[] given) =>
        given.Contains(All) ? Enum.GetValues<SearchMode>()
        : given.Length == 0 ? [SearchMode.Hybrid]
        : [.. given.Select(name => Enum.Parse<SearchMode>(name, ignoreCase: true)).Distinct()];

    private static string NameOf(SearchMode mode) => mode.ToString().ToLowerInvariant();
}
