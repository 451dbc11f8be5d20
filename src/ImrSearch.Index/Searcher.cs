using System.Text;
using ImrSearch.Index.Collectors;
using ImrSearch.Index.Files;
using ImrSearch.Index.Hybrid;
using ImrSearch.Index.Queries;
using ImrSearch.Index.Scoring;
using ImrSearch.Index.Segments;
using ImrSearch.Index.Sets;
using ImrSearch.Index.Suggestions;
using ImrSearch.Index.Terms;
using ImrSearch.Index.Vectors;

namespace ImrSearch.Index;

/// <summary>
/// Searches the index as it was at one moment, whatever is committed meanwhile. Thread-safe. Dispose it soon: it keeps
/// the files of its moment alive.
/// </summary>
public sealed class Searcher : IDisposable
{
    private readonly Snapshot _snapshot;
    private readonly float[]?[] _inverses;
    private int _disposed;

    internal Searcher(IndexSchema schema, Snapshot snapshot)
    {
        Schema = schema;
        _snapshot = snapshot;
        _inverses = new float[]?[schema.TextFields.Count];
    }

    /// <summary>The fields.</summary>
    public IndexSchema Schema { get; }

    /// <summary>What was kept with the commit.</summary>
    public IReadOnlyDictionary<string, string> UserData => _snapshot.Manifest.UserData;

    /// <summary>The commit's number; 0 for an index without any.</summary>
    public long Generation => _snapshot.Manifest.Generation;

    /// <summary>Opens a file that was attached to the commit (<see cref="IndexWriter.Attach"/>); null when there is none of that name.</summary>
    /// <returns>Its content from the start, to be read while this searcher is held; damage is thrown as it is met.</returns>
    public Stream? OpenAttachment(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return _snapshot.Attachments.FirstOrDefault(attachment => attachment.Info.Name == name) is { } found ? new MappedFileStream(found.File) : null;
    }

    /// <summary>How many segments there are.</summary>
    public int SegmentCount => Segments.Count;

    /// <summary>Bytes on disk.</summary>
    public long SizeBytes => Segments.Sum(segment => segment.Info.Files.Sum(file => file.LengthBytes) + segment.Info.LiveFile.LengthBytes)
        + _snapshot.Attachments.Sum(attachment => attachment.Info.File.LengthBytes);

    /// <summary>All documents, groups and parents that are not deleted. Goes over all groups: not for hot paths.</summary>
    public (long Documents, long Groups, long Parents) Counts()
    {
        var all = Search(new GroupSearch { Query = new MatchAllQuery(), Top = 0 });
        return (all.Documents, all.Groups, all.Parents);
    }

    internal IReadOnlyList<SegmentView> Segments => _snapshot.Segments;

    /// <summary>The best documents for a query, and how many match, exactly.</summary>
    /// <param name="query">The query.</param>
    /// <param name="top">How many to return; 0 only counts.</param>
    /// <param name="cancellation">Stops the search.</param>
    public TopDocuments Search(Query query, int top, CancellationToken cancellation = default) =>
        Search(query, top, TotalHits.Exact, cancellation);

    /// <summary>The best documents for a query, and how many match.</summary>
    /// <param name="query">The query.</param>
    /// <param name="top">How many to return; 0 only counts.</param>
    /// <param name="totalHits">How exactly to count.</param>
    /// <param name="cancellation">Stops the search.</param>
    public TopDocuments Search(Query query, int top, TotalHits totalHits, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfNegative(top);
        return Guard(() =>
        {
            var collector = new TopDocumentsCollector(top);
            var weight = query.CreateWeight(this, 1);
            long total = 0;
            foreach (var segment in Segments)
            {
                total += Collect(segment, weight, top == 0 ? null : collector, exact: totalHits == TotalHits.Exact || top == 0, cancellation);
            }

            return new TopDocuments(Math.Max(total, collector.Seen), collector.Best());
        });
    }

    /// <summary>The groups that match, with totals and facet counts.</summary>
    public GroupSearchResult Search(GroupSearch search, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(search);
        ArgumentNullException.ThrowIfNull(search.Query, nameof(search));
        ArgumentOutOfRangeException.ThrowIfNegative(search.Skip, nameof(search));
        ArgumentOutOfRangeException.ThrowIfNegative(search.Top, nameof(search));
        return Guard(() => new GroupCollector(this, search, cancellation).Run());
    }

