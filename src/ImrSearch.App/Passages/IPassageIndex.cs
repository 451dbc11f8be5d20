namespace ImrSearch.App.Passages;

/// <summary>
/// The one seam between the application and a search engine: passages of decisions go in, decisions come out, with
/// totals, facet counts and neighbours. The built-in engine is <c>EmbeddedIndex/EmbeddedPassageIndex</c>; another
/// (Lucene.Net, a distributed engine) can stand here when it passes the contract tests
/// (<c>tests/ImrSearch.App.Tests/PassageIndexContract</c>).
/// <para>Thread-safe: any number of searches while one <see cref="Apply"/> or <see cref="Rebuild"/> runs. A search sees
/// the last complete one, never half of one.</para>
/// </summary>
public interface IPassageIndex : IDisposable
{
    /// <summary>
    /// The catalogue change up to which the index is complete. Survives a restart, because it is stored in the same atomic
    /// step as the content. 0 for an empty index, and for one whose files were removed while it is open: searches go on
    /// finding what they found, and <see cref="Rebuild"/> brings the index back.
    /// </summary>
    long AppliedChange { get; }

    /// <summary>What the index holds and how large it is.</summary>
    PassageIndexStatus Status();

    /// <summary>
    /// Replaces or removes whole letters and makes the result durable and visible in one step; after a crash the index
    /// holds all of it or nothing. <paramref name="changes"/> is read once, in order; a later change of the same letter
    /// wins. It may be long: an implementation must not hold all of it in memory. Where files of the index were removed,
    /// it fails rather than store the changes as if they were all.
    /// </summary>
    /// <param name="changes">The changes, oldest first.</param>
    /// <param name="upToChange">The catalogue change that the index is complete to afterwards.</param>
    /// <param name="cancellation">Abandons the whole step: nothing of it becomes visible.</param>
    void Apply(IEnumerable<LetterChange> changes, long upToChange, CancellationToken cancellation = default);

    /// <summary>
    /// As <see cref="Apply"/>, but <paramref name="changes"/> take the place of all that the index holds, in the same one
    /// step: until it is done, searches find what they found before, and when it is abandoned nothing has happened.
    /// </summary>
    /// <param name="changes">
    /// Every letter; none empties the index. May be read twice: once to learn what the words mean, and once to be indexed.
    /// </param>
    /// <param name="upToChange">The catalogue change that the index is complete to afterwards.</param>
    /// <param name="learning">Is told how far the learning is, from 0 to 1.</param>
    /// <param name="cancellation">Abandons the whole step.</param>
    void Rebuild(IEnumerable<LetterChange> changes, long upToChange, IProgress<double>? learning = null, CancellationToken cancellation = default);

    /// <summary>
    /// True when <see cref="Rebuild"/> would let searches by meaning find what they cannot find now, or find better: nothing was
    /// learnt yet, the index holds twice or half of what was learnt from, or passages could not be given a place when they were added.
    /// </summary>
    bool IsLearningDue { get; }

    /// <summary>
    /// Answers a search. A query that cannot be parsed is answered with <see cref="PassageSearchAnswer.Error"/>. Files that
    /// turn out to be damaged are an <see cref="InvalidDataException"/>, never a wrong answer: the index is then made anew
    /// (<see cref="IndexMender"/>).
    /// </summary>
    PassageSearchAnswer Search(PassageSearchRequest request, CancellationToken cancellation = default);

    /// <summary>
    /// <paramref name="query"/> with the words that the index lacks, or has rarely, replaced by words that are spelt nearly
    /// so and stand in it; operators, fields and known words stay as they were written. Null when there is nothing to replace.
    /// </summary>
    string? Correct(string query);

    /// <summary>
    /// The decisions most like <paramref name="request"/>'s text, best first; filters and damage as in <see cref="Search"/>.
    /// </summary>
    IReadOnlyList<DecisionHit> Neighbours(NeighbourRequest request, CancellationToken cancellation = default);

    /// <summary>
    /// The parts of <paramref name="text"/> that <paramref name="query"/> matches, for display: spans in UTF-16 units,
    /// in order, not overlapping. Empty for a query that cannot be parsed.
    /// </summary>
    IReadOnlyList<HighlightSpan> Highlight(string query, PassageField field, string text, SearchMode mode = SearchMode.Keyword);

    /// <summary>Why a text answers a query: which of its words stand there, and which by another name.</summary>
    PassageMatch Match(string query, PassageField field, string text, SearchMode mode = SearchMode.Keyword);

    /// <summary>Which of some texts is nearest in meaning to a query; -1 when none can be told, or not at once.</summary>
    int NearestOf(string query, IReadOnlyList<string> texts);

    /// <summary>Reads everything and checks checksums and structure; empty when all is well, else a line for each fault.</summary>
    IReadOnlyList<string> Verify(IProgress<double>? progress = null, CancellationToken cancellation = default);
}
