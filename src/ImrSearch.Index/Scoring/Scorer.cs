namespace ImrSearch.Index.Scoring;

/// <summary>
/// A cursor over the documents of one segment that match a query, ascending, deleted ones included. Starts before the
/// first. Not thread-safe.
/// </summary>
internal abstract class Scorer
{
    /// <summary>The document after the last.</summary>
    public const int End = int.MaxValue;

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
}
