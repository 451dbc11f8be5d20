namespace ImrSearch.Letters.Families;

/// <summary>What the clinical summary tells of the worker, each with its place in the letter.</summary>
internal sealed record PatientFacts(int? Age, TextSpan? AgePlace, string? Sex, TextSpan? SexPlace);
