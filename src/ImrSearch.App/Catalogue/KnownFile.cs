namespace ImrSearch.App.Catalogue;

/// <summary>What the catalogue knows of a file's bytes.</summary>
/// <param name="Letter">The letter that it holds now, or null: the file gave no letter, or a later file replaced it.</param>
internal sealed record KnownFile(LetterSize? Letter);
