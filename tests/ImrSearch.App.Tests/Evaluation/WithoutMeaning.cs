using ImrSearch.App.Passages;

namespace ImrSearch.App.Tests.Evaluation;

/// <summary>An index that cannot look for meaning.</summary>
internal sealed class WithoutMeaning(IPassageIndex inner) : IPassageIndex
{
    public long AppliedChange => inner.AppliedChange;

    public PassageIndexStatus Status() => inner.Status();

    public void Apply(IEnumerable<LetterChange> changes, long upToChange, CancellationToken cancellation = default) => inner.Apply(changes, upToChange, cancellation);

    public void Rebuild(IEnumerable<LetterChange> changes, long upToChange, IProgress<double>? learning = null, CancellationToken cancellation = default) =>
        inner.Rebuild(changes, upToChange, learning, cancellation);

    public bool IsLearningDue => inner.IsLearningDue;

    public PassageMatch Match(string query, PassageField field, string text, SearchMode mode = SearchMode.Keyword) => inner.Match(query, field, text);

    public int NearestOf(string query, IReadOnlyList<string> texts) => inner.NearestOf(query, texts);

    public PassageSearchAnswer Search(PassageSearchRequest request, CancellationToken cancellation = default) =>
        inner.Search(request, cancellation) with { MeaningUnavailable = request.Mode == SearchMode.Keyword ? null : "the model is away." };

    public string? Correct(string query) => inner.Correct(query);

    public IReadOnlyList<DecisionHit> Neighbours(NeighbourRequest request, CancellationToken cancellation = default) => inner.Neighbours(request, cancellation);

    public IReadOnlyList<HighlightSpan> Highlight(string query, PassageField field, string text, SearchMode mode = SearchMode.Keyword) => inner.Highlight(query, field, text);

    public IReadOnlyList<string> Verify(IProgress<double>? progress = null, CancellationToken cancellation = default) => inner.Verify(progress, cancellation);

    public void Dispose() => inner.Dispose();
}
