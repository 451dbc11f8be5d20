namespace ImrSearch.Letters.Reasons;

/// <summary>A kind of item that cues tell apart, by its place in the item tree or by words of its title.</summary>
/// <param name="Name">As the cues call it.</param>
/// <param name="Places">"Category" or "Category / Subcategory"; null for any.</param>
/// <param name="Title">What the title must say; null for anything.</param>
internal sealed record ItemKind(string Name, IReadOnlyList<string>? Places, CuePattern? Title)
{
    /// <summary>True when an item of this place and title is of the kind.</summary>
    public bool Holds(string? category, string? subcategory, IReadOnlyList<CueWords> title) =>
        (Places is null || Places.Any(p => p == category || p == $"{category} / {subcategory}"))
        && (Title is null || title.Any(Title.FitsIn));
}
