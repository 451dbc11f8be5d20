using ImrSearch.Index.Files;

namespace ImrSearch.Index.Postings;

/// <summary>The two files that hold a segment's postings.</summary>
/// <param name="Documents">Documents and frequencies.</param>
/// <param name="Positions">Positions.</param>
/// <param name="DocumentCount">Documents of the segment: every document is below.</param>
internal sealed record PostingsFiles(MappedFile Documents, MappedFile Positions, int DocumentCount);
