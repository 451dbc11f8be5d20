namespace ImrSearch.Letters;

/// <summary>A determination letter in structured form. Fields that the letter does not state are null or empty.</summary>
public sealed record Letter
{
    /// <summary>The form in which it was printed.</summary>
    public required LetterFamily Family { get; init; }

    /// <summary>The letter's text as read from its file; every span points into it.</summary>
    public required string Text { get; init; }

    /// <summary>E.g. "CM16-0213037"; the oldest public texts have none.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>When the case was assigned to a reviewer.</summary>
    public DateOnly? DateAssigned { get; init; }

    /// <summary>When the worker was injured.</summary>
    public DateOnly? DateOfInjury { get; init; }

    /// <summary>When the review was decided.</summary>
    public DateOnly? DecisionDate { get; init; }

    /// <summary>When utilization review denied the request.</summary>
    public DateOnly? UrDenialDate { get; init; }

    /// <summary>When the application for review was received.</summary>
    public DateOnly? ApplicationReceived { get; init; }

    /// <summary>"Standard" or "Expedited".</summary>
    public string? Priority { get; init; }

    /// <summary>The worker's age in years.</summary>
    public int? Age { get; init; }

    /// <summary>"Female" or "Male".</summary>
    public string? Sex { get; init; }

    /// <summary>The reviewer's specialties, canonical (Data/specialties.json).</summary>
    public IReadOnlyList<string> Specialties { get; init; } = [];

    /// <summary>The specialties as printed, on one line.</summary>
    public string? SpecialtiesAsPrinted { get; init; }

    /// <summary>States in which the reviewer is licensed, full names.</summary>
    public IReadOnlyList<string> LicenseStates { get; init; } = [];

    /// <summary>The decisions in printed order.</summary>
    public IReadOnlyList<Decision> Decisions { get; init; } = [];

    /// <summary>What search looks at: rationale passages by decision, then summary passages; or the running text.</summary>
    public IReadOnlyList<Passage> Passages { get; init; } = [];

    /// <summary>True for a letter that ImrSearch wrote itself (<see cref="SampleMark"/>).</summary>
    public bool IsSample { get; init; }

    /// <summary>Every field that was read, with its place in <see cref="Text"/>; decisions carry their own.</summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];
}
