namespace ImrSearch.Letters.Pdf.Document;

/// <summary>
/// A PDF's objects, read when they are asked for. Opens by the cross-references at the file's end; when these are broken,
/// or do not lead to the objects they promise, by looking through the whole file once. Used by one thread.
/// </summary>
internal sealed class PdfDocument
{
    private const int MaxReferences = 32;

    private readonly ReadOnlyMemory<byte> _file;
    private readonly NamePool _names = new();
    private readonly Dictionary<int, PdfValue> _objects = [];
    private readonly Dictionary<int, ObjectStream?> _objectStreams = [];
    private Dictionary<int, XrefEntry> _entries = [];
    private PdfDictionary _trailer = new();
    private SecurityHandler? _security;
    private bool _scanned;
    private int _reading;

    private PdfDocument(ReadOnlyMemory<byte> file, PdfBudget budget) => (_file, Budget) = (file, budget);

    public PdfBudget Budget { get; }

    /// <summary>The document's catalogue; null when nothing can be made of the file.</summary>
    public PdfDictionary? Catalog { get; private set; }

    /// <summary>Whether the file asks for a password that is not the empty one.</summary>
    public bool IsLocked => _security is { IsOpen: false };

    /// <summary>Opens a file.</summary>
    /// <param name="content">The file, perhaps with other bytes before its mark, from which offsets count.</param>
    /// <param name="budget">What reading it may cost.</param>
    public static PdfDocument Open(ReadOnlyMemory<byte> content, PdfBudget budget)
    {
        var mark = content.Span[..Math.Min(content.Length, 1024)].IndexOf("%PDF-"u8);
        var document = new PdfDocument(mark > 0 ? content[mark..] : content, budget);
        document.OpenByReferences();
        if (document.Catalog is null && !document.IsLocked)
        {
            document.OpenByScan();
        }

        return document;
    }

    /// <summary>Follows references to the value they stand for; null where there is none or they go in circles.</summary>
    public PdfValue Resolve(PdfValue value)
    {
        for (var i = 0; value.Kind == PdfKind.Reference; i++)
        {
            if (i == MaxReferences)
            {
                return default;
            }

            value = Object(value.ReferenceNumber);
        }

        return value;
    }

    /// <summary>The value of a dictionary's entry, references followed.</summary>
    public PdfValue Get(PdfDictionary? dictionary, string name) => dictionary is null ? default : Resolve(dictionary[name]);

    /// <summary>A parser for bytes out of this file, such as a page's contents.</summary>
    public PdfLexer Lexer(ReadOnlyMemory<byte> bytes) => new(bytes, Budget, _names);

    /// <summary>The object that starts at an offset of the file.</summary>
    /// <param name="offset">Where its number stands.</param>
    /// <param name="security">Opens what is encrypted; null to take all as it stands.</param>
    public (int Number, PdfValue Value)? ReadObjectAt(int offset, SecurityHandler? security)
    {
        if (offset < 0 || offset >= _file.Length)
        {
            return null;
        }

        var lexer = new PdfLexer(_file, Budget, _names) { Position = offset };
        var (number, generation) = (lexer.Next(), lexer.Next());
        if (number.Kind != PdfKind.Integer || generation.Kind != PdfKind.Integer || !lexer.Next().Is("obj"))
        {
            return null;
        }

        var cipher = security?.ForObject(number.ToInt(), generation.ToInt());
        var value = new PdfParser(lexer, Budget, references: true) { Cipher = cipher }.Read();
        if (value.Kind is PdfKind.Keyword or PdfKind.End)
        {
            value = default;
        }
        else if (value.Dictionary is { } dictionary)
        {
            var before = lexer.Position;
            if (lexer.Next().Is("stream"))
            {
                value = PdfValue.Of(new PdfStream(dictionary, StreamExtent.Of(_file, lexer.Position, Get(dictionary, "Length").ToInt(-1)), cipher));
            }
            else
            {
                lexer.Position = before;
            }
        }

        return (number.ToInt(), value);
    }

    /// <summary>The dictionary of the object at an offset, as it stands; null when it is none.</summary>
    public PdfDictionary? ReadDictionaryAt(int offset)
    {
        var lexer = new PdfLexer(_file, Budget, _names) { Position = offset };
        lexer.Next();
        lexer.Next();
        lexer.Next();
        lexer.SkipSpace();
        return _file.Span[lexer.Position..].StartsWith("<<"u8) ? new PdfParser(lexer, Budget, references: true).Read().Dictionary : null;
    }

