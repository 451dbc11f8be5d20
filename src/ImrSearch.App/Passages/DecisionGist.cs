using ImrSearch.Letters;

namespace ImrSearch.App.Passages;

/// <summary>
/// What a decision is about in the words of the taxonomy, which are the same however a request was put. Pure functions.
/// More of it (drugs and their classes, parts of the body, what reasons come down to) was tried and did not help
/// (<c>docs/relevance.md</c>).
/// </summary>
internal static class DecisionGist
{
    public static string Of(Decision decision) => string.Join('\n', new[] { decision.Category, decision.Subcategory }.OfType<string>());
}
