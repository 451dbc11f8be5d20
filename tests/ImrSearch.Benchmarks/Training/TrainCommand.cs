using System.CommandLine;

namespace ImrSearch.Benchmarks.Training;

/// <summary><c>train</c>: time and memory of training the embedder.</summary>
internal sealed class TrainCommand : Command
{
    private readonly Option<int[]> _passages = new("--passages")
    {
        Description = "How many passages to train on; may be given several times.",
        HelpName = "N",
        DefaultValueFactory = _ => [1_000, 10_000, 100_000],
    };

    private readonly Option<string?> _corpus = new("--corpus") { Description = "The passages, a JSON object with \"text\" a line; made up when absent.", HelpName = "FILE" };
    private readonly Option<int> _threads = new("--threads") { Description = "Threads of the training.", HelpName = "N", DefaultValueFactory = _ => 2 };

    public TrainCommand()
        : base("train", "Measure the training of the embedder, and embedding with it.")
    {
        Options.Add(_passages);
        Options.Add(_corpus);
        Options.Add(_threads);
        SetAction(Run);
    }

    private int Run(ParseResult arguments)
    {
        var sizes = arguments.GetValue(_passages)!;
        if (sizes.Any(size => size < 1) || arguments.GetValue(_threads) < 1)
        {
            Console.Error.WriteLine("--passages and --threads must be positive.");
            return 2;
        }

        var texts = arguments.GetValue(_corpus) is { } file
            ? TrainCorpus.Read(file, sizes.Max())
            : TrainCorpus.MakeUp(sizes.Max());
        if (texts.Length < sizes.Max())
        {
            Console.Error.WriteLine($"The corpus has only {texts.Length} passages.");
            return 2;
        }

        var measure = new TrainMeasure(texts, arguments.GetValue(_threads));
        measure.WarmUp();
        Console.WriteLine(TrainMeasure.Heading);
        foreach (var size in sizes)
        {
            Console.WriteLine(measure.Row(size));
        }

        return 0;
    }
}
