using ImrSearch.Index.Postings;

namespace ImrSearch.Index.Scoring;

/// <summary>
/// Finds the documents that all of several terms share, a window of documents at a time. The rarest term's documents
/// are the candidates. A term that is about as common is spread out over the window, so that each candidate is looked
/// up without a branch to guess wrong; a much more common one is searched for each candidate.
/// </summary>
internal sealed class TermIntersection
{
    // A search costs about as much as spreading out so many documents.
    private const int SearchCost = 8;

    private readonly PostingsCursor[] _cursors;
    private readonly bool _withPositions;
    private readonly int _maxDocument;
    private readonly ulong[] _table = new ulong[ScoreWindow.Size];
    private readonly ulong[][] _entries;

    /// <param name="cursors">The terms, the rarest first, each before its first document.</param>
    /// <param name="maxDocument">Documents of the segment.</param>
    /// <param name="withPositions">Whether <see cref="PositionOrdinal"/> will be called.</param>
    public TermIntersection(PostingsCursor[] cursors, int maxDocument, bool withPositions)
    {
        _cursors = cursors;
        _maxDocument = maxDocument;
        _withPositions = withPositions;
        _entries = [.. cursors.Select(_ => new ulong[ScoreWindow.Size])];
        foreach (var cursor in cursors)
        {
            cursor.Next();
        }
    }

    /// <summary>The shared documents of the last window, ascending, as many as <see cref="Match"/> has returned.</summary>
    public int[] Documents { get; } = new int[ScoreWindow.Size];

    /// <summary>The first document from which on all terms may go on together.</summary>
    public int First
    {
        get
        {
            var first = -1;
            foreach (var cursor in _cursors)
            {
                first = Math.Max(first, cursor.Document);
            }

            return first;
        }
    }

    /// <summary>How often a term occurs in a shared document.</summary>
    public int Frequency(int term, int index) => (int)(uint)_entries[term][index];

    /// <summary>How many positions of a term stand before those in a shared document.</summary>
    public uint PositionOrdinal(int term, int index) => (uint)(_entries[term][index] >> 32);

    /// <summary>Goes over the documents from <paramref name="from"/> to <paramref name="to"/>, a window's size at most.</summary>
    /// <returns>How many all terms share.</returns>
    public int Match(int from, int to)
    {
        for (var term = 0; term < _cursors.Length && _withPositions; term++)
        {
            _cursors[term].PassPositions();
        }

        var count = Candidates(_cursors[0], from, to);
        for (var term = 1; term < _cursors.Length && count > 0; term++)
        {
            var cursor = _cursors[term];
            var inWindow = (long)cursor.DocumentFrequency * (to - from) / _maxDocument;
            count = (long)count * SearchCost < inWindow ? Search(term, count) : LookUp(term, count);
        }

        return count;
    }

    /// <summary>Passes over the documents below <paramref name="to"/>.</summary>
    public void Skip(int to)
    {
        if (_cursors[0].Document < to)
        {
            _cursors[0].Advance(to);
        }
    }

    private int Candidates(PostingsCursor cursor, int from, int to)
    {
        if (cursor.Document < from)
        {
            cursor.Advance(from);
        }

        var count = 0;
        var entries = _entries[0];
        while (cursor.Document < to)
        {
            var run = cursor.Run(to);
            run.Documents.CopyTo(Documents.AsSpan(count));
            for (var i = 0; i < run.Count; i++)
            {
                entries[count + i] = run.FrequenciesLessOne[i] + 1;
            }

            for (var i = 0; i < run.Count && _withPositions; i++)
            {
                entries[count + i] |= (ulong)run.PositionOrdinals[i] << 32;
            }

            count += run.Count;
            cursor.Pass(run.Count);
        }

        return count;
    }

    private int LookUp(int term, int count)
    {
        var from = Documents[0];
        Spread(_cursors[term], from, Documents[count - 1] + 1);
        var kept = 0;
        var entries = _entries[term];
        for (var i = 0; i < count; i++)
        {
            var document = Documents[i];
            var entry = _table[document - from];
            Documents[kept] = document;
            entries[kept] = entry;
            for (var other = 0; other < term; other++)
            {
                _entries[other][kept] = _entries[other][i];
            }

            kept += entry != 0 ? 1 : 0;
        }

        return kept;
    }

    private void Spread(PostingsCursor cursor, int from, int to)
    {
        Array.Clear(_table, 0, to - from);
        if (cursor.Document < from)
        {
            cursor.Advance(from);
        }

        while (cursor.Document < to)
        {
            var run = cursor.Run(to);
            var documents = run.Documents;
            var frequencies = run.FrequenciesLessOne;
            if (_withPositions)
            {
                var ordinals = run.PositionOrdinals;
                for (var i = 0; i < documents.Length; i++)
                {
                    _table[documents[i] - from] = (frequencies[i] + 1) | ((ulong)ordinals[i] << 32);
                }
            }
            else
            {
                for (var i = 0; i < documents.Length; i++)
                {
                    _table[documents[i] - from] = frequencies[i] + 1;
                }
            }

            cursor.Pass(run.Count);
        }
    }

    private int Search(int term, int count)
    {
        var cursor = _cursors[term];
        var kept = 0;
        for (var i = 0; i < count; i++)
        {
            var document = Documents[i];
            if ((cursor.Document < document ? cursor.Advance(document) : cursor.Document) != document)
            {
                continue;
            }

            Documents[kept] = document;
            for (var other = 0; other < term; other++)
            {
                _entries[other][kept] = _entries[other][i];
            }

            _entries[term][kept++] = (uint)cursor.Frequency | (_withPositions ? (ulong)cursor.PositionOrdinal << 32 : 0);
        }

        return kept;
    }
}
