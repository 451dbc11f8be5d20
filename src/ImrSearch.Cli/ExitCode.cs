namespace ImrSearch.Cli;

/// <summary>What the process tells its caller; part of the command line's contract.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int WrongUsage = 2;
    public const int DoneWithProblems = 3;
}
