namespace ImrSearch.App.Catalogue;

/// <summary>The latest change of one letter.</summary>
/// <param name="Number">Its place in the order of all changes.</param>
/// <param name="LetterId">The letter.</param>
/// <param name="LetterKey">Its row, or null when the letter was removed.</param>
internal sealed record Change(long Number, string LetterId, long? LetterKey);
