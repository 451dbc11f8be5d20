using System.Runtime.InteropServices;
using System.Text;
using ImrSearch.Index.Files;
using ImrSearch.Index.Postings;

namespace ImrSearch.Index.Facets;

/// <summary>
/// Writes the keywords file (see <see cref="KeywordFormat"/>): <see cref="Write"/> for each field of the schema in
/// order, then <see cref="Finish"/>.
/// </summary>
internal sealed class KeywordFieldWriter(FileWriter file)
{
    private readonly List<long> _table = [];

    public void Write(KeywordBuilder builder)
    {
        var byOrdinal = Enumerable.Range(0, builder.Values.Count).ToArray();
        Array.Sort([.. builder.Values.Select(value => (value.ToUpperInvariant(), value))], byOrdinal, Comparer<(string, string)>.Create(
            (x, y) => string.CompareOrdinal(x.Item1, y.Item1) is var folded and not 0 ? folded : string.CompareOrdinal(x.Item2, y.Item2)));
        var ordinals = new int[byOrdinal.Length];
        for (var ordinal = 0; ordinal < byOrdinal.Length; ordinal++)
        {
            ordinals[byOrdinal[ordinal]] = ordinal;
        }

        _table.Add(byOrdinal.Length);
        WriteValues(builder, byOrdinal);
        WriteLists(builder, ordinals);
        WriteColumn(builder, ordinals);
    }

    public void Finish()
    {
        file.Align(8);
        var table = file.Position;
        file.WriteBytes(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_table)));
        file.WriteInt64(table);
    }

    private void WriteValues(KeywordBuilder builder, int[] byOrdinal)
    {
        var ends = new int[byOrdinal.Length];
        var end = 0;
        for (var ordinal = 0; ordinal < ends.Length; ordinal++)
        {
            end = checked(end + Encoding.UTF8.GetByteCount(builder.Values[byOrdinal[ordinal]]));
            ends[ordinal] = end;
        }

        StartPart();
        file.WriteInts(ends);
        StartPart();
        foreach (var number in byOrdinal)
        {
            file.WriteBytes(Encoding.UTF8.GetBytes(builder.Values[number]));
        }
    }

    private void WriteLists(KeywordBuilder builder, int[] ordinals)
    {
        // Counting sort: groups by ordinal, ascending in each.
        var starts = new int[ordinals.Length + 1];
        foreach (var number in builder.Entries)
        {
            starts[ordinals[number] + 1]++;
        }

        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        var groups = new int[builder.Entries.Length];
        var next = starts.AsSpan(0, ordinals.Length).ToArray();
        for (var group = 0; group < builder.GroupCount; group++)
        {
            foreach (var number in builder.Of(group))
            {
                groups[next[ordinals[number]]++] = group;
            }
        }

        var lists = new ByteBuffer();
        var ends = new int[ordinals.Length];
        for (var ordinal = 0; ordinal < ordinals.Length; ordinal++)
        {
            var before = -1;
            foreach (var group in groups.AsSpan(starts[ordinal]..starts[ordinal + 1]))
            {
                lists.AddVarint((uint)(group - before - 1));
                before = group;
            }

            ends[ordinal] = lists.Length;
        }

        StartPart();
        file.WriteInts(ends);
        StartPart();
        file.WriteBytes(lists.Span);
    }

    private void WriteColumn(KeywordBuilder builder, int[] ordinals)
    {
        if (builder.HasSeveral)
        {
            StartPart();
            file.WriteInt32(0);
            var end = 0;
            for (var group = 0; group < builder.GroupCount; group++)
            {
                end += builder.Of(group).Length;
                file.WriteInt32(end);
            }
        }
        else
        {
            _table.Add(0);
        }

        StartPart();
        var width = ordinals.Length < byte.MaxValue ? 1 : ordinals.Length < ushort.MaxValue ? 2 : 4;
        for (var group = 0; group < builder.GroupCount; group++)
        {
            var numbers = builder.Of(group);
            if (numbers.IsEmpty && !builder.HasSeveral)
            {
                WriteEntry(0, width);
            }

            foreach (var number in numbers)
            {
                WriteEntry(ordinals[number] + 1, width);
            }
        }

        _table.Add(file.Position);
        _table.Add(width);
    }

    private void WriteEntry(int entry, int width)
    {
        switch (width)
        {
            case 1:
                file.WriteByte((byte)entry);
                break;
            case 2:
                file.WriteUInt16((ushort)entry);
                break;
            default:
                file.WriteInt32(entry);
                break;
        }
    }

    private void StartPart()
    {
        file.Align(8);
        _table.Add(file.Position);
    }
}
