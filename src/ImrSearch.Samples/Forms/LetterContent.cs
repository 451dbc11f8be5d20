using ImrSearch.Samples.Cases;

namespace ImrSearch.Samples.Forms;

/// <summary>What every family prints, before it is set on a page.</summary>
/// <param name="Rationales">One for each item, in order.</param>
internal sealed record LetterContent(SampleCase Case, string Summary, IReadOnlyList<string> Rationales);
