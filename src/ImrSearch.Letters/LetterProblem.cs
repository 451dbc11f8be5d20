namespace ImrSearch.Letters;

/// <summary>Why a file did not become a fully structured letter.</summary>
/// <param name="Stage">Where it stopped: <see cref="ReadStage"/>, <see cref="ParseStage"/> or <see cref="ReviewStage"/>.</param>
/// <param name="Reason">What is wrong and what to do next, for a person who is no programmer.</param>
public sealed record LetterProblem(string Stage, string Reason)
{
    /// <summary>The file's bytes gave no text.</summary>
    public const string ReadStage = "read";

    /// <summary>The text was read, but not understood as a letter, or only in part.</summary>
    public const string ParseStage = "parse";

    /// <summary>The letter was read, but a person should look at one of its fields before relying on it.</summary>
    public const string ReviewStage = "review";
}
