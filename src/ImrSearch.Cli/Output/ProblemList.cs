using ImrSearch.App.Importing;

namespace ImrSearch.Cli.Output;

/// <summary>Problems as text, two lines each.</summary>
internal static class ProblemList
{
    public static void Print(Terminal terminal, IEnumerable<ImportProblem> problems)
    {
        foreach (var problem in problems)
        {
            terminal.Out.WriteLine($"  {problem.File}");
            terminal.Out.WriteLine($"    {problem.Stage}: {problem.Reason}");
        }
    }
}
