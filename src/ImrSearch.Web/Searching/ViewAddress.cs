namespace ImrSearch.Web.Searching;

/// <summary>
/// Where the links of filters, chips and pages lead. A page that places these controls elsewhere than on the search page
/// cascades its own, so that a click stays on it.
/// </summary>
/// <param name="Of">The address of a state.</param>
public sealed record ViewAddress(Func<SearchPageState, string> Of)
{
    public static ViewAddress Search { get; } = new(state => state.ToUrl());
}
