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

    public static TermMatrix Build(PassageSample sample, Vocabulary vocabulary, CancellationToken cancellationToken)
    {
        var rows = new List<(int[] Terms, float[] Values)>(sample.Count);
        foreach (var passage in sample.Passages)
        {
            var row = Row(passage, vocabulary);
            if (row.Terms.Length > 0)
            {
                rows.Add(row);
            }
        }

        cancellationToken.ThrowIfCancellationRequested();
        rows.Sort(Compare);
        cancellationToken.ThrowIfCancellationRequested();
        var starts = new int[rows.Count + 1];
        for (var row = 0; row < rows.Count; row++)
        {
            starts[row + 1] = checked(starts[row] + rows[row].Terms.Length);
        }

        var terms = new int[starts[^1]];
        var values = new float[starts[^1]];
        for (var row = 0; row < rows.Count; row++)
        {
            rows[row].Terms.CopyTo(terms, starts[row]);
            rows[row].Values.CopyTo(values, starts[row]);
        }

        return new TermMatrix(rows.Count, vocabulary.Terms.Length, starts, terms, values);
    }

    private static (int[] Terms, float[] Values) Row(TermCount[] passage, Vocabulary vocabulary)
    {
        var known = passage
            .Select(entry => (Rank: vocabulary.RankOf(entry.Term), entry.Count))
            .Where(entry => entry.Rank >= 0)
            .OrderBy(entry => entry.Rank)
            .ToArray();
        var values = new float[known.Length];
        var squares = 0.0;
        for (var i = 0; i < known.Length; i++)
        {
            values[i] = TermWeight.Of(known[i].Count, vocabulary.Weights[known[i].Rank]);
            squares += (double)values[i] * values[i];
        }

        var scale = 1 / Math.Sqrt(squares);
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = (float)(values[i] * scale);
        }

        return ([.. known.Select(entry => entry.Rank)], values);
    }

    private static int Compare((int[] Terms, float[] Values) a, (int[] Terms, float[] Values) b)
    {
        var byTerms = a.Terms.AsSpan().SequenceCompareTo(b.Terms);
        return byTerms != 0 ? byTerms : a.Values.AsSpan().SequenceCompareTo(b.Values);
    }
}
