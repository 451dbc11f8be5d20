namespace ImrSearch.App.Searching;

/// <summary>Answers a search: the index finds, the catalogue fills in.</summary>
public sealed class SearchService
{
    /// <summary>Answers <paramref name="request"/>.</summary>
    /// <exception cref="ArgumentException">A filter or facet names an unknown field, or paging is out of range.</exception>
    public SearchResult Search(SearchRequest request, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>The decisions most like one decision, best first.</summary>
    public IReadOnlyList<DecisionCard> Similar(string decisionId, int top, CancellationToken cancellation = default) => throw new NotImplementedException();
}
