using ImrSearch.Index.Facets;
using ImrSearch.Index.Files;
using ImrSearch.Index.Postings;
using ImrSearch.Index.Terms;

namespace ImrSearch.Index.Segments;

/// <summary>
/// Reads everything in a segment and checks that its parts agree: beyond the checksums, which only tell that the bytes
/// are those that were written. The first disagreement is thrown as <see cref="IndexDamagedException"/>.
/// </summary>
internal sealed class SegmentVerifier
{
    private readonly SegmentReader _segment;
    private readonly IndexSchema _schema;
    private readonly CancellationToken _cancellation;

    private SegmentVerifier(SegmentReader segment, IndexSchema schema, CancellationToken cancellation)
    {
        _segment = segment;
        _schema = schema;
        _cancellation = cancellation;
    }

    /// <summary>Opens the files of a segment anew, as if nobody had read them yet, and checks them.</summary>
    /// <exception cref="FileNotFoundException">One is not there.</exception>
    public static void Run(IndexFolder folder, SegmentInfo info, IndexSchema schema, CancellationToken cancellation)
    {
        var reader = new SegmentReader(folder, info, schema);
        try
        {
            new SegmentVerifier(reader, schema, cancellation).Run();
            LiveGroups.Read(folder, info);
        }
        catch (Exception e) when (e is IndexOutOfRangeException or ArgumentOutOfRangeException or OverflowException)
        {
            throw new IndexDamagedException(
                IndexFault.Damaged, SegmentFiles.Name(info.Number, FileKind.Keys), 0, "numbers that fit each other", e.Message, e);
        }
        finally
        {
            reader.Release();
        }
    }

    private void Run()
    {
        _segment.VerifyChecksums(_cancellation);
        CheckKeys();
        for (var field = 0; field < _schema.TextFields.Count; field++)
        {
            CheckText(field);
        }

        foreach (var words in _segment.Words)
        {
            CheckWords(words);
        }

        for (var field = 0; field < _schema.KeywordFields.Count; field++)
        {
            CheckKeywords(field);
        }

        for (var field = 0; field < _schema.NumberFields.Count; field++)
        {
            for (var group = 0; group < _segment.GroupCount; group++)
            {
                _segment.Numbers[field].Get(group);
            }
        }

        for (var field = 0; field < _schema.VectorFields.Count; field++)
        {
            new VectorVerifier(_segment, field, _cancellation).Run();
        }
    }

    private void CheckKeys()
    {
        var keys = _segment.Keys;
        var nextGroup = 0;
        var nextDocument = 0;
        for (var parent = 0; parent < _segment.Info.ParentCount; parent++)
        {
            var (from, to) = keys.GroupsOf(parent);
            if (from != nextGroup)
            {
                throw Fault(FileKind.Keys, $"parent {parent} to begin at group {nextGroup}", from);
            }

            if (keys.Parents.Find(keys.Parents.Utf8(parent)) < parent)
            {
                throw Fault(FileKind.Keys, $"parent {parent} to be found by its key", "none");
            }

            nextGroup = to;
            for (var group = from; group < to; group++)
            {
                var (first, last) = keys.DocumentsOf(group);
                if (first != nextDocument)
                {
                    throw Fault(FileKind.Keys, $"group {group} to begin at document {nextDocument}", first);
                }

                if (keys.ParentOf(group) != parent)
                {
                    throw Fault(FileKind.Keys, $"group {group} to belong to parent {parent}", keys.ParentOf(group));
                }

                if (keys.Groups.Find(keys.Groups.Utf8(group)) < group)
                {
                    throw Fault(FileKind.Keys, $"group {group} to be found by its key", "none");
                }

                nextDocument = last;
                for (var document = first; document < last; document++)
                {
                    if (keys.GroupOf(document) != group)
                    {
                        throw Fault(FileKind.Keys, $"document {document} to belong to group {group}", keys.GroupOf(document));
                    }
                }
            }
        }

        if (nextGroup != _segment.GroupCount)
        {
            throw Fault(FileKind.Keys, $"{_segment.GroupCount} groups", nextGroup);
        }

        if (nextDocument != _segment.DocumentCount)
        {
            throw Fault(FileKind.Keys, $"{_segment.DocumentCount} documents", nextDocument);
        }
    }