    private PdfValue Object(int number)
    {
        if (_objects.TryGetValue(number, out var known))
        {
            return known;
        }

        // Objects need others to be read (a stream its length, which may be a stream again): a long chain is no letter's.
        if (_reading >= PdfBudget.MaxDepth)
        {
            return default;
        }

        // Stands for the object while it is read, so that one that needs itself ends.
        _objects[number] = default;
        _reading++;
        var value = Load(number);
        _reading--;
        _objects[number] = value;
        return value;
    }

    private PdfValue Load(int number)
    {
        if (!_entries.TryGetValue(number, out var entry) || entry.IsFree)
        {
            return default;
        }

        if (entry.Container > 0)
        {
            return ObjectStreamOf(entry.Container)?.Read(number) ?? default;
        }

        if (ReadObjectAt(entry.Offset, _security) is { } found && found.Number == number)
        {
            return found.Value;
        }

        if (_scanned)
        {
            return default;
        }

        Rescan();
        return Load(number);
    }

    private ObjectStream? ObjectStreamOf(int number)
    {
        if (!_objectStreams.TryGetValue(number, out var stream))
        {
            // An object stream never stands in another one; saying otherwise is a way to make a reader run in circles.
            _objectStreams[number] = null;
            var inFile = _entries.TryGetValue(number, out var entry) && entry.Container == 0;
            stream = inFile && Object(number).Stream is { } raw ? ObjectStream.Open(raw, this) : null;
            _objectStreams[number] = stream;
        }

        return stream;
    }

    private void OpenByReferences()
    {
        var reader = new XrefReader(this, _file, Budget, _names);
        var sound = reader.Read();
        _entries = reader.Entries;
        if (!sound || reader.Trailer is not { } trailer)
        {
            return;
        }

        _trailer = trailer;
        _objects.Clear();
        FindCatalog();
    }

    private void OpenByScan()
    {
        if (!_scanned)
        {
            Rescan();
        }

        FindCatalog();
        if (Catalog is null && !IsLocked)
        {
            // No trailer names the catalogue: it is the last object that calls itself so.
            foreach (var number in _entries.Keys)
            {
                if (Object(number).Dictionary is { } dictionary && Get(dictionary, "Type").Name == "Catalog")
                {
                    Catalog = dictionary;
                }
            }
        }
    }

    private void FindCatalog()
    {
        if (_security is null && Get(_trailer, "Encrypt").Dictionary is { } encrypt)
        {
            _security = SecurityHandler.Open(encrypt, Get(_trailer, "ID"), this);
            _objects.Clear();
            _objectStreams.Clear();
        }

        if (!IsLocked)
        {
            var root = Get(_trailer, "Root").Dictionary;
            Catalog = root is not null && Get(root, "Pages").Dictionary is not null ? root : null;
        }
    }

    private void Rescan()
    {
        _scanned = true;
        var scanner = new XrefScanner(this, _file, Budget, _names);
        scanner.Scan();
        _entries = scanner.Entries;
        _objects.Clear();
        _objectStreams.Clear();
        foreach (var key in (ReadOnlySpan<string>)["Root", "Encrypt", "ID"])
        {
            if (scanner.Trailer[key].Kind != PdfKind.Null)
            {
                _trailer[key] = scanner.Trailer[key];
            }
        }

        if (_trailer["Root"].Kind == PdfKind.Null && scanner.Catalog > 0)
        {
            _trailer["Root"] = PdfValue.Reference(scanner.Catalog);
        }

        if (_security is null && Get(_trailer, "Encrypt").Dictionary is { } encrypt)
        {
            _security = SecurityHandler.Open(encrypt, Get(_trailer, "ID"), this);
            _objects.Clear();
        }

        if (IsLocked)
        {
            return;
        }

        foreach (var container in scanner.ObjectStreams)
        {
            var offset = _entries[container].Offset;
            foreach (var number in ObjectStreamOf(container)?.Numbers ?? [])
            {
                // The newer one counts: the object stream's own place tells its age.
                if (!_entries.TryGetValue(number, out var other) || other.Container > 0 || other.Offset < offset)
                {
                    _entries[number] = new XrefEntry(container, 0, 0);
                    _objects.Remove(number);
                }
            }
        }
    }
}
