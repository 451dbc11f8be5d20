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

    /// <summary>One of an enumeration's names, in any case; never its numbers.</summary>
    public static Option<T> Choice<T>(string name, string description)
        where T : struct, Enum
    {
        var option = new Option<T>(name)
        {
            Description = description,
            HelpName = string.Join('|', Enum.GetNames<T>().Select(value => value.ToLowerInvariant())),
            DefaultValueFactory = _ => default,
        };
        option.Validators.Add(given =>
        {
            foreach (var token in given.Tokens.Where(token => !Enum.GetNames<T>().Contains(token.Value, StringComparer.OrdinalIgnoreCase)))
            {
                given.AddError($"{name} takes {option.HelpName}, not '{token.Value}'.");
            }
        });
        return option;
    }

    /// <summary>How many results to list.</summary>
    public static Option<int> Top(string description, int usual)
    {
        var option = new Option<int>("--top") { Description = description, HelpName = "N", DefaultValueFactory = _ => usual };
        option.Validators.Add(given =>
        {
            if (given.Tokens is [var token] && (!int.TryParse(token.Value, out var number) || number < 0))
            {
                given.AddError($"--top takes a whole number from 0, not '{token.Value}'.");
            }
        });
        return option;
    }
}
