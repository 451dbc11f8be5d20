using System.CommandLine;

namespace ImrSearch.Cli.Commands;

/// <summary>Options that mean the same in every command.</summary>
internal static class CommonOptions
{
    public static Option<string?> Data() => new("--data")
    {
        Description = "The data folder (default: IMRSEARCH_DATA, else index/ of the repository or of the current folder).",
        HelpName = "DIR",
    };

    public static Option<bool> Json() => new("--json") { Description = "Print one JSON document instead of text." };
}
