using ImrSearch.App.Passages;

namespace ImrSearch.Cli.Commands;

/// <summary>Reads <c>--filter field=value</c>: values of one field add up, fields restrict.</summary>
internal static class FilterArguments
{
    /// <exception cref="UsageException">An argument has no "=".</exception>
    public static IReadOnlyList<FieldFilter> Parse(IEnumerable<string> arguments) =>
    [
        .. arguments.Select(Split)
            .GroupBy(filter => filter.Field, StringComparer.OrdinalIgnoreCase)
            .Select(group => new FieldFilter(group.Key, [.. group.Select(filter => filter.Value)])),
    ];

    private static (string Field, string Value) Split(string argument)
    {
        var equals = argument.IndexOf('=', StringComparison.Ordinal);
        return equals > 0
            ? (argument[..equals].Trim(), argument[(equals + 1)..].Trim())
            : throw new UsageException($"--filter takes field=value, for example outcome=Overturned; '{argument}' has no '='.");
    }
}
