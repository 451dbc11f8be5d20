namespace ImrSearch.Web.Components.Charts;

/// <summary>What one colour and pattern of a chart mean.</summary>
/// <param name="Text">In words.</param>
/// <param name="Color">"#b5421f", or "var(--name)", which follows the page's theme.</param>
/// <param name="Pattern">As <see cref="Fill"/> has it; or "range" for an interval with a mark, "line" and "dashes" for lines with a band.</param>
/// <param name="Css">The class of its swatch on the page.</param>
public sealed record LegendEntry(string Text, string Color, string Pattern, string Css);
