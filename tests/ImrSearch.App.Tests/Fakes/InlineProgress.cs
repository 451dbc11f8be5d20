namespace ImrSearch.App.Tests.Fakes;

/// <summary>Reports on the calling thread, in order.</summary>
internal sealed class InlineProgress<T>(Action<T> report) : IProgress<T>
{
    public void Report(T value) => report(value);
}
