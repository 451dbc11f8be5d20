using ImrSearch.Index.Analysis;
using ImrSearch.Index.Facets;

namespace ImrSearch.Index;

/// <summary>
/// The fields of an index. Text fields belong to documents: they are searched word by word and scored. Keyword fields
/// (one or many values, to filter and count by) and number fields (one number; dates as days, for instance) belong to
/// groups of documents. Vector fields (one vector, to find what is near it) belong to documents again. Immutable.
/// </summary>
public sealed class IndexSchema
{
    /// <summary>Names the fields; names are told apart by case, and no two may be equal.</summary>
    /// <param name="analyzer">Makes terms of text, for documents and queries alike.</param>
    /// <param name="textFields">At least one.</param>
    /// <param name="keywordFields">None or more.</param>
    /// <param name="numberFields">None or more.</param>
    public IndexSchema(
        Analyzer analyzer,
        IReadOnlyList<string> textFields,
        IReadOnlyList<string>? keywordFields = null,
        IReadOnlyList<string>? numberFields = null)
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        ArgumentNullException.ThrowIfNull(textFields);
        Analyzer = analyzer;
        TextFields = [.. textFields];
        KeywordFields = [.. keywordFields ?? []];
        NumberFields = [.. numberFields ?? []];
        if (TextFields.Count == 0)
        {
            throw new ArgumentException("An index needs at least one text field.", nameof(textFields));
        }

        CheckNames([.. TextFields, .. KeywordFields, .. NumberFields]);
    }

    /// <summary>Makes terms of text.</summary>
    public Analyzer Analyzer { get; }

    /// <summary>The text fields, in order.</summary>
    public IReadOnlyList<string> TextFields { get; }

    /// <summary>The keyword fields, in order.</summary>
    public IReadOnlyList<string> KeywordFields { get; }

    /// <summary>The number fields, in order.</summary>
    public IReadOnlyList<string> NumberFields { get; }

    /// <summary>Number fields that hold days (<see cref="DateOnly.DayNumber"/>): queries name them as dates.</summary>
    /// <exception cref="ArgumentException">A name is not a number field's.</exception>
    public IReadOnlyList<string> DateFields
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = [.. value];
            foreach (var name in field)
            {
                NumberField(name);
            }
        }
    } = [];

    /// <summary>
    /// Text fields that keep a list of their words as they were written, beside the terms, so that misspelt words can be
    /// answered with real ones (<see cref="Searcher.Suggest(string, string, int)"/>). A list takes some megabytes.
    /// </summary>
    /// <exception cref="ArgumentException">A name is not a text field's.</exception>
    public IReadOnlyList<string> SuggestFields
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = [.. value];
            foreach (var name in field)
            {
                TextField(name);
            }
        }
    } = [];

    /// <summary>
    /// Keyword fields whose values are paths from the general to the special, such as "Animal > Dog > Poodle". A group
    /// with a path is found and counted under every node of it.
    /// </summary>
    /// <exception cref="ArgumentException">A name is not a keyword field's.</exception>
    public IReadOnlyList<string> HierarchicalFields
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = [.. value];
            foreach (var name in field)
            {
                KeywordField(name);
            }
        }
    } = [];

    /// <summary>
    /// Fields of vectors. How many dimensions they have shows with the documents, and may change when the vectors come from
    /// another model (<see cref="Document.AddVector"/>).
    /// </summary>
    /// <exception cref="ArgumentException">A name is given twice, or is another field's.</exception>
    public IReadOnlyList<string> VectorFields
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = [.. value];
            CheckNames([.. TextFields, .. KeywordFields, .. NumberFields, .. field]);
        }
    } = [];

    /// <summary>
    /// A segment with so many bytes of vectors in a field gets a graph over them, so that a search need not look at all.
    /// Building it takes longer than all else together; below this, looking at all takes some milliseconds
    /// (docs/performance.md). 200,000 vectors of 256 dimensions.
    /// </summary>
    internal long GraphBytes { get; init; } = 51_200_000;

    /// <summary>What stands between the names of a path; it cannot be part of a name (<see cref="Path"/> sees to that).</summary>
    public string PathSeparator
    {
        get;
        init
        {
            ArgumentException.ThrowIfNullOrEmpty(value);
            field = value;
        }
    } = " > ";

    /// <summary>
    /// Places left free between two texts of one field in one document, so that no phrase goes from one into the other.
    /// </summary>
    public int PositionGap { get; init; } = 100;

    /// <summary>What the manifest keeps, to notice an index that was made for other fields.</summary>
    internal string Signature =>
        $"{Analyzer.GetType().Name}; gap {PositionGap}; text {string.Join(", ", TextFields)}; "
        + $"keyword {string.Join(", ", KeywordFields)}; number {string.Join(", ", NumberFields)}"
        + (SuggestFields.Count == 0 ? "" : $"; words {string.Join(", ", SuggestFields)}")
        + (HierarchicalFields.Count == 0 ? "" : $"; paths {string.Join(", ", HierarchicalFields)} by '{PathSeparator}'")
        + (VectorFields.Count == 0 ? "" : $"; vectors {string.Join(", ", VectorFields)}");

    /// <summary>The value of a hierarchical field for names from the general to the special.</summary>
    /// <exception cref="ArgumentException">A name is empty or holds the separator.</exception>
    public string Path(params IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var path = string.Join(PathSeparator, names);
        var nodes = names.Select((_, last) => string.Join(PathSeparator, names.Take(last + 1)));
        return path.Length > 0 && !names.Contains("") && KeywordPath.Nodes(path, PathSeparator).SequenceEqual(nodes)
            ? path
            : throw new ArgumentException($"The names of '{path}' make no path: one is empty or holds the separator '{PathSeparator}'.", nameof(names));
    }

    internal int TextField(string name) => Find(TextFields, name, "text");

    /// <summary>The place of a field's word list among them.</summary>
    internal int SuggestField(string name) => Find(SuggestFields, name, "suggestions for the");

    internal int KeywordField(string name) => Find(KeywordFields, name, "keyword");

    internal int NumberField(string name) => Find(NumberFields, name, "number");

    internal int VectorField(string name) => Find(VectorFields, name, "vector");

    private static void CheckNames(string[] all)
    {
        if (all.GroupBy(name => name).FirstOrDefault(names => names.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"The field name '{twice.Key}' is given twice.");
        }
    }

    private static int Find(IReadOnlyList<string> fields, string name, string kind)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            if (fields[i] == name)
            {
                return i;
            }
        }

        throw new ArgumentException($"The index has no {kind} field '{name}'; it has: {string.Join(", ", fields)}.", nameof(name));
    }
}
