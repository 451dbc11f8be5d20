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
    private readonly SearchIndex _index;
    private readonly EmbeddedIndexOptions _options;
    private readonly EmbedderSource _embedders;
    private readonly MeaningSearch _meaning;
    private readonly QueryPlans _plans;

    // Writers of one process wait for each other; one of another process is an error that says who it is.
    private readonly Lock _writing = new();

    private EmbeddedPassageIndex(SearchIndex index, EmbeddedIndexOptions options)
    {
        _index = index;
        _options = options;
        _embedders = new EmbedderSource(options);
        _meaning = new MeaningSearch(_embedders);
        _plans = new QueryPlans(options.Expander);
    }

    /// <summary>Opens the index in a folder, making an empty one when there is none.</summary>
    /// <exception cref="IndexDamagedException">The files are damaged, foreign or of a newer version.</exception>
    /// <exception cref="OutdatedIndexException">An earlier version of the program made it, in another format or with other fields.</exception>
    /// <exception cref="WorkspaceException">A newer version of the program wrote the index.</exception>
    public static EmbeddedPassageIndex Open(string folder, EmbeddedIndexOptions? options = null)
    {
        try
        {
            return new EmbeddedPassageIndex(SearchIndex.Open(new DiskFolder(folder), PassageSchema.Schema), options ?? new EmbeddedIndexOptions());
        }
        catch (IndexDamagedException fault) when (fault.Fault == IndexFault.Newer)
        {
            // Not for this version to replace: the two would take turns.
            throw new WorkspaceException(
                $"A newer version of ImrSearch wrote the search index in {folder}. Use that version, or delete the folder: it is made anew from the catalogue. ({fault.Message})",
                fault);
        }
        catch (IndexDamagedException fault) when (fault.Fault is IndexFault.Older or IndexFault.OtherSchema)
        {
            throw new OutdatedIndexException(fault.Message, fault);
        }
    }

    public long AppliedChange => Read(AppliedChangeOf);

    public bool IsLearningDue => Read(searcher =>
    {
        var facts = IndexFacts.Of(searcher);
        var passages = searcher.Statistics(PassageSchema.Body).DocumentCount;
        return passages > 0 && (_embedders.Configured is { } configured
            ? facts.Model != configured.Id || facts.Missing > 0
            : facts.Model.Length == 0 || passages >= 2 * Math.Max(1, facts.LearntFrom) || 2 * passages <= facts.LearntFrom);
    });

    public PassageIndexStatus Status() => Read(Status);

    public void Apply(IEnumerable<LetterChange> changes, long upToChange, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (_writing)
        {
            using var writer = _index.OpenWriter();
            new IndexUpdate(writer, _embedders, _options, cancellation).Apply(changes, upToChange, Read(_embedders.Of));
        }
    }

    public void Rebuild(
        IEnumerable<LetterChange> changes, long upToChange, IProgress<double>? learning = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (_writing)
        {
            using var writer = _index.OpenWriter(new IndexWriterOptions { StartEmpty = true });
            new IndexUpdate(writer, _embedders, _options, cancellation).Rebuild(changes, upToChange, learning);
        }
    }

    public PassageSearchAnswer Search(PassageSearchRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Read(searcher =>
        {
            var plan = _plans.Of(searcher, request.Query, request.IsPlainText, request.Mode);
            return plan.Error is null ? Answer(searcher, plan, request, cancellation) : new PassageSearchAnswer { Error = plan.Error };
        });
    }

    public string? Correct(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Read(searcher => QueryTranslator.Corrector.Correct(searcher, query));
    }

    public IReadOnlyList<DecisionHit> Neighbours(NeighbourRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Read(searcher => new NeighbourSearch(searcher, _embedders, request, cancellation).Run());
    }

    public IReadOnlyList<HighlightSpan> Highlight(string query, PassageField field, string text, SearchMode mode = SearchMode.Keyword)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(searcher => _plans.Of(searcher, query, mode: mode)).Node is { } node
            ? [.. new Highlighter(PassageSchema.Schema.Analyzer).Spans(node, PassageSchema.Name(field), text).Select(span => new HighlightSpan(span.Start, span.End))]
            : [];
    }

    public int NearestOf(string query, IReadOnlyList<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return Read(searcher => _plans.Of(searcher, query) is { Meaning.Count: > 0 } plan ? _meaning.NearestOf(searcher, plan, texts) : -1);
    }

    public PassageMatch Match(string query, PassageField field, string text, SearchMode mode = SearchMode.Keyword)
    {
        ArgumentNullException.ThrowIfNull(text);
        return PlanMatch.Of(Read(searcher => _plans.Of(searcher, query, mode: mode)), field, text);
    }

    public IReadOnlyList<string> Verify(IProgress<double>? progress = null, CancellationToken cancellation = default) =>
        [.. _index.Verify(progress, cancellation).Select(fault => fault.Message)];

    public void Dispose() => _index.Dispose();

    private PassageSearchAnswer Answer(Searcher searcher, QueryPlan plan, PassageSearchRequest request, CancellationToken cancellation)
    {
        var (set, unavailable, nearest) = _meaning.Set(searcher, plan, request, cancellation);
        var answer = AnswerTranslator.Answer(request, searcher.Search(
            new GroupSearch
            {
                Query = set,
                Filters = [.. request.Filters.Select(QueryTranslator.Filter)],
                Facets = [.. request.Facets.Select(QueryTranslator.FieldName)],
                Tables = [.. request.Breakdowns.Select(table => new CrossTable(QueryTranslator.FieldName(table.Field), QueryTranslator.FieldName(table.By)))],
                Order = QueryTranslator.Order(request.Sort),
                Skip = request.Skip,
                Top = request.Top,
                DocumentsPerGroup = request.PassagesPerDecision,
            },
            cancellation)) with
        { Added = plan.Added, Mended = plan.Mended, Notice = plan.Notice, MeaningUnavailable = unavailable, Nearest = nearest };
        return request.Explain
            ? answer with { Hits = [.. answer.Hits.Select(hit => hit with { Explanation = searcher.Explain(set, hit.DecisionId)?.ToString() })] }
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
            Meaning = Meaning(searcher),
        };
    }

    private long AppliedChangeOf(Searcher searcher) => _index.IsRemoved ? 0 : IndexFacts.Of(searcher).AppliedChange;

    private static MeaningStatus? Meaning(Searcher searcher)
    {
        var facts = IndexFacts.Of(searcher);
        var vectors = searcher.VectorCounts(PassageSchema.Meaning);
        return facts.Model.Length == 0
            ? null
            : new MeaningStatus(facts.Model, vectors.Count > 0 ? vectors[^1].Dimensions : 0, vectors.Sum(count => count.Documents), facts.LearntFrom, facts.Missing);
    }
}
