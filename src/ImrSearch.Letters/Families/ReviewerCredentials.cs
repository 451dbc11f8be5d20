namespace ImrSearch.Letters.Families;

/// <summary>Where a letter prints the reviewer's specialties and licence states; null where it does not.</summary>
internal sealed record ReviewerCredentials(TextSpan? Specialties, TextSpan? States);
