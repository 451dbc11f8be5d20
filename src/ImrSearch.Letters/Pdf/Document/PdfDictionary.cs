namespace ImrSearch.Letters.Pdf.Document;

/// <summary>Names and values. Most hold a handful of entries, for which a look along a list beats hashing.</summary>
internal sealed class PdfDictionary
{
    private const int HashFrom = 16;

    private readonly List<KeyValuePair<string, PdfValue>> _entries = [];
    private Dictionary<string, int>? _places;

    public IReadOnlyList<KeyValuePair<string, PdfValue>> Entries => _entries;

    /// <summary>The value as written, perhaps a reference; null when there is none.</summary>
    public PdfValue this[string name]
    {
        get => Find(name) is var at and >= 0 ? _entries[at].Value : default;
        set
        {
            if (Find(name) is var at and >= 0)
            {
                _entries[at] = new(name, value);
                return;
            }

            _places?.Add(name, _entries.Count);
            _entries.Add(new(name, value));
            if (_places is null && _entries.Count >= HashFrom)
            {
                _places = new(StringComparer.Ordinal);
                for (var i = 0; i < _entries.Count; i++)
                {
                    _places.Add(_entries[i].Key, i);
                }
            }
        }
    }

    private int Find(string name)
    {
        if (_places is not null)
        {
            return _places.TryGetValue(name, out var place) ? place : -1;
        }

        for (var i = 0; i < _entries.Count; i++)
        {
            if (_entries[i].Key == name)
            {
                return i;
            }
        }

        return -1;
    }
}
