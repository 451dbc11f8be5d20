using ImrSearch.Letters;

namespace ImrSearch.Samples.Cases;

/// <summary>Everything that is decided about a letter before a word of it is printed.</summary>
internal sealed class SampleCase
{
    public required long Number { get; init; }

    public required string CaseNumber { get; init; }

    public required LetterFamily Family { get; init; }

    /// <summary>False for the oldest public texts of the bulk family, which lack the header.</summary>
    public required bool PrintsCaseNumber { get; init; }

    public required CaseDates Dates { get; init; }

    public required bool Expedited { get; init; }

    public required bool Female { get; init; }

    public required Region Region { get; init; }

    public required People.Specialty Specialty { get; init; }

    /// <summary>As printed: now and then misspelt.</summary>
    public required string SpecialtyAsPrinted { get; init; }

    /// <summary>As printed: joined by a comma with or without a space.</summary>
    public required string States { get; init; }

    /// <summary>True when the examination found what would justify treatment (<c>neuro-present</c> in Data/regions.grammar.txt).</summary>
    public required bool DeficitPresent { get; init; }

    public List<SampleItem> Items { get; } = [];
}
