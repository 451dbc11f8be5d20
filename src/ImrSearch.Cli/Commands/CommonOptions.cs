using System.CommandLine;
using ImrSearch.App;
using ImrSearch.App.Passages;

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

    /// <summary>The data folder that the user means.</summary>
    /// <exception cref="UsageException">The name is blank.</exception>
    public static string DataFolderOf(string? given) => given is not null && string.IsNullOrWhiteSpace(given)
        ? throw new UsageException("--data takes a folder's name.")
        : DataFolder.Locate(given);

    /// <summary>The same, where letters must be in it already.</summary>
    /// <exception cref="WorkspaceException">The folder holds no letters: most likely its name is mistyped.</exception>
    public static string ExistingData(string? given)
    {
        var folder = DataFolderOf(given);
        return DataFolder.HasCatalogue(folder)
            ? folder
            : throw new WorkspaceException(
                $"{folder} holds no letters{(Directory.Exists(folder) ? "" : ": there is no such folder")}. Check --data, or import letters first: imrsearch import PATH --data \"{folder}\"");
    }

    /// <summary>One of an enumeration's names, in any case; never its numbers.</summary>
    public static Option<T> Choice<T>(string name, string description, T usual = default)
        where T : struct, Enum
    {
        var option = new Option<T>(name)
        {
            Description = description,
            HelpName = string.Join('|', Enum.GetNames<T>().Select(value => value.ToLowerInvariant())),
            DefaultValueFactory = _ => usual,
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

    /// <summary>Restricts to decisions with a value; read by <see cref="FilterArguments"/>.</summary>
    /// <param name="example">E.g. "year=2016".</param>
    public static Option<string[]> Filter(string example) => new("--filter")
    {
        Description = $"Keep decisions with this value, e.g. {example}. Repeat for more: values of one field add up, fields restrict. "
            + $"The fields: {string.Join(' ', DecisionFields.Filters)}.",
        HelpName = "FIELD=VALUE",
    };

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
