using ImrSearch.App.Importing;
using ImrSearch.App.Passages;
using ImrSearch.Letters;

namespace ImrSearch.App.Reading;

/// <summary>A letter of the catalogue.</summary>
/// <param name="LetterId">Its identity: the case number, or the start of its content's SHA-256 where it has none.</param>
/// <param name="FileName">The file that it came from, without folder.</param>
/// <param name="Letter">Its content.</param>
/// <param name="HasOriginal">True when the original file is kept and can be opened.</param>
/// <param name="Problems">What could not be read or understood.</param>
public sealed record StoredLetter(string LetterId, string FileName, Letter Letter, bool HasOriginal, IReadOnlyList<ImportProblem> Problems)
{
    /// <summary>
    /// Decisions whose rationale stands word for word in an earlier one, of this letter or another: its place here, and
    /// the first decision that has it. Rationales of a few words are no copies.
    /// </summary>
    public IReadOnlyDictionary<int, DecisionId> RepeatedRationales { get; init; } = new Dictionary<int, DecisionId>();
}