    /// <summary>
    /// The documents whose vectors are nearest to another, nearest first; equal ones in the order of documents. Those of other
    /// dimensions than the search's are passed over: <see cref="VectorCounts"/> tells how many there are.
    /// </summary>
    public IReadOnlyList<NearDocument> Nearest(NearestSearch search, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(search);
        ArgumentOutOfRangeException.ThrowIfNegative(search.Top, nameof(search));
        return Guard(() => new NearestCollector(this, search, cancellation).Run());
    }

    /// <summary>
    /// Ranks by words and meaning together. Searching for <see cref="HybridRanking.Query"/> with the same filters gives the
    /// page, totals and counts of one set: what matches, and the nearest groups.
    /// </summary>
    public HybridRanking Rank(HybridSearch search, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(search);
        return Guard(() => new HybridRanker(this, search, cancellation).Run());
    }

    /// <summary>How near the vectors of certain documents are to another.</summary>
    /// <param name="field">The vector field.</param>
    /// <param name="vector">What to compare them with; its direction counts.</param>
    /// <param name="documents">As <see cref="ScoredDocument"/>s of this searcher name them.</param>
    /// <returns>A cosine for each document; NaN for one that has no vector of as many dimensions.</returns>
    public float[] Similarities(string field, ReadOnlyMemory<float> vector, ReadOnlySpan<int> documents)
    {
        var wanted = documents.ToArray();
        Array.ForEach(wanted, document => SegmentOf(document));
        return Guard(() => new VectorLookup(this, field).Similarities(new QueryVector(vector.Span), wanted));
    }

    /// <summary>A document's vector as it is kept: rounded, and of length 1. Null when it has none.</summary>
    /// <param name="field">The vector field.</param>
    /// <param name="document">As a <see cref="ScoredDocument"/> of this searcher names it.</param>
    public float[]? Vector(string field, int document)
    {
        SegmentOf(document);
        return Guard(() => new VectorLookup(this, field).Vector(document));
    }

    /// <summary>How many vectors a field has of each number of dimensions.</summary>
    public IReadOnlyList<VectorCount> VectorCounts(string field) => Guard(() => new VectorLookup(this, field).Counts());

    /// <summary>Whose a document is.</summary>
    /// <param name="document">As a <see cref="ScoredDocument"/> of this searcher names it.</param>
    public DocumentAddress Locate(int document)
    {
        var segment = SegmentOf(document);
        return Guard(() =>
        {
            var keys = segment.Reader.Keys;
            var group = keys.GroupOf(document - segment.DocumentBase);
            return new DocumentAddress(
                keys.Groups.Get(group), keys.Parents.Get(keys.ParentOf(group)), document - segment.DocumentBase - keys.DocumentsOf(group).From);
        });
    }

    /// <summary>
    /// Words that may have been meant by one that the field lacks or has rarely: spelt nearly so, fewest edits first (up to
    /// one for short words, two for others), then those with the same first letter, then the most frequent.
    /// </summary>
    /// <param name="field">A text field of <see cref="IndexSchema.SuggestFields"/>.</param>
    /// <param name="word">A word as a user writes it.</param>
    /// <param name="top">How many suggestions at most.</param>
    /// <returns>None for a word that the field has often enough, for numbers, and for very short words.</returns>
    public IReadOnlyList<WordSuggestion> Suggest(string field, string word, int top = 5) => Suggest(field, word, field, top);

    /// <summary>How a document comes by its score.</summary>
    /// <param name="query">The query.</param>
    /// <param name="document">As a <see cref="ScoredDocument"/> of this searcher names it.</param>
    /// <returns>The arithmetic; for a document that does not match, why not.</returns>
    public Explanation Explain(Query query, int document)
    {
        ArgumentNullException.ThrowIfNull(query);
        var segment = SegmentOf(document);
        return Guard(() => new Explainer(this, segment, document - segment.DocumentBase).Explain(query));
    }

