using ImrSearch.App.Importing;

namespace ImrSearch.Web.Library;

/// <summary>The folder from which pages may import: <c>importRoot</c> of the configuration; none when it is not set.</summary>
public sealed class ImportRootSetting(IConfiguration configuration)
{
    public ImportRoot? Root { get; } = configuration["importRoot"] is { } folder && !string.IsNullOrWhiteSpace(folder) ? new ImportRoot(folder) : null;
}
