namespace ImrSearch.App.Catalogue;

/// <summary>Who cites a guideline.</summary>
internal enum CitationSide
{
    Administrator,
    Reviewer,
}
