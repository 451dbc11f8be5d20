using System.Numerics;

namespace ImrSearch.Index.Scoring;

/// <summary>
/// A stretch of neighbouring documents whose scores several scorers add up, in double precision as Lucene does. Small
/// enough to stay in the first-level cache.
/// </summary>
internal sealed class ScoreWindow
{
    /// <summary>Documents in a window.</summary>
    public const int Size = 2048;

    [ThreadStatic]
    private static ScoreWindow? _spare;

    private readonly double[] _sums = new double[Size];
    private readonly ulong[] _members = new ulong[Size / 64];

    /// <summary>The first document.</summary>
    public int From { get; private set; }

    /// <summary>The document after the last.</summary>
    public int To { get; private set; }

    /// <summary>The sums of scores, by document less <see cref="From"/>.</summary>
    public double[] Sums => _sums;

    /// <summary>A bit for each document that was added.</summary>
    public ulong[] Members => _members;

    /// <summary>The document after the window in which a document lies.</summary>
    public static int EndOf(int document)
    {
        var last = document | (Size - 1);
        return last == int.MaxValue ? last : last + 1;
    }

    /// <summary>An empty window: the one that this thread has given back, or a new one.</summary>
    public static ScoreWindow Take()
    {
        var window = _spare ?? new ScoreWindow();
        _spare = null;
        return window;
    }

    /// <summary>Lets the thread's next walk have the window, which must be empty; one that broke off keeps it.</summary>
    public void GiveBack() => _spare = this;

    /// <summary>Moves to the window in which a document lies. It must be empty.</summary>
    public void MoveTo(int document)
    {
        From = document & ~(Size - 1);
        To = EndOf(document);
    }

    public void Add(int document, float score)
    {
        var index = document - From;
        _sums[index] += score;
        _members[index >> 6] |= 1UL << index;
    }

    /// <summary>Takes out the next document with its sum, beginning with the word <paramref name="word"/>; false at the end.</summary>
    public bool TryTake(ref int word, out int document, out double sum)
    {
        while (word < _members.Length)
        {
            var bits = _members[word];
            if (bits != 0)
            {
                var index = (word << 6) + BitOperations.TrailingZeroCount(bits);
                _members[word] = bits & (bits - 1);
                sum = _sums[index];
                _sums[index] = 0;
                document = From + index;
                return true;
            }

            word++;
        }

        document = -1;
        sum = 0;
        return false;
    }
}
