using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using ImrSearch.Index.Files;

namespace ImrSearch.Index.Facets;

/// <summary>
/// Writes the keywords file (see <see cref="KeywordFormat"/>): <see cref="Write"/> for each field of the schema in
/// order, then <see cref="Finish"/>.
/// </summary>
internal sealed class KeywordFieldWriter(FileWriter file)
{
    private readonly List<long> _table = [];

    public void Write(IKeywordSource source)
    {
        _table.Add(source.ValueCount);
        WriteValues(source);
        WriteLists(source);
        WriteColumn(source);
    }

    public void Finish()
    {
        file.Align(8);
        var table = file.Position;
        file.WriteBytes(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_table)));
        file.WriteInt64(table);
    }

    private void WriteValues(IKeywordSource source)
    {
        StartPart();
        var end = 0;
        for (var ordinal = 0; ordinal < source.ValueCount; ordinal++)
        {
            end = checked(end + Encoding.UTF8.GetByteCount(source.Value(ordinal)));
            file.WriteInt32(end);
        }

        StartPart();
        for (var ordinal = 0; ordinal < source.ValueCount; ordinal++)
        {
            file.WriteBytes(Encoding.UTF8.GetBytes(source.Value(ordinal)));
        }
    }

    private void WriteLists(IKeywordSource source)
    {
        // First how long each list is, and then all of them at once, each in its place.
        var ends = new int[source.ValueCount];
        Visit((ordinal, gap) => ends[ordinal] += VarintBytes(gap));
        var places = new int[ends.Length];
        for (var ordinal = 1; ordinal < ends.Length; ordinal++)
        {
            places[ordinal] = ends[ordinal - 1];
            ends[ordinal] = checked(ends[ordinal] + ends[ordinal - 1]);
        }

        var lists = new byte[ends.Length == 0 ? 0 : ends[^1]];
        Visit((ordinal, gap) =>
        {
            for (; gap >= 0x80; gap >>= 7)
            {
                lists[places[ordinal]++] = (byte)(gap | 0x80);
            }

            lists[places[ordinal]++] = (byte)gap;
        });
        StartPart();
        file.WriteInts(ends);
        StartPart();
        file.WriteBytes(lists);

        void Visit(Action<int, uint> see)
        {
            var next = new int[source.ValueCount];
            var group = 0;
            source.VisitGroups(ordinals =>
            {
                foreach (var ordinal in ordinals)
                {
                    see(ordinal, (uint)(group - next[ordinal]));
                    next[ordinal] = group + 1;
                }

                group++;
            });
        }
    }

    private void WriteColumn(IKeywordSource source)
    {
        var sets = source.HasSeveral ? new ValueSets() : null;
        if (sets is not null)
        {
            source.VisitGroups(ordinals => sets.NumberOf(ordinals));
        }

        StartPart();
        var largest = sets?.Count ?? source.ValueCount;
        var width = largest <= byte.MaxValue ? 1 : largest <= ushort.MaxValue ? 2 : 4;
        source.VisitGroups(ordinals => WriteEntry(sets?.NumberOf(ordinals) ?? (ordinals.IsEmpty ? 0 : ordinals[0] + 1), width));
        WriteSets(sets);
        _table.Add(sets?.Count ?? 0);
        _table.Add(width);
    }

    private void WriteSets(ValueSets? sets)
    {
        if (sets is null)
        {
            _table.AddRange([0, 0]);
            return;
        }

        StartPart();
        file.WriteInts(sets.Starts);
        StartPart();
        file.WriteInts(sets.Entries);
    }

    private static int VarintBytes(uint value) => (38 - BitOperations.LeadingZeroCount(value | 1)) / 7;

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
