using ImrSearch.Letters;

namespace ImrSearch.App.Similar;

/// <summary>What a request asks for, as far as its title tells.</summary>
internal sealed class RequestFacts
{
    private readonly Lazy<IReadOnlySet<string>> _procedure;

    /// <param name="titles">
    /// Where the treatment may be named, best first: what is in dispute of a modified request may be an amount alone ("six
    /// visits"), and its whole title names all three requests, with the words between them.
    /// </param>
    public RequestFacts(params IReadOnlyList<string?> titles) => _procedure = new Lazy<IReadOnlySet<string>>(() =>
        titles.OfType<string>().Select(AskedItem.ProcedureOf).FirstOrDefault(words => words.Count > 0) ?? new HashSet<string>());

    public string? Category { get; init; }
    public string? Subcategory { get; init; }
    public IReadOnlyList<string> Drugs { get; init; } = [];
    public IReadOnlyList<string> BodyRegions { get; init; } = [];
    public IReadOnlyList<string> SpinalLevels { get; init; } = [];
    public string? Side { get; init; }

    /// <summary>The words that name the treatment; read from the title when they are first asked for.</summary>
    public IReadOnlySet<string> Procedure => _procedure.Value;

    /// <summary>Whether there is anything to compare but words.</summary>
    public bool AnyStated => Category is not null || Drugs.Count > 0 || BodyRegions.Count > 0;

    /// <summary>The facts of a line of text.</summary>
    public static RequestFacts Read(string title)
    {
        var item = AskedItem.Read(title);
        return new RequestFacts(title)
        {
            Category = item.Category,
            Subcategory = item.Subcategory,
            Drugs = item.Drugs,
            BodyRegions = item.BodyRegions,
            SpinalLevels = item.SpinalLevels,
            Side = item.Side,
        };
    }
}
