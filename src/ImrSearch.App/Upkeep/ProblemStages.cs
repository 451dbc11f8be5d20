using ImrSearch.App.Importing;
using ImrSearch.Letters;

namespace ImrSearch.App.Upkeep;

/// <summary>The stages of problems and what people call them.</summary>
public static class ProblemStages
{
    /// <summary>The stages, worst first.</summary>
    public static IReadOnlyList<string> All { get; } =
        [LetterProblem.ReadStage, LetterProblem.ParseStage, ImportWriter.DuplicateStage, LetterProblem.ReviewStage];

    /// <summary>The place of a stage among them, for sorting.</summary>
    public static int Order(string stage) => All.ToList().IndexOf(stage) is >= 0 and var place ? place : All.Count;

    /// <summary>Whether files with problems of this stage can be read again: those that gave no letter, or only its text.</summary>
    public static bool CanRetry(string stage) => stage is LetterProblem.ReadStage or LetterProblem.ParseStage;

    public static string Label(string stage) => stage switch
    {
        LetterProblem.ReadStage => "Could not be read",
        LetterProblem.ParseStage => "Read as text only, or only in part",
        LetterProblem.ReviewStage => "Please check",
        ImportWriter.DuplicateStage => "In two files",
        _ => stage,
    };
}
