namespace ImrSearch.App.Catalogue;

/// <summary>What the catalogue knows of a file's bytes.</summary>
/// <param name="Letter">The letter that it holds now, or null: the file gave no letter, or a later file replaced it.</param>
/// <param name="Successor">The letter that a later file put in its place, or null.</param>
/// <param name="SuccessorSource">Where that later file came from.</param>
/// <param name="IsOld">Whether an older reader read <paramref name="Letter"/>.</param>
internal sealed record KnownFile(LetterSize? Letter, LetterSize? Successor, string? SuccessorSource, bool IsOld)
{
    /// <summary>
    /// The letter that stands for these bytes when importing them from <paramref name="source"/> changes nothing; null when
    /// they are to be read: they gave no letter so far, or an older reader read it, or they are back in the place of the
    /// file that replaced them, or that file was deleted.
    /// </summary>
    public LetterSize? UnchangedAt(string source) => (IsOld ? null : Letter) ?? (SuccessorSource == source || IsDeleted(SuccessorSource) ? null : Successor);

    // When its folder is gone as well, a disk may merely be unplugged.
    private static bool IsDeleted(string? source) =>
        Path.IsPathRooted(source) && !File.Exists(source) && Directory.Exists(Path.GetDirectoryName(source));
}
