using ImrSearch.Embeddings.Model;

namespace ImrSearch.Embeddings.Training;

/// <summary>
/// Passages × terms, sparse, by rows (compressed sparse rows); each row of length 1. Rows stand in an order of their
/// own content, so that the order of the corpus leaves no trace.
/// </summary>
internal sealed class TermMatrix
{
    private TermMatrix(int rows, int columns, int[] starts, int[] terms, float[] values)
    {
        Rows = rows;
        Columns = columns;
        Starts = starts;
        Terms = terms;
        Values = values;
    }

    public int Rows { get; }

    public int Columns { get; }

    /// <summary>Where each row begins in <see cref="Terms"/> and <see cref="Values"/>, and the end.</summary>
    public int[] Starts { get; }

    public int[] Terms { get; }

    public float[] Values { get; }

    /// <summary>Empties the sample as it goes, so that the passages are not in memory twice.</summary>
    public static TermMatrix Build(PassageSample sample, Vocabulary vocabulary, CancellationToken cancellationToken)
    {
        var rows = sample.TakePassages();
        for (var row = 0; row < rows.Count; row++)
        {
            rows[row] = Known(rows[row], vocabulary);
        }

        rows.RemoveAll(row => row.Length == 0);
        cancellationToken.ThrowIfCancellationRequested();
        rows.Sort(static (a, b) => a.AsSpan().SequenceCompareTo(b));
        cancellationToken.ThrowIfCancellationRequested();
        var starts = new int[rows.Count + 1];
        for (var row = 0; row < rows.Count; row++)
        {
            starts[row + 1] = checked(starts[row] + rows[row].Length);
        }

        var terms = new int[starts[^1]];
        var values = new float[starts[^1]];
        for (var row = 0; row < rows.Count; row++)
        {
            Fill(rows[row], vocabulary, terms.AsSpan(starts[row]), values.AsSpan(starts[row], rows[row].Length));
            rows[row] = [];
        }

        return new TermMatrix(rows.Count, vocabulary.Terms.Length, starts, terms, values);
    }

    /// <summary>The terms of a passage that the vocabulary has, by their places in it.</summary>
    private static TermCount[] Known(TermCount[] passage, Vocabulary vocabulary)
    {
        var known = new List<TermCount>(passage.Length);
        foreach (var (term, count) in passage)
        {
            if (vocabulary.RankOf(term) is >= 0 and var rank)
            {
                known.Add(new TermCount(rank, count));
            }
        }

        known.Sort();
        return [.. known];
    }

    private static void Fill(TermCount[] row, Vocabulary vocabulary, Span<int> terms, Span<float> values)
    {
        var squares = 0.0;
        for (var i = 0; i < row.Length; i++)
        {
            terms[i] = row[i].Term;
            values[i] = TermWeight.Of(row[i].Count, vocabulary.Weights[row[i].Term]);
            squares += (double)values[i] * values[i];
        }

        var scale = 1 / Math.Sqrt(squares);
        foreach (ref var value in values)
        {
            value = (float)(value * scale);
        }
    }
}
