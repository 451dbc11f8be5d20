namespace ImrSearch.Index.Facets;

/// <summary>What a <see cref="KeywordBuilder"/> has gathered, with its values put in order.</summary>
internal sealed class SortedKeywords : IKeywordSource
{
    private readonly KeywordBuilder _builder;

    // Numbers by ordinal, and ordinals by number.
    private readonly int[] _numbers;
    private readonly int[] _ordinals;

    public SortedKeywords(KeywordBuilder builder)
    {
        _builder = builder;
        _numbers = [.. Enumerable.Range(0, builder.Values.Count)];
        Array.Sort([.. builder.Values.Select(value => (value.ToUpperInvariant(), value))], _numbers, Comparer<(string, string)>.Create(
            (x, y) => string.CompareOrdinal(x.Item1, y.Item1) is var folded and not 0 ? folded : string.CompareOrdinal(x.Item2, y.Item2)));
        _ordinals = new int[_numbers.Length];
        for (var ordinal = 0; ordinal < _numbers.Length; ordinal++)
        {
            _ordinals[_numbers[ordinal]] = ordinal;
        }
    }

    public int ValueCount => _numbers.Length;

    public bool HasSeveral => _builder.HasSeveral;

    public string Value(int ordinal) => _builder.Values[_numbers[ordinal]];

    public void VisitGroups(OrdinalsVisitor visit)
    {
        var ordinals = new int[_numbers.Length];
        for (var group = 0; group < _builder.GroupCount; group++)
        {
            var numbers = _builder.Of(group);
            for (var i = 0; i < numbers.Length; i++)
            {
                ordinals[i] = _ordinals[numbers[i]];
            }

            visit(ordinals.AsSpan(0, numbers.Length));
        }
    }
}
