using ImrSearch.App.Passages;

namespace ImrSearch.Web.Searching;

/// <summary>How an outcome is named and coloured wherever it is shown.</summary>
/// <param name="Value">As facets and filters have it.</param>
/// <param name="Text">As people read it.</param>
/// <param name="Css">Its suffix in class names (<c>outcome-upheld</c>) and custom properties (<c>--outcome-upheld</c>).</param>
public sealed record OutcomeLabel(string Value, string Text, string Css)
{
    /// <summary>In the order in which charts and tables show them.</summary>
    public static IReadOnlyList<OutcomeLabel> All { get; } =
    [
        new("Overturned", "Overturned", "overturned"),
        new("PartiallyOverturned", "Partially overturned", "partial"),
        new("Upheld", "Upheld", "upheld"),
        new(DecisionFields.NotStated, DecisionFields.NotStated, "unknown"),
    ];

    /// <summary>Its colour in charts, which follows the page's theme.</summary>
    public string Color => $"var(--outcome-{Css})";

    /// <summary>Its pattern in charts, so that colour alone never tells two outcomes apart.</summary>
    public string Pattern => Css switch { "overturned" => "slantedLines", "partial" => "verticalLines", _ => "solid" };

    public static OutcomeLabel Of(string? value) =>
        value is null ? All[^1]
        : All.FirstOrDefault(label => label.Value.Equals(value, StringComparison.OrdinalIgnoreCase)) ?? new(value, value, "unknown");
}
