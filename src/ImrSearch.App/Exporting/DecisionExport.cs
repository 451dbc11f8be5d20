using ImrSearch.App.Searching;

namespace ImrSearch.App.Exporting;

/// <summary>A whole result set on its way out.</summary>
/// <param name="Request">The view that was asked for.</param>
/// <param name="Result">Its totals, outcomes and how the set was made; no cards. With an error, there are no decisions.</param>
/// <param name="MadeAt">When.</param>
/// <param name="Decisions">
/// Every decision of the set, in the order of the view, read from the catalogue a part at a time while they are enumerated.
/// </param>
public sealed record DecisionExport(SearchRequest Request, SearchResult Result, DateTimeOffset MadeAt, IEnumerable<ExportedDecision> Decisions);
