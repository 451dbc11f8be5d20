using System.Buffers;
using ImrSearch.Index.Postings;

namespace ImrSearch.Index.Scoring;

/// <summary>
/// Finds the documents that all of several terms share, a window of documents at a time. The rarest term's documents
/// are the candidates. A term that is about as common is spread out over the window, so that each candidate is looked
/// up without a branch to guess wrong; a much more common one is searched for each candidate. Its arrays are pooled:
/// dispose it once.
/// </summary>
internal sealed class TermIntersection : IDisposable
{
    // A search costs about as much as spreading out so many documents.
    private const int SearchCost = 8;

    private readonly PostingsCursor[] _cursors;
    private readonly bool _withPositions;
    private readonly int _maxDocument;
    private readonly TermWindow[] _windows;

    // For each document of the window 1 more than its place in the term's window, 0 = it lacks the term.
    private readonly ushort[] _table = ArrayPool<ushort>.Shared.Rent(ScoreWindow.Size);

    // For each term and shared document the place in the term's window.
    private readonly int[][] _places;
    private readonly int[] _kept = ArrayPool<int>.Shared.Rent(ScoreWindow.Size);

    /// <param name="cursors">The terms, the rarest first, each before its first document.</param>
    /// <param name="maxDocument">Documents of the segment.</param>
    /// <param name="withPositions">Whether <see cref="SelectPositions"/> will be called.</param>
    public TermIntersection(PostingsCursor[] cursors, int maxDocument, bool withPositions)
    {
        _cursors = cursors;
        _maxDocument = maxDocument;
        _withPositions = withPositions;
        _windows = [.. cursors.Select(_ => new TermWindow(withPositions))];
        _places = [.. cursors.Select(_ => ArrayPool<int>.Shared.Rent(ScoreWindow.Size))];
        foreach (var cursor in cursors)
        {
            cursor.Next();
        }
    }

    /// <summary>The shared documents of the last window, ascending, as many as <see cref="Match"/> has returned.</summary>
    public int[] Documents { get; } = ArrayPool<int>.Shared.Rent(ScoreWindow.Size);

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
    public int Frequency(int term, int index) => _windows[term].Frequency(_places[term][index]);

    /// <summary>How often the term that occurs least often does so in a shared document.</summary>
    public int LeastFrequency(int index)
    {
        var least = int.MaxValue;
        for (var term = 0; term < _cursors.Length; term++)
        {
            least = Math.Min(least, Frequency(term, index));
        }

        return least;
    }

    /// <summary>Chooses the positions of a shared document in all terms' position readers.</summary>
    public void SelectPositions(int index)
    {
        for (var term = 0; term < _cursors.Length; term++)
        {
            var place = _places[term][index];
            _cursors[term].PositionsReader!.Select(_windows[term].PositionOrdinal(place), _windows[term].Frequency(place));
        }
    }

    /// <summary>Goes over the documents from <paramref name="from"/> to <paramref name="to"/>, a window's size at most.</summary>
    /// <returns>How many all terms share.</returns>
    public int Match(int from, int to)
    {
        for (var term = 0; term < _cursors.Length && _withPositions; term++)
        {
            _cursors[term].PassPositions();
        }

        _windows[0].Read(_cursors[0], from, to);
        var count = _windows[0].Count;
        _windows[0].Documents.CopyTo(Documents);
        for (var i = 0; i < count; i++)
        {
            _places[0][i] = i;
        }

        for (var term = 1; term < _cursors.Length && count > 0; term++)
        {
            var inWindow = (long)_cursors[term].DocumentFrequency * (to - from) / _maxDocument;
            var kept = (long)count * SearchCost < inWindow ? Search(term, count) : LookUp(term, count);
            count = Keep(term, kept);
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

    public void Dispose()
    {
        ArrayPool<ushort>.Shared.Return(_table);
        ArrayPool<int>.Shared.Return(_kept);
        ArrayPool<int>.Shared.Return(Documents);
        foreach (var places in _places)
        {
            ArrayPool<int>.Shared.Return(places);
        }

        foreach (var window in _windows)
        {
            window.Dispose();
        }
    }

    private int LookUp(int term, int count)
    {
        var from = Documents[0];
        var window = _windows[term];
        window.Read(_cursors[term], from, Documents[count - 1] + 1);
        var table = _table.AsSpan(0, Documents[count - 1] + 1 - from);
        table.Clear();
        var place = 0;
        foreach (var document in window.Documents)
        {
            table[document - from] = (ushort)++place;
        }

        var places = _places[term];
        var kept = 0;
        for (var i = 0; i < count; i++)
        {
            int found = table[Documents[i] - from];
            _kept[kept] = i;
            places[kept] = found - 1;
            kept += found != 0 ? 1 : 0;
        }

        return kept;
    }

    private int Search(int term, int count)
    {
        var cursor = _cursors[term];
        var window = _windows[term];
        window.Clear();
        var kept = 0;
        for (var i = 0; i < count; i++)
        {
            var document = Documents[i];
            if ((cursor.Document < document ? cursor.Advance(document) : cursor.Document) == document)
            {
                _places[term][kept] = window.Add(cursor);
                _kept[kept++] = i;
            }
        }

        return kept;
    }

    /// <summary>Leaves the candidates that were kept, with the places of the earlier terms.</summary>
    private int Keep(int term, int count)
    {
        for (var i = 0; i < count; i++)
        {
            Documents[i] = Documents[_kept[i]];
        }

        for (var earlier = 0; earlier < term; earlier++)
        {
            var places = _places[earlier];
            for (var i = 0; i < count; i++)
            {
                places[i] = places[_kept[i]];
            }
        }

        return count;
    }
}
