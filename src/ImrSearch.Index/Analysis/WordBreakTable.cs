using System.Globalization;

namespace ImrSearch.Index.Analysis;

/// <summary>
/// The class of every code point, read once from the embedded <c>Data/word-break-classes.txt</c>: one byte each for the
/// basic plane, and pages of 256 for the rest, most of which are the shared empty page. Thread-safe.
/// </summary>
internal sealed class WordBreakTable
{
    private const int PageBits = 8;
    private const int PageSize = 1 << PageBits;
    private const int CodePoints = 0x110000;

    private readonly byte[] _basic = new byte[0x10000];
    private readonly byte[][] _pages = new byte[CodePoints >> PageBits][];

    private WordBreakTable()
    {
        Array.Fill(_pages, new byte[PageSize]);
    }

    /// <summary>The one table.</summary>
    public static WordBreakTable Instance { get; } = Load();

    /// <summary>The classes of the basic plane, by UTF-16 unit.</summary>
    public byte[] Basic => _basic;

    /// <summary>The class of a code point outside the basic plane.</summary>
    public byte Supplementary(int codePoint) => _pages[codePoint >> PageBits][codePoint & (PageSize - 1)];

    /// <summary>The class of any code point.</summary>
    public WordBreakClass Of(int codePoint) =>
        (WordBreakClass)(codePoint < _basic.Length ? _basic[codePoint] : Supplementary(codePoint));

    private static WordBreakTable Load()
    {
        const string Resource = "ImrSearch.Index.Analysis.Data.word-break-classes.txt";
        using var stream = typeof(WordBreakTable).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly was built without its data file {Resource}.");
        using var reader = new StreamReader(stream);

        var table = new WordBreakTable();
        var empty = table._pages[0];
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
            {
                continue;
            }

            var parts = line.Split(' ');
            var value = (byte)Enum.Parse<WordBreakClass>(parts[0]);
            foreach (var part in parts.AsSpan(1))
            {
                var dash = part.IndexOf('-', StringComparison.Ordinal);
                var first = Parse(dash < 0 ? part : part.AsSpan(0, dash));
                table.Fill(first, dash < 0 ? first : Parse(part.AsSpan(dash + 1)), value, empty);
            }
        }

        return table;
    }

    private static int Parse(ReadOnlySpan<char> hexadecimal) =>
        int.Parse(hexadecimal, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private void Fill(int first, int last, byte value, byte[] empty)
    {
        for (var codePoint = first; codePoint <= last; codePoint++)
        {
            if (codePoint < _basic.Length)
            {
                _basic[codePoint] = value;
                continue;
            }

            ref var page = ref _pages[codePoint >> PageBits];
            if (ReferenceEquals(page, empty))
            {
                page = new byte[PageSize];
            }

            page[codePoint & (PageSize - 1)] = value;
        }
    }
}
