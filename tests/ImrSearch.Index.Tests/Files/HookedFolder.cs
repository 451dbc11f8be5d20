using ImrSearch.Index.Files;

namespace ImrSearch.Index.Tests.Files;

/// <summary>A folder that runs something before each file is made, to hold a thread up there or to make it fail.</summary>
internal sealed class HookedFolder(IndexFolder inner, Action<string> beforeCreate) : IndexFolder
{
    public override string Description => inner.Description;

    public override IReadOnlyList<string> List() => inner.List();

    public override FolderFile Create(string name)
    {
        beforeCreate(name);
        return inner.Create(name);
    }

    public override MappedFile Open(string name) => inner.Open(name);

    public override MappedFile Read(string name) => inner.Read(name);

    public override bool Delete(string name) => inner.Delete(name);

    public override void Replace(string name, string target) => inner.Replace(name, target);

    public override void Flush() => inner.Flush();

    public override object? Stamp(string name) => inner.Stamp(name);

    public override IDisposable Lock() => inner.Lock();
}
