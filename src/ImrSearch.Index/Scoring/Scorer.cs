using ImrSearch.Index.Sets;

namespace ImrSearch.Index.Scoring;

/// <summary>
/// The documents of one segment that match a query, ascending, deleted ones included: one by one as a cursor that starts
/// before the first, or all at once by <see cref="Collect"/>. Not thread-safe.
/// </summary>
internal abstract class Scorer
{
    /// <summary>The document after the last.</summary>
    public const int End = int.MaxValue;

    /// <summary>After so many documents a search looks whether it is still wanted.</summary>
    protected const int CancellationInterval = 4096;

    /// <summary>The document at hand; -1 before the first, <see cref="End"/> after the last.</summary>
    public abstract int Document { get; }

    /// <summary>An upper bound of how many documents match; the rarest goes first.</summary>
    public abstract long Cost { get; }

    /// <summary>Goes on to the next document and returns it.</summary>
    public abstract int Next();

    /// <summary>Goes on to the first document of at least <paramref name="target"/>, which must be beyond the one at hand.</summary>
    public abstract int Advance(int target);

    /// <summary>The score of the document at hand.</summary>
    public abstract float Score();

    /// <summary>
    /// An upper bound of the scores of the documents from the one at hand on that lie from <paramref name="from"/> to
    /// <paramref name="to"/>, not included; 0 when there are none. Calls must come ascending.
    /// </summary>
    public virtual float MaxScore(int from, int to) => float.PositiveInfinity;

    /// <summary>Adds the scores of the documents of a window that lie ahead, and goes on to the first one after it.</summary>
    public virtual void Accumulate(ScoreWindow window)
    {
        var document = Document < window.From ? Advance(window.From) : Document;
        for (; document < window.To; document = Next())
        {
            window.Add(document, Score());
        }
    }

    /// <summary>
    /// Goes over all documents, from before the first. A scorer can be collected once, and not walked before or after; but
    /// one of a single term stands before its first document again where only matches were wanted.
    /// </summary>
    /// <param name="top">
    /// Is shown, ascending, the documents whose score reaches its threshold, and may be shown others; null = nobody wants scores.
    /// </param>
    /// <param name="matches">An empty set, to which every matching document is added; null = nobody wants all of them.</param>
    /// <param name="cancellation">Stops it.</param>
    public virtual void Collect(TopCollector? top, BitSet? matches, CancellationToken cancellation)
    {
        var untilCheck = CancellationInterval;
        for (var document = Next(); document != End; document = Next())
        {
            matches?.Add(document);
            top?.Add(document, Score());
            if (--untilCheck == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                untilCheck = CancellationInterval;
            }
        }
    }
}
