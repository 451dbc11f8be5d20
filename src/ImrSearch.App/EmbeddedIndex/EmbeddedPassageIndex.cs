using System.Globalization;
using ImrSearch.App.Passages;
using ImrSearch.Index;
using ImrSearch.Index.Collectors;
using ImrSearch.Index.Files;
using ImrSearch.Index.Highlighting;
using ImrSearch.Index.Queries;

namespace ImrSearch.App.EmbeddedIndex;

/// <summary>
/// The built-in engine: <see cref="IPassageIndex"/> over ImrSearch.Index in a folder. Text is matched in English
/// (stems, no stop words) and scored by BM25. <see cref="Neighbours"/> goes by shared words for now: the 25 that mark
/// the text most; nearness in meaning needs vectors, which the index does not hold yet.
/// <para>Opening and searching throw <see cref="IndexDamagedException"/> when the files are damaged, foreign, newer, or
/// made for other fields: the index is derived and can be made anew. <see cref="Apply"/> and <see cref="Clear"/> throw
/// <see cref="IndexLockedException"/> while another process writes.</para>
/// </summary>
public sealed class EmbeddedPassageIndex : IPassageIndex
{
    private const string EngineName = "ImrSearch.Index";
    private const string AppliedChangeKey = "appliedChange";

    private readonly SearchIndex _index;
    private readonly Highlighter _highlighter = new(PassageSchema.Analyzer);
    private readonly Lock _writing = new();

    /// <param name="folder">The index's own folder; made when absent.</param>
    public EmbeddedPassageIndex(string folder)
        : this(new DiskFolder(folder))
    {
    }

    internal EmbeddedPassageIndex(IndexFolder folder) => _index = SearchIndex.Open(folder, PassageSchema.Create());

    public long AppliedChange
    {
        get
        {
            using var searcher = Acquire();
            return AppliedChangeOf(searcher);
        }
    }

    public PassageIndexStatus Status()
    {
        using var searcher = Acquire();
        var totals = AnswerMapper.Totals(searcher.Search(new GroupSearch { Query = new MatchAllQuery(), Top = 0 }));
        return new PassageIndexStatus
        {
            Engine = EngineName,
            Decisions = totals.Decisions,
            Letters = totals.Letters,
            Passages = totals.Passages,
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
            using var writer = _index.OpenWriter();
            foreach (var change in changes)
            {
                cancellation.ThrowIfCancellationRequested();
                writer.Replace(change.LetterId, [.. change.Decisions.Select(DecisionGroup.Of)]);
            }

            cancellation.ThrowIfCancellationRequested();
            Commit(writer, upToChange);
            Merge(writer, cancellation);
        }
    }

    public void Clear()
    {
        lock (_writing)
        {
            using var writer = _index.OpenWriter();
            writer.DeleteAll();
            Commit(writer, 0);
        }
    }

    public PassageSearchAnswer Search(PassageSearchRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var compiled = PassageQueryCompiler.Compile(request.Query, request.AnyWord);
        if (compiled.Query is null)
        {
            return new PassageSearchAnswer { Error = compiled.Error };
        }

        using var searcher = Acquire();
        var result = searcher.Search(
            new GroupSearch
            {
                Query = compiled.Query,
                Filters = Filters(request.Filters),
                Facets = request.Facets,
                CrossCounts = [.. request.Breakdowns.Select(breakdown => new CrossCount(breakdown.Field, breakdown.By))],
                Order = Order(request.Sort),
                Skip = request.Skip,
                Top = request.Top,
                DocumentsPerGroup = request.PassagesPerDecision,
            },
            cancellation);
        return AnswerMapper.Answer(result, request);
    }

    public IReadOnlyList<DecisionHit> Neighbours(NeighbourRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var searcher = Acquire();
        if (LikeThisQuery.Of(request.Text, searcher) is not { } query)
        {
            return [];
        }

        if (request.ExceptDecisionId is { Length: > 0 } except)
        {
            query = new BooleanQuery([new BooleanClause(query, Occur.Must), new BooleanClause(new GroupKeyQuery(except), Occur.MustNot)]);
        }

        var result = searcher.Search(
            new GroupSearch { Query = query, Filters = Filters(request.Filters), Order = Order(SortOrder.Relevance), Top = request.Top },
            cancellation);
        return [.. result.Hits.Select(AnswerMapper.Hit)];
    }

    public IReadOnlyList<HighlightSpan> Highlight(string query, PassageField field, string text)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(text);
        return PassageQueryCompiler.Parse(query) is { } node
            ? [.. _highlighter.Spans(node, PassageSchema.NameOf(field), text).Select(span => new HighlightSpan(span.Start, span.End))]
            : [];
    }

    public IReadOnlyList<string> Verify(IProgress<double>? progress = null, CancellationToken cancellation = default) =>
        [.. _index.Verify(progress, cancellation).Select(fault => fault.Message)];

    public void Dispose() => _index.Dispose();

    private static void Commit(IndexWriter writer, long upToChange) => writer.Commit(
        new Dictionary<string, string> { [AppliedChangeKey] = upToChange.ToString(CultureInfo.InvariantCulture) });

    /// <summary>
    /// The change is already durable and visible: what stops the merging of segments must not look as if it were not. The
    /// next change tries again.
    /// </summary>
    private static void Merge(IndexWriter writer, CancellationToken cancellation)
    {
        try
        {
            writer.Merge(cancellation);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
        }
    }

    private static long AppliedChangeOf(Searcher searcher) =>
        searcher.UserData.TryGetValue(AppliedChangeKey, out var text)
        && long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var change) ? change : 0;

    /// <summary>A field without chosen values does not restrict.</summary>
    private static GroupFilter[] Filters(IEnumerable<FieldFilter> filters) =>
    [
        .. filters.Where(filter => filter.Values.Count > 0)
            .Select(filter => new GroupFilter(filter.Field, PassageQueryCompiler.Values(filter.Field, filter.Values))),
    ];

    private static GroupOrder Order(SortOrder sort) => sort switch
    {
        SortOrder.Newest => new GroupOrder { NumberField = PassageSchema.Day, Descending = true },
        SortOrder.Oldest => new GroupOrder { NumberField = PassageSchema.Day },
        _ => new GroupOrder { TieNumberField = PassageSchema.Day },
    };

    /// <summary>The last commit, also one of another process.</summary>
    private Searcher Acquire()
    {
        _index.Refresh();
        return _index.Acquire();
    }
}
