using ImrSearch.Cli;

using var cancel = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    // The first Ctrl+C ends the work in order, keeping what is committed; the second ends the process.
    pressed.Cancel = !cancel.IsCancellationRequested;
    cancel.Cancel();
};

return await CommandLine.RunAsync(args, Terminal.OfProcess(), cancel.Token);
