namespace ImrSearch.Letters.Pdf.Document;

/// <summary>Keeps one string for each name and operator of a file, which come by the thousand. Used by one thread.</summary>
internal sealed class NamePool
{
    private const int MaxLength = 128;
    private const int MaxNames = 10_000;

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public string Get(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MaxLength)
        {
            return System.Text.Encoding.Latin1.GetString(bytes);
        }

        Span<char> chars = stackalloc char[MaxLength];
        System.Text.Encoding.Latin1.GetChars(bytes, chars);
        var lookup = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(chars[..bytes.Length], out var known))
        {
            return known;
        }

        var name = new string(chars[..bytes.Length]);
        if (_names.Count < MaxNames)
        {
            _names.Add(name);
        }

        return name;
    }
}
