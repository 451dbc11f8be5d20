namespace ImrSearch.Letters.Families;

/// <summary>The three parts of a modified request, by place in the evened title.</summary>
internal sealed record ModifiedRequestPlaces(TextSpan? Original, TextSpan? Authorised, TextSpan? Disputed);