    private void CheckText(int field)
    {
        var dictionary = _segment.Terms[field];
        var terms = dictionary.Enumerate();
        var previous = Array.Empty<byte>();
        long count = 0;
        long total = 0;
        while (terms.MoveNext())
        {
            _cancellation.ThrowIfCancellationRequested();
            if (count > 0 && terms.Term.SequenceCompareTo(previous) <= 0)
            {
                throw Fault(FileKind.Terms, "terms in order", "one out of order");
            }

            if (!dictionary.TryFind(terms.Term, out var found) || found != terms.Info)
            {
                throw Fault(FileKind.Terms, "a term to be found", "none");
            }

            previous = terms.Term.ToArray();
            CheckPostings(new PostingsCursor(_segment.Postings, terms.Info, withPositions: true), terms.Info.TotalFrequency, field);
            count++;
            total += terms.Info.TotalFrequency;
        }

        var statistics = dictionary.Statistics;
        var withField = _segment.DocumentCount - _segment.Norms(field).Count((byte)0);
        if (count != statistics.TermCount)
        {
            throw Fault(FileKind.Terms, $"{statistics.TermCount} terms", count);
        }

        if (total != statistics.TotalFrequency)
        {
            throw Fault(FileKind.Terms, $"{statistics.TotalFrequency} occurrences", total);
        }

        if (withField != statistics.DocumentCount)
        {
            throw Fault(FileKind.Norms, $"{statistics.DocumentCount} documents with a length", withField);
        }
    }

    private void CheckWords(TermDictionaryReader words)
    {
        var list = words.Enumerate();
        var previous = Array.Empty<byte>();
        long count = 0;
        for (; list.MoveNext(); count++)
        {
            _cancellation.ThrowIfCancellationRequested();
            if (count > 0 && list.Term.SequenceCompareTo(previous) <= 0)
            {
                throw Fault(FileKind.Terms, "words in order", "one out of order");
            }

            previous = list.Term.ToArray();
        }

        if (count != words.Statistics.TermCount)
        {
            throw Fault(FileKind.Terms, $"{words.Statistics.TermCount} words", count);
        }
    }

    private void CheckPostings(PostingsCursor cursor, long totalFrequency, int field)
    {
        var documents = 0;
        long total = 0;
        var norms = _segment.Norms(field);
        while (cursor.Next() is var document and not PostingsCursor.End)
        {
            documents++;
            total += cursor.Frequency;
            if (norms[document] == 0)
            {
                throw Fault(FileKind.Norms, $"a length of document {document}", 0);
            }

            var last = 0;
            foreach (var position in cursor.Positions())
            {
                if (position < last)
                {
                    throw Fault(FileKind.Positions, $"positions from {last} on", position);
                }

                last = position;
            }
        }

        if (documents != cursor.DocumentFrequency)
        {
            throw Fault(FileKind.Documents, $"{cursor.DocumentFrequency} documents of a term", documents);
        }

        if (total != totalFrequency)
        {
            throw Fault(FileKind.Documents, $"{totalFrequency} occurrences of a term", total);
        }
    }

    private void CheckKeywords(int field)
    {
        var reader = _segment.Keywords[field];
        var counts = CountAll(reader);
        for (var ordinal = 0; ordinal < reader.ValueCount; ordinal++)
        {
            var groups = reader.CountGroups(ordinal);
            if (groups != counts[ordinal + 1])
            {
                throw Fault(FileKind.Keywords, $"{counts[ordinal + 1]} groups with a value", groups);
            }

            var (from, to) = reader.Find(reader.Value(ordinal));
            if (ordinal < from || ordinal >= to)
            {
                throw Fault(FileKind.Keywords, "a value to be found", "none");
            }
        }
    }

    private int[] CountAll(KeywordFieldReader reader)
    {
        var counts = reader.Column.Start();
        for (var group = 0; group < _segment.GroupCount; group++)
        {
            reader.Column.Count([group], counts);
        }

        return reader.Column.Finish(counts);
    }

    private IndexDamagedException Fault<T>(FileKind kind, string expected, T found) => new(
        IndexFault.Damaged, SegmentFiles.Name(_segment.Info.Number, kind), FileEnvelope.HeaderBytes, expected, $"{found}");
}
