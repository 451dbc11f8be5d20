using System.Text;
using ImrSearch.Index.Analysis;
using ImrSearch.Index.Facets;
using ImrSearch.Index.Files;
using ImrSearch.Index.Norms;
using ImrSearch.Index.Sets;
using ImrSearch.Index.Stored;
using ImrSearch.Index.Terms;

namespace ImrSearch.Index.Segments;

/// <summary>
/// Gathers documents in memory until the writer finds <see cref="MemoryBytes"/> large enough, and writes them as a new
/// segment. Not thread-safe; used again after <see cref="Clear"/>.
/// </summary>
internal sealed class SegmentBuilder
{
    // An entry of the dictionary of parents, and its key as a string.
    private const int ParentBytes = 100;

    private readonly IndexSchema _schema;
    private readonly TokenStream _stream;
    private readonly TextFieldBuilder[] _texts;
    private readonly int[] _positions;
    private readonly int[] _lengths;
    private readonly bool[] _hasText;
    private readonly WordListBuilder?[] _words;
    private readonly bool[] _isHierarchical;
    private readonly byte[] _utf8 = new byte[TermDictionaryFormat.MaxTermBytes];
    private readonly Dictionary<string, int> _parents = new(StringComparer.Ordinal);
    private readonly KeywordBuilder[] _keywords;
    private readonly List<long?>[] _numbers;
    private readonly VectorsBuilder _vectors;
    private readonly KeysBuilder _keys = new();
    private readonly List<int> _deletedParents = [];
    private int _document;

    public SegmentBuilder(IndexSchema schema)
    {
        _schema = schema;
        _stream = schema.Analyzer.CreateStream();
        _texts = [.. schema.TextFields.Select(_ => new TextFieldBuilder())];
        _words = [.. schema.TextFields.Select(name => schema.SuggestFields.Contains(name) ? new WordListBuilder() : null)];
        _positions = new int[_texts.Length];
        _lengths = new int[_texts.Length];
        _hasText = new bool[_texts.Length];
        _keywords = [.. schema.KeywordFields.Select(_ => new KeywordBuilder())];
        _isHierarchical = [.. schema.KeywordFields.Select(schema.HierarchicalFields.Contains)];
        _numbers = [.. schema.NumberFields.Select(_ => new List<long?>())];
        _vectors = new VectorsBuilder(schema);
    }

    public int DocumentCount => _keys.DocumentCount;

    /// <summary>About how much memory the documents take.</summary>
    public long MemoryBytes =>
        _texts.Sum(text => text.MemoryBytes) + _words.Sum(words => words?.MemoryBytes ?? 0)
        + _keywords.Sum(keyword => keyword.MemoryBytes) + _vectors.MemoryBytes + _keys.MemoryBytes
        + (ParentBytes * _parents.Count) + (16L * _keys.GroupCount * _numbers.Length);

    /// <summary>Adds all groups of a parent, for which there is room; one of the same key that was added before is deleted.</summary>
    public void Add(string parentKey, IReadOnlyList<DocumentGroup> groups)
    {
        Check(groups);
        Delete(parentKey);
        _parents[parentKey] = _keys.ParentCount;
        _keys.AddParent(parentKey);
        foreach (var group in groups)
        {
            foreach (var document in group.Documents)
            {
                AddDocument(document);
            }

            AddValues(group);
            _keys.AddGroup(group.Key, group.Documents.Count);
        }
    }

    /// <summary>Whether groups can be added to what is here (<see cref="VectorsBuilder.HasRoomFor"/>).</summary>
    public bool HasRoomFor(IReadOnlyList<DocumentGroup> groups) => _vectors.HasRoomFor(groups);

    /// <summary>Deletes a parent from what is gathered here, if it is here.</summary>
    public void Delete(string parentKey)
    {
        if (_parents.Remove(parentKey, out var parent))
        {
            _deletedParents.Add(parent);
        }
    }

    /// <summary>Writes the segment, and says which groups of it were deleted already (null: none).</summary>
    public (SegmentInfo Info, BitSet? Deleted) Write(IndexFolder folder, long number)
    {
        using var output = new SegmentOutput(folder, number, _schema);
        foreach (var text in _texts)
        {
            text.Write(output.Terms, output.Postings);
            output.WriteNorms(text.Norms);
        }

        foreach (var name in _schema.SuggestFields)
        {
            _words[_schema.TextField(name)]!.Write(output.Terms);
        }

        foreach (var keyword in _keywords)
        {
            output.Keywords.Write(new SortedKeywords(keyword));
        }

        foreach (var numbers in _numbers)
        {
            output.Numbers.Write(numbers);
        }

        _vectors.Write(output, DocumentCount);

        return (output.Finish(_keys), DeletedGroups());
    }

