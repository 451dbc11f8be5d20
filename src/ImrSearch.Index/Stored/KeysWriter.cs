using System.Runtime.InteropServices;
using ImrSearch.Index.Files;

namespace ImrSearch.Index.Stored;

/// <summary>
/// Writes the keys file (see <see cref="KeysFormat"/>). Holds no more of the source than one hash table at a time.
/// </summary>
internal sealed class KeysWriter(FileWriter file, IKeySource source)
{
    private readonly List<long> _offsets = [];

    public void Write()
    {
        WriteTree(source.DocumentsOfGroups, source.GroupCount, source.DocumentCount);
        WriteTree(source.GroupsOfParents, source.ParentCount, source.GroupCount);
        WriteKeys(source.VisitGroupKeys, source.GroupCount, isNeeded: !source.GroupsAreParents);
        WriteKeys(source.VisitParentKeys, source.ParentCount, isNeeded: true);
        file.Align(8);
        file.WriteBytes(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_offsets)));
    }

    /// <summary>Whose each child is, and each owner's first child.</summary>
    private void WriteTree(Func<IEnumerable<int>> childrenOfOwners, int owners, int children)
    {
        // None is without children: equal numbers mean one each.
        var isNeeded = owners != children;
        StartPart(isNeeded);
        var owner = 0;
        foreach (var count in isNeeded ? childrenOfOwners() : [])
        {
            for (var i = 0; i < count; i++)
            {
                file.WriteInt32(owner);
            }

            owner++;
        }

        StartPart(isNeeded);
        var first = 0;
        foreach (var count in isNeeded ? childrenOfOwners() : [])
        {
            file.WriteInt32(first);
            first += count;
        }

        if (isNeeded)
        {
            file.WriteInt32(first);
        }
    }

    private void WriteKeys(Action<KeyVisitor> visitKeys, int count, bool isNeeded)
    {
        StartPart(isNeeded);
        if (!isNeeded)
        {
            StartPart(isNeeded);
            StartPart(isNeeded);
            return;
        }

        var end = 0;
        visitKeys(key =>
        {
            end = checked(end + key.Length);
            file.WriteInt32(end);
        });
        StartPart();
        visitKeys(file.WriteBytes);
        StartPart();
        WriteHashTable(visitKeys, count);
    }

    private void WriteHashTable(Action<KeyVisitor> visitKeys, int count)
    {
        var slots = new uint[KeysFormat.SlotCount(count)];
        var numberBits = KeysFormat.NumberBits(count);
        uint number = 0;
        visitKeys(key =>
        {
            var hash = KeysFormat.Hash(key);
            var slot = KeysFormat.FirstSlot(hash, slots.Length);
            while (slots[slot] != 0)
            {
                slot = slot + 1 < slots.Length ? slot + 1 : 0;
            }

            slots[slot] = KeysFormat.Mark(hash, numberBits) | ++number;
        });
        file.WriteBytes(MemoryMarshal.AsBytes<uint>(slots));
    }

    private void StartPart(bool isNeeded = true)
    {
        if (isNeeded)
        {
            file.Align(8);
        }

        _offsets.Add(isNeeded ? file.Position : 0);
    }
}
