using System.Buffers;
using ImrSearch.Index.Postings;

namespace ImrSearch.Index.Scoring;

/// <summary>
/// The postings of one term in a window of documents, copied out of its blocks. Its arrays are pooled: dispose it once.
/// </summary>
internal sealed class TermWindow(bool withPositions) : IDisposable
{
    private readonly int[] _documents = ArrayPool<int>.Shared.Rent(ScoreWindow.Size);
    private readonly uint[] _frequencies = ArrayPool<uint>.Shared.Rent(ScoreWindow.Size);
    private readonly uint[] _ordinals = withPositions ? ArrayPool<uint>.Shared.Rent(ScoreWindow.Size) : [];

    /// <summary>How many postings there are.</summary>
    public int Count { get; private set; }

    /// <summary>Their documents, ascending.</summary>
    public ReadOnlySpan<int> Documents => _documents.AsSpan(0, Count);

    /// <summary>How often the term occurs in the document of a posting.</summary>
    public int Frequency(int place) => (int)_frequencies[place] + 1;

    /// <summary>How many of the term's positions stand before those of a posting.</summary>
    public uint PositionOrdinal(int place) => _ordinals[place];

    /// <summary>Takes the postings from <paramref name="from"/> to <paramref name="to"/>, not included, and moves the cursor past them.</summary>
    public void Read(PostingsCursor cursor, int from, int to)
    {
        Count = 0;
        if (cursor.Document < from)
        {
            cursor.Advance(from);
        }

        while (cursor.Document < to)
        {
            var run = cursor.Run(to);
            run.Documents.CopyTo(_documents.AsSpan(Count));
            run.FrequenciesLessOne.CopyTo(_frequencies.AsSpan(Count));
            if (withPositions)
            {
                run.PositionOrdinals.CopyTo(_ordinals.AsSpan(Count));
            }

            Count += run.Count;
            cursor.Pass(run.Count);
        }
    }

    /// <summary>Forgets all postings.</summary>
    public void Clear() => Count = 0;

    /// <summary>Adds the posting at which the cursor stands; returns its place.</summary>
    public int Add(PostingsCursor cursor)
    {
        _documents[Count] = cursor.Document;
        _frequencies[Count] = (uint)(cursor.Frequency - 1);
        if (withPositions)
        {
            _ordinals[Count] = cursor.PositionOrdinal;
        }

        return Count++;
    }

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_documents);
        ArrayPool<uint>.Shared.Return(_frequencies);
        if (withPositions)
        {
            ArrayPool<uint>.Shared.Return(_ordinals);
        }
    }
}
