using System.Globalization;
using ImrSearch.App.Passages;
using ImrSearch.Index;
using ImrSearch.Index.Collectors;
using ImrSearch.Index.Files;
using ImrSearch.Index.Highlighting;
using ImrSearch.Index.Queries;

namespace ImrSearch.App.EmbeddedIndex;

/// <summary>The built-in search engine behind <see cref="IPassageIndex"/>: <c>ImrSearch.Index</c> in a folder.</summary>
public sealed class EmbeddedPassageIndex : IPassageIndex
{
    private const string AppliedChangeKey = "appliedChange";

    private readonly SearchIndex _index;

    // Writers of one process wait for each other; one of another process is an error that says who it is.
    private readonly Lock _writing = new();

    private readonly IQueryExpander? _expander;

    private EmbeddedPassageIndex(SearchIndex index, IQueryExpander? expander)
    {
        _index = index;
        _expander = expander;
    }

    /// <summary>Opens the index in a folder, making an empty one when there is none.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="expander">Knows other names of what queries ask for; null adds none.</param>
    /// <exception cref="IndexDamagedException">The files are damaged, foreign or of a newer version.</exception>
    /// <exception cref="WorkspaceException">A newer version of the program wrote the index.</exception>
    public static EmbeddedPassageIndex Open(string folder, IQueryExpander? expander = null)
    {
        try
        {
            return new EmbeddedPassageIndex(SearchIndex.Open(new DiskFolder(folder), PassageSchema.Schema), expander);
        }
        catch (IndexDamagedException fault) when (fault.Fault == IndexFault.Newer)
        {
            // Not for this version to replace: the two would take turns.
            throw new WorkspaceException(
                $"A newer version of ImrSearch wrote the search index in {folder}. Use that version, or delete the folder: it is made anew from the catalogue. ({fault.Message})",
                fault);
        }
    }

    public long AppliedChange => Read(AppliedChangeOf);

    public PassageIndexStatus Status() => Read(Status);

    private PassageIndexStatus Status(Searcher searcher)
    {
        var (passages, decisions, letters) = searcher.Counts();
        return new PassageIndexStatus
        {
            Engine = "ImrSearch.Index",
            Decisions = checked((int)decisions),
            Letters = checked((int)letters),
            Passages = checked((int)passages),
            Segments = searcher.SegmentCount,
            SizeBytes = searcher.SizeBytes,
            AppliedChange = AppliedChangeOf(searcher),
        };
    }

    public void Apply(IEnumerable<LetterChange> changes, long upToChange, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (_writing)
        {
            Apply(_index.OpenWriter(), changes, upToChange, cancellation);
        }
    }

    public void Rebuild(IEnumerable<LetterChange> changes, long upToChange, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (_writing)
        {
            Apply(_index.OpenWriter(new IndexWriterOptions { StartEmpty = true }), changes, upToChange, cancellation);
        }
    }

    public PassageSearchAnswer Search(PassageSearchRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var plan = QueryPlanner.Plan(request.Query, request.IsPlainText, _expander);
        return (request.AnyWord ? plan.AnyWord : plan.Matches) is { } query
            ? Read(searcher => Answer(searcher, query, request, cancellation)) with { Added = plan.Added }
            : new PassageSearchAnswer { Error = plan.Error };
    }

    public string? Correct(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Read(searcher => QueryTranslator.Corrector.Correct(searcher, query));
    }

    /// <summary>By the words that tell the text from others (<see cref="LikenessQuery"/>).</summary>
    public IReadOnlyList<DecisionHit> Neighbours(NeighbourRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Read(searcher => LikenessQuery.For(request.Text, searcher)) is not { } like)
        {
            return [];
        }

