namespace ImrSearch.Letters.Tests.Fuzz;

/// <summary>An object by itself: its body, or a stream's entries without length and brackets, and its data.</summary>
internal sealed record LooseObject(int Number, string Body, byte[]? Data)
{
    /// <summary>Whether the data is content, a map or the like, not a packed image.</summary>
    public bool IsText => Data is not null && !Body.Contains("/Filter", StringComparison.Ordinal);
}
