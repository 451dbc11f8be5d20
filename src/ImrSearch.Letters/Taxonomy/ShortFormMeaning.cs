namespace ImrSearch.Letters.Taxonomy;

/// <summary>One meaning of a <see cref="ShortForm"/>.</summary>
/// <param name="Name">The long form: "physical therapy".</param>
/// <param name="Beside">Words that tell that it is meant. <c>@region</c> stands for any body region, <c>@drug</c> for any drug.</param>
public sealed record ShortFormMeaning(string Name, IReadOnlyList<string> Beside)
{
    /// <summary>Stands in <see cref="Beside"/> for any word of a body region.</summary>
    public const string AnyRegion = "@region";

    /// <summary>Stands in <see cref="Beside"/> for the name of any drug.</summary>
    public const string AnyDrug = "@drug";
}