        var query = request.ExceptDecisionId is { } itself
            ? new BooleanQuery([new(like, Occur.Must), new(new GroupKeyQuery(itself), Occur.MustNot)])
            : like;
        var found = Search(
            new GroupSearch
            {
                Query = query,
                Filters = [.. request.Filters.Select(QueryTranslator.Filter)],
                Order = QueryTranslator.Order(SortOrder.Relevance),
                Top = request.Top,
            },
            cancellation);
        return AnswerTranslator.Hits(found);
    }

    public IReadOnlyList<HighlightSpan> Highlight(string query, PassageField field, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return QueryPlanner.Plan(query, expander: _expander).Node is { } node
            ? [.. new Highlighter(PassageSchema.Schema.Analyzer).Spans(node, PassageSchema.Name(field), text).Select(span => new HighlightSpan(span.Start, span.End))]
            : [];
    }

    public IReadOnlyList<string> Verify(IProgress<double>? progress = null, CancellationToken cancellation = default) =>
        [.. _index.Verify(progress, cancellation).Select(fault => fault.Message)];

    public void Dispose() => _index.Dispose();

    private static void Apply(IndexWriter opened, IEnumerable<LetterChange> changes, long upToChange, CancellationToken cancellation)
    {
        using var writer = opened;
        foreach (var change in changes)
        {
            cancellation.ThrowIfCancellationRequested();
            writer.Replace(change.LetterId, [.. change.Decisions.Select(DecisionGroups.Of)]);
        }

        cancellation.ThrowIfCancellationRequested();
        writer.Commit(UserData(upToChange));
        Merge(writer, cancellation);
    }

    /// <summary>
    /// The change is already durable and visible: what stops this tidying up must not look as if it were not. The next
    /// change tries again.
    /// </summary>
    private static void Merge(IndexWriter writer, CancellationToken cancellation)
    {
        try
        {
            writer.Merge(cancellation);
        }
        catch (Exception fault) when (fault is OperationCanceledException or IOException)
        {
        }
    }

    private GroupSearchResult Search(GroupSearch search, CancellationToken cancellation) =>
        Read(searcher => searcher.Search(search, cancellation));

    private static PassageSearchAnswer Answer(Searcher searcher, Query query, PassageSearchRequest request, CancellationToken cancellation)
    {
        var answer = AnswerTranslator.Answer(request, searcher.Search(
            new GroupSearch
            {
                Query = query,
                Filters = [.. request.Filters.Select(QueryTranslator.Filter)],
                Facets = [.. request.Facets.Select(QueryTranslator.FieldName)],
                Tables = [.. request.Breakdowns.Select(table => new CrossTable(QueryTranslator.FieldName(table.Field), QueryTranslator.FieldName(table.By)))],
                Order = QueryTranslator.Order(request.Sort),
                Skip = request.Skip,
                Top = request.Top,
                DocumentsPerGroup = request.PassagesPerDecision,
            },
            cancellation));
        return request.Explain
            ? answer with { Hits = [.. answer.Hits.Select(hit => hit with { Explanation = searcher.Explain(query, hit.DecisionId)?.ToString() })] }
            : answer;
    }

    /// <summary>Damage is told in the words of the seam.</summary>
    private T Read<T>(Func<Searcher, T> question)
    {
        try
        {
            using var searcher = Acquire();
            return question(searcher);
        }
        catch (IndexDamagedException fault)
        {
            throw new InvalidDataException(fault.Message, fault);
        }
    }

    /// <summary>The newest commit, also of another process that imports into the same folder.</summary>
    private Searcher Acquire()
    {
        _index.Refresh();
        return _index.Acquire();
    }

    private long AppliedChangeOf(Searcher searcher) =>
        !_index.IsRemoved && searcher.UserData.TryGetValue(AppliedChangeKey, out var text) ? long.Parse(text, CultureInfo.InvariantCulture) : 0;

    private static Dictionary<string, string> UserData(long appliedChange) =>
        new() { [AppliedChangeKey] = appliedChange.ToString(CultureInfo.InvariantCulture) };
}
