namespace ImrSearch.Letters.Guidelines;

/// <summary>The name of a guideline, with what belongs to the name: chapter, edition, year.</summary>
/// <param name="Kind">Which guideline.</param>
/// <param name="Span">The words of the name.</param>
/// <param name="Named">Whether the book's own name is printed, not only that of a chapter ("Low Back Complaints 2004").</param>
/// <param name="Chapter">The chapter of ACOEM that is named.</param>
/// <param name="Year">Printed year of the edition.</param>
/// <param name="ThirdEdition">Whether the words tell an edition that the MTUS did not take over.</param>
/// <param name="Errors">Typing errors in the name.</param>
/// <param name="Word">The printed word of the name, for an ODG address its page.</param>
internal sealed record CitationHead(
    CitationHeadKind Kind, TextSpan Span, bool Named, AcoemChapter? Chapter, string? Year, bool ThirdEdition, int Errors, string Word);
