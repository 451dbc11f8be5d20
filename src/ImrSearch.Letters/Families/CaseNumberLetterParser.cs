namespace ImrSearch.Letters.Families;

/// <summary>Finds the parts of a case-number letter, with or without its header. Never throws for any text.</summary>
internal static class CaseNumberLetterParser
{
    public static LetterParts Parse(string text)
    {
        var sections = LetterSections.Find(text);
        return new LetterParts
        {
            Family = LetterFamily.CaseNumber,
            Header = HeaderParser.Parse(text, sections.Header),
            Reviewer = ReviewerParser.Parse(text, sections.Reviewer),
            Summary = sections.Summary,
            Issues = IssueSplitter.Split(text, sections.Issues),
        };
    }
}
