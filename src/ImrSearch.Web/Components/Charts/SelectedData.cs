namespace ImrSearch.Web.Components.Charts;

/// <summary>What a reader clicked in a chart.</summary>
/// <param name="Series">The name of the series.</param>
/// <param name="X">The category.</param>
/// <param name="Items">The items behind it.</param>
public sealed record SelectedData<TItem>(string Series, object X, IReadOnlyList<TItem> Items);
