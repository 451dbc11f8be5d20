namespace ImrSearch.Letters;

/// <summary>
/// How sure a reading is: roughly the share of such readings that hold, judged by how the value is found. A rule that
/// knows better gives a number of its own between these.
/// </summary>
public static class Confidence
{
    /// <summary>The letter prints the value behind its label, or in words that its form prescribes.</summary>
    public const double Printed = 1;

    /// <summary>The letter tells the value in running text, in a wording that means nothing else.</summary>
    public const double Told = 0.95;

    /// <summary>The value follows from printed words by a taxonomy or a rule.</summary>
    public const double Inferred = 0.85;

    /// <summary>The value is the likeliest of several, or its words are damaged.</summary>
    public const double Guessed = 0.5;

    /// <summary>Readings below this are listed for review.</summary>
    public const double ReviewBelow = 0.7;
}