    public void Clear()
    {
        foreach (var text in _texts)
        {
            text.Clear();
        }

        foreach (var words in _words)
        {
            words?.Clear();
        }

        foreach (var keyword in _keywords)
        {
            keyword.Clear();
        }

        foreach (var numbers in _numbers)
        {
            numbers.Clear();
        }

        _vectors.Clear();
        _keys.Clear();
        _parents.Clear();
        _deletedParents.Clear();
        _document = 0;
    }

    private BitSet? DeletedGroups()
    {
        if (_deletedParents.Count == 0)
        {
            return null;
        }

        var deleted = new BitSet(_keys.GroupCount);
        foreach (var parent in _deletedParents)
        {
            var (from, to) = _keys.GroupsOf(parent);
            deleted.AddRange(from, to);
        }

        return deleted;
    }

    private void AddDocument(Document document)
    {
        Array.Fill(_positions, -1);
        Array.Clear(_lengths);
        Array.Clear(_hasText);
        Span<int> fields = stackalloc int[_texts.Length];
        foreach (var (text, names) in document.Texts)
        {
            var count = 0;
            foreach (var name in names)
            {
                var field = _schema.TextField(name);
                fields[count++] = field;
                _positions[field] += _hasText[field] ? _schema.PositionGap : 0;
                _hasText[field] = true;
            }

            AddText(text, fields[..count]);
        }

        for (var field = 0; field < _texts.Length; field++)
        {
            _texts[field].FinishDocument(NormEncoding.Encode(_lengths[field]));
        }

        _vectors.Add(_document, document);
        _document++;
    }

    private void AddText(string text, ReadOnlySpan<int> fields)
    {
        _stream.Reset(text);
        while (_stream.MoveNext())
        {
            // A lone surrogate becomes U+FFFD; queries go the same way.
            var term = _utf8.AsSpan(0, Encoding.UTF8.GetBytes(_stream.Term, _utf8));
            var hash = TextFieldBuilder.Hash(term);
            foreach (var field in fields)
            {
                _positions[field] += _stream.PositionIncrement;
                _lengths[field] += _stream.PositionIncrement > 0 ? 1 : 0;
                _texts[field].Add(term, hash, _document, Math.Max(_positions[field], 0));
                _words[field]?.Add(_stream.Word, _document);
            }
        }
    }

    private void AddValues(DocumentGroup group)
    {
        for (var field = 0; field < _keywords.Length; field++)
        {
            if (group.Keywords.TryGetValue(_schema.KeywordFields[field], out var values))
            {
                foreach (var value in values)
                {
                    AddValue(field, value);
                }
            }

            _keywords[field].FinishGroup();
        }

        for (var field = 0; field < _numbers.Length; field++)
        {
            _numbers[field].Add(group.Numbers.TryGetValue(_schema.NumberFields[field], out var number) ? number : null);
        }
    }

    /// <summary>A path is a value with all that is above it, so that every node can be looked up and counted.</summary>
    private void AddValue(int field, string value)
    {
        var keywords = _keywords[field];
        if (!_isHierarchical[field])
        {
            keywords.Add(keywords.NumberOf(value));
            return;
        }

        foreach (var node in KeywordPath.Nodes(value, _schema.PathSeparator))
        {
            keywords.Add(keywords.NumberOf(node));
        }
    }

    /// <summary>Finds a caller's mistakes before anything is added, so that no half parent stays behind.</summary>
    private void Check(IReadOnlyList<DocumentGroup> groups)
    {
        foreach (var group in groups)
        {
            if (group.Documents.Count == 0)
            {
                throw new ArgumentException($"The group '{group.Key}' has no documents.", nameof(groups));
            }

            foreach (var (_, fields) in group.Documents.SelectMany(document => document.Texts))
            {
                if (fields.Select(_schema.TextField).Distinct().Count() < fields.Length)
                {
                    throw new ArgumentException($"The group '{group.Key}' has a text that names a field twice.", nameof(groups));
                }
            }

            foreach (var (name, values) in group.Keywords)
            {
                _schema.KeywordField(name);
                if (values.FirstOrDefault(value => value.Length is 0 or > KeywordFormat.MaxValueLength) is { } wrong)
                {
                    throw new ArgumentException(
                        $"The group '{group.Key}' has a value of {wrong.Length} characters in '{name}'; 1 to {KeywordFormat.MaxValueLength} are allowed.",
                        nameof(groups));
                }
            }

            foreach (var name in group.Numbers.Keys)
            {
                _schema.NumberField(name);
            }
        }

        _vectors.Check(groups);
    }
}
