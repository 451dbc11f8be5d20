namespace ImrSearch.Web.Components.Charts;

/// <summary>How stacked bars add up.</summary>
public enum StackType
{
    /// <summary>To their sum.</summary>
    Normal,

    /// <summary>Each category to 100 %.</summary>
    Percent100,
}
