using System.Text;

namespace ImrSearch.Index.Terms;

/// <summary>
/// Terms within some edits of a word: a letter more, less or other, or two neighbours swapped ("optimal string alignment"
/// distance: what was swapped is not edited again). The table of the textbook, a row for each letter given; when the
/// least number of a row is too large, no longer term can fit.
/// </summary>
internal sealed class EditMatcher : ITermMatcher
{
    private readonly Rune[] _wanted;
    private readonly Rune[] _letters;
    private readonly Rune[] _given;
    private readonly int[][] _rows;
    private readonly int _maxEdits;
    private int _count;

    public EditMatcher(string wanted, int maxEdits)
    {
        _wanted = [.. wanted.EnumerateRunes()];
        _letters = [.. _wanted.Distinct().Order()];
        _maxEdits = maxEdits;

        // A term that is longer by more is refused before it needs another row.
        _given = new Rune[_wanted.Length + maxEdits + 1];
        _rows = new int[_given.Length + 1][];
        _rows[0] = [.. Enumerable.Range(0, _wanted.Length + 1)];
    }

    public bool IsMatch => Edits <= _maxEdits;

    /// <summary>How many edits lie between what was given and the word.</summary>
    public int Edits => _rows[_count][^1];

    public void Truncate(int count) => _count = Math.Min(_count, count);

    public bool Step(Rune letter)
    {
        var i = _count + 1;
        var previous = _rows[i - 1];
        var row = _rows[i] ??= new int[previous.Length];
        row[0] = i;
        var least = i;
        for (var j = 1; j < row.Length; j++)
        {
            var best = Math.Min(Math.Min(previous[j], row[j - 1]) + 1, previous[j - 1] + (letter == _wanted[j - 1] ? 0 : 1));
            if (i > 1 && j > 1 && letter == _wanted[j - 2] && _given[i - 2] == _wanted[j - 1])
            {
                best = Math.Min(best, _rows[i - 2][j - 2] + 1);
            }

            row[j] = best;
            least = Math.Min(least, best);
        }

        // A swap that this letter begins costs what its substitution costs, so that it is in the row already.
        if (least > _maxEdits)
        {
            return false;
        }

        _given[_count++] = letter;
        return true;
    }

    /// <summary>A letter is refused only when no edit is left, and then only a letter of the word will do.</summary>
    public Rune? Next(Rune refused)
    {
        foreach (var letter in _letters)
        {
            if (letter > refused)
            {
                return letter;
            }
        }

        return null;
    }
}
