namespace ImrSearch.Index.Tests.Model;

/// <summary>A group as the model keeps it.</summary>
internal sealed record ModelGroup(
    string Key, string ParentKey, IReadOnlyList<ModelDocument> Documents, IReadOnlyList<string> Colour, IReadOnlyList<string> Tags, long? Day)
{
    public IReadOnlyList<string> Values(string field) => field == "colour" ? Colour : Tags;

    public DocumentGroup ToGroup()
    {
        var group = new DocumentGroup(Key) { Keywords = { ["colour"] = Colour, ["tags"] = Tags } };
        if (Day is { } day)
        {
            group.Numbers[ModelIndex.Number] = day;
        }

        group.Documents.AddRange(Documents.Select(document => document.ToDocument()));
        return group;
    }
}
