using ImrSearch.App.Catalogue;
using ImrSearch.App.Passages;
using ImrSearch.App.Searching;

namespace ImrSearch.App.Exporting;

/// <summary>Hands out whole result sets. Thread-safe.</summary>
public sealed class ExportService
{
    // Decisions read from the catalogue at a time: some hundred kilobytes of rationales.
    private const int Part = 256;

    private readonly LetterCatalogue _catalogue;
    private readonly SearchService _search;
    private readonly TimeProvider _clock;

    internal ExportService(LetterCatalogue catalogue, SearchService search, TimeProvider clock) =>
        (_catalogue, _search, _clock) = (catalogue, search, clock);

    /// <summary>The whole result set of a view; its paging and facets are left aside.</summary>
    /// <exception cref="ArgumentException">A filter names an unknown field or a value that its field cannot have.</exception>
    public DecisionExport Open(SearchRequest view, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(view);
        var (result, decisionIds) = _search.SearchAll(view, cancellation);
        return new DecisionExport(view, result, _clock.GetUtcNow(), Read(decisionIds, cancellation));
    }

    private IEnumerable<ExportedDecision> Read(IReadOnlyList<string> decisionIds, CancellationToken cancellation)
    {
        foreach (var part in decisionIds.Chunk(Part))
        {
            cancellation.ThrowIfCancellationRequested();
            Dictionary<string, ExportedDecision> known;
            using (var connection = _catalogue.Connect())
            {
                using var snapshot = connection.BeginTransaction(deferred: true);
                known = ExportTable.Read(connection, part);
            }

            foreach (var id in part)
            {
                yield return known.GetValueOrDefault(id) ?? new ExportedDecision
                {
                    DecisionId = id,
                    LetterId = DecisionId.Parse(id)?.LetterId ?? id,
                    IsInLibrary = false,
                };
            }
        }
    }
}
