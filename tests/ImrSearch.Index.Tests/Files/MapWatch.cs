using ImrSearch.Index.Files;

namespace ImrSearch.Index.Tests.Files;

/// <summary>Notes which files are mapped.</summary>
internal sealed class MapWatch(IndexFolder inner) : IndexFolder
{
    public List<string> Mapped { get; } = [];

    public override string Description => inner.Description;

    public override IReadOnlyList<string> List() => inner.List();

    public override FolderFile Create(string name) => inner.Create(name);

    public override MappedFile Open(string name)
    {
        Mapped.Add(name);
        return inner.Open(name);
    }

    public override MappedFile Read(string name) => inner.Read(name);

    public override bool Delete(string name) => inner.Delete(name);

    public override void Replace(string name, string target) => inner.Replace(name, target);

    public override void Flush() => inner.Flush();

    public override object? Stamp(string name) => inner.Stamp(name);

    public override IDisposable Lock() => inner.Lock();
}
