namespace ImrSearch.Web.Reading;

/// <summary>A piece of a letter's text: the words of a field, or (without a name) what stands between.</summary>
public sealed record LetterTextPiece(string? Name, string Text)
{
    /// <summary>The id of its element on the letter's page.</summary>
    public string? Anchor => Name is null ? null : AnchorOf(Name);

    public static string AnchorOf(string name) => $"text-{name}";
}
