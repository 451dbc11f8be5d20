using System.Text;

namespace ImrSearch.Index.Terms;

/// <summary>
/// Terms that a pattern fits: * stands for any letters, also none, ? for exactly one. Keeps the places of the pattern at
/// which the rest of the term may go on.
/// </summary>
internal sealed class WildcardMatcher : ITermMatcher
{
    private static readonly Rune Many = new('*');
    private static readonly Rune One = new('?');

    private readonly Rune[] _pattern;
    private readonly List<bool[]> _places;
    private int _count;

    public WildcardMatcher(string pattern)
    {
        _pattern = [.. pattern.EnumerateRunes()];
        _places = [new bool[_pattern.Length + 1]];
        Reach(_places[0], 0);
    }

    public bool IsMatch => _places[_count][^1];

    public void Truncate(int count) => _count = Math.Min(_count, count);

    public bool Step(Rune letter)
    {
        if (_places.Count == _count + 1)
        {
            _places.Add(new bool[_pattern.Length + 1]);
        }

        var from = _places[_count];
        var to = _places[_count + 1];
        Array.Clear(to);
        var any = false;
        for (var place = 0; place < _pattern.Length; place++)
        {
            if (from[place] && (_pattern[place] == Many || _pattern[place] == One || _pattern[place] == letter))
            {
                Reach(to, _pattern[place] == Many ? place : place + 1);
                any = true;
            }
        }

        _count += any ? 1 : 0;
        return any;
    }

    /// <summary>A letter is refused only where the pattern asks for certain ones.</summary>
    public Rune? Next(Rune refused)
    {
        Rune? next = null;
        for (var place = 0; place < _pattern.Length; place++)
        {
            if (_places[_count][place] && _pattern[place] > refused && (next is null || _pattern[place] < next))
            {
                next = _pattern[place];
            }
        }

        return next;
    }

    /// <summary>A place, and those behind it that need no letter.</summary>
    private void Reach(bool[] places, int place)
    {
        places[place] = true;
        while (place < _pattern.Length && _pattern[place] == Many)
        {
            places[++place] = true;
        }
    }
}
