namespace ImrSearch.Embeddings.Tests.Fakes;

/// <summary>Runs at once, on the reporting thread; <see cref="Progress{T}"/> would come later, in any order.</summary>
internal sealed class InlineProgress(Action<double> report) : IProgress<double>
{
    public void Report(double value) => report(value);
}
