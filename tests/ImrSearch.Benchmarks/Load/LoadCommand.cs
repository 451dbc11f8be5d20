using System.CommandLine;

namespace ImrSearch.Benchmarks.Load;

/// <summary><c>load</c>: visitors on a running ImrSearch.</summary>
internal sealed class LoadCommand : Command
{
    public LoadCommand()
        : base("load", "Lets many visitors search, filter and turn pages on a running ImrSearch, over live pages without browsers.")
    {
        var url = new Option<string>("--url") { Description = "Where it serves.", DefaultValueFactory = _ => "http://127.0.0.1:5080/" };
        var circuits = new Option<int>("--circuits") { Description = "Live pages at once.", DefaultValueFactory = _ => 50 };
        var seconds = new Option<int>("--seconds") { Description = "How long.", DefaultValueFactory = _ => 120 };
        var seed = new Option<int>("--seed") { Description = "Other visitors.", DefaultValueFactory = _ => 1 };
        var process = new Option<int?>("--process") { Description = "The server's process, to watch its memory." };
        Add(url);
        Add(circuits);
        Add(seconds);
        Add(seed);
        Add(process);
        SetAction((parsed, _) => new LoadBenchmark(
            new Uri(parsed.GetValue(url)!),
            parsed.GetValue(circuits),
            TimeSpan.FromSeconds(parsed.GetValue(seconds)),
            parsed.GetValue(seed),
            parsed.GetValue(process)).RunAsync(Console.Out));
    }
}
