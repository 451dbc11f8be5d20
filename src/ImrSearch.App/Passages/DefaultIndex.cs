using ImrSearch.App.EmbeddedIndex;
using ImrSearch.App.Expansion;

namespace ImrSearch.App.Passages;

/// <summary>The engine that is used when the caller names none.</summary>
internal static class DefaultIndex
{
    public static IPassageIndex Open(string folder) =>
        EmbeddedPassageIndex.Open(
        folder, EndpointSettings.AddTo(new EmbeddedIndexOptions { Expander = TaxonomyExpander.Instance }, Environment.GetEnvironmentVariable));
}
