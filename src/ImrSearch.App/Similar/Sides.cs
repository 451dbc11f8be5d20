namespace ImrSearch.App.Similar;

/// <summary>Sides of the body, as letters are read.</summary>
internal static class Sides
{
    public const string Both = "Bilateral";
}
