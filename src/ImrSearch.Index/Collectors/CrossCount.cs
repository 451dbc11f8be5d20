namespace ImrSearch.Index.Collectors;

/// <summary>Asks for the groups of a result counted by the values of two keyword fields together.</summary>
/// <param name="Field">The one field.</param>
/// <param name="By">The other.</param>
public sealed record CrossCount(string Field, string By);
