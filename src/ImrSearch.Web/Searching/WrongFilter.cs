namespace ImrSearch.Web.Searching;

/// <summary>A filter of a mistyped or old address that means nothing.</summary>
/// <param name="Reason">What is wrong with it.</param>
/// <param name="Without">The address without it.</param>
public sealed record WrongFilter(string Reason, string Without);
