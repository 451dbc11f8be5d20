using ImrSearch.App.Passages;
using ImrSearch.App.Upkeep;
using ImrSearch.Web.Searching;

namespace ImrSearch.Web.Components.Library;

/// <summary>Says in words what searches by meaning rest on.</summary>
internal static class MeaningState
{
    // By the measurements of docs/relevance.md a model gains from so many letters on.
    private const int LettersOfUse = 200;

    private const string LearntHere = "lsa ";

    public static string Of(WorkspaceStatus status, bool isLearning) => (status.Index.Meaning, isLearning) switch
    {
        (_, true) => "What the words mean is being learnt just now. Until it is done, searches use what was learnt before, or words alone.",
        (null, _) when status.Passages == 0 => "Search by meaning is learnt from your letters, at the end of the first import.",
        (null, _) => "Search by meaning is not ready: nothing was learnt yet. It is learnt at the end of the next import; \u201cMake the search index anew\u201d below does it now. Until then searches find words alone.",
        ({ Missing: > 0 } meaning, _) => $"Search by meaning is ready in part: {Plural.Number(meaning.Missing)} of {Plural.Number(meaning.Vectors + meaning.Missing)} passages could not be given a place by meaning, because the service was away. \u201cMake the search index anew\u201d asks it again.",
        ({ } meaning, _) when meaning.Model.StartsWith(LearntHere, StringComparison.Ordinal) && status.Letters < LettersOfUse =>
            $"Search by meaning is ready. It was learnt from few letters; from about {LettersOfUse} on it helps more, and it is learnt again by itself as they come in.",
        _ => "Search by meaning is ready.",
    };

    public static string Model(MeaningStatus meaning) => meaning.Model.StartsWith(LearntHere, StringComparison.Ordinal)
        ? $"learnt on this machine from {Plural.Number(meaning.LearntFrom)} passages ({meaning.Model}, {Plural.Number(meaning.Dimensions)} dimensions)"
        : $"the configured service: {meaning.Model} ({Plural.Number(meaning.Dimensions)} dimensions)";
}
