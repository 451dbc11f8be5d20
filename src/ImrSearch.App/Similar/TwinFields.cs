namespace ImrSearch.App.Similar;

/// <summary>Fields that twins are compared by and that no letter states.</summary>
public static class TwinFields
{
    /// <summary>Whole years from the injury to the decision.</summary>
    public const string YearsSinceInjury = "yearsSinceInjury";
}
