namespace ImrSearch.Letters.Guidelines;

/// <summary>
/// A chapter of ACOEM's Occupational Medicine Practice Guidelines, with its name in each book: the second edition, of
/// which the MTUS adopted chapters 8 to 16 as clinical topics and 1 to 5 as general approaches, and the third.
/// </summary>
/// <param name="Number">Its number in the second edition; null where only the third has it.</param>
/// <param name="Words">Any of these words, in lower case, tells the chapter in a printed name.</param>
/// <param name="Mtus">Its name in the MTUS; null where the MTUS did not adopt it.</param>
/// <param name="Third">Its name outside the MTUS.</param>
/// <param name="General">Whether it is one of the general approaches, which the MTUS names by section.</param>
internal sealed record AcoemChapter(int? Number, List<string> Words, string? Mtus, string Third, bool General = false);