    /// <summary>How a group comes by its score, which is its best document's.</summary>
    /// <param name="query">The query.</param>
    /// <param name="groupKey">The group's key, letter for letter.</param>
    /// <returns>The arithmetic; null when there is no such group.</returns>
    public Explanation? Explain(Query query, string groupKey)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentException.ThrowIfNullOrEmpty(groupKey);
        var key = new GroupKeyQuery(groupKey);
        var matches = Search(new BooleanQuery([new(key, Occur.Filter), new(query, Occur.Must)]), top: 1).Best;
        var best = matches.Count > 0 ? matches : Search(key, top: 1).Best;
        return best.Count > 0 ? Explain(query, best[0].Document) : null;
    }

    /// <summary>Sums over a text field of all segments.</summary>
    public FieldStatistics Statistics(string field) => Guard(() => Statistics(Schema.TextField(field)));

    /// <summary>In how many documents a term occurs; deleted ones count until they are merged away.</summary>
    public long DocumentFrequency(string field, string term) =>
        Guard(() => DocumentFrequency(Schema.TextField(field), Encoding.UTF8.GetBytes(term)));

    /// <summary>Lets go of the snapshot.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            _snapshot.Release();
        }
    }

    /// <summary>The same with the words of another field, of which only those are suggested that this field has.</summary>
    internal IReadOnlyList<WordSuggestion> Suggest(string field, string word, string wordsOf, int top)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentOutOfRangeException.ThrowIfNegative(top);
        Schema.SuggestField(wordsOf);
        return Guard(() => new WordSuggester(this, field).Suggest(word, wordsOf, top));
    }

    internal FieldStatistics Statistics(int field)
    {
        var sum = default(FieldStatistics);
        foreach (var segment in Segments)
        {
            var part = segment.Reader.Terms[field].Statistics;
            sum = new FieldStatistics(
                sum.TermCount + part.TermCount,
                sum.DocumentCount + part.DocumentCount,
                sum.TotalFrequency + part.TotalFrequency,
                sum.DocumentFrequencySum + part.DocumentFrequencySum);
        }

        return sum;
    }

    internal long DocumentFrequency(int field, ReadOnlySpan<byte> term)
    {
        long sum = 0;
        foreach (var segment in Segments)
        {
            sum += segment.Reader.Terms[field].TryFind(term, out var info) ? info.DocumentFrequency : 0;
        }

        return sum;
    }

    /// <summary>The values of a keyword field over all segments.</summary>
    internal OrdinalMap Ordinals(int keywordField) => _snapshot.Ordinals(keywordField);

    /// <summary>BM25's length factor for each norm byte of a field.</summary>
    internal float[] Inverses(int field) => _inverses[field] ??= Bm25.Inverses(Statistics(field));

    internal SegmentView SegmentOf(int document)
    {
        var segment = document < 0 ? null : Segments.LastOrDefault(segment => segment.DocumentBase <= document);
        return segment is not null && document - segment.DocumentBase < segment.Info.DocumentCount
            ? segment
            : throw new ArgumentOutOfRangeException(nameof(document), document, "There is no such document.");
    }

    /// <summary>Shows a segment's matches to the collector; returns how many there are if that is wanted.</summary>
    private static long Collect(
        SegmentView segment, Weight weight, TopDocumentsCollector? collector, bool exact, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var canEnter = collector is not null && weight.MaxScore >= collector.Threshold;
        if ((!exact && !canEnter) || weight.CreateScorer(segment) is not { } scorer)
        {
            return 0;
        }

        collector?.Start(segment);
        using var matches = exact ? BitSet.Rent(segment.Info.DocumentCount) : null;
        scorer.Collect(collector, matches, cancellation);
        if (matches is not null && segment.LiveDocuments is { } live)
        {
            matches.And(live);
        }

        return matches?.Count() ?? 0;
    }

    /// <summary>
    /// Damage that the checked readers do not name themselves shows as a number outside its range. Then the checksums
    /// tell which file it is; when they are all right, the error is this library's own and goes on as it is.
    /// </summary>
    private T Guard<T>(Func<T> search)
    {
        // A searcher that another thread disposes meanwhile lets go of its files only when this is through.
        ObjectDisposedException.ThrowIf(_disposed != 0 || !_snapshot.TryAddReference(), this);
        try
        {
            return search();
        }
        catch (Exception e) when (e is IndexOutOfRangeException or ArgumentOutOfRangeException or OverflowException)
        {
            foreach (var segment in Segments)
            {
                segment.Reader.VerifyChecksums();
            }

            throw;
        }
        finally
        {
            _snapshot.Release();
        }
    }
}
