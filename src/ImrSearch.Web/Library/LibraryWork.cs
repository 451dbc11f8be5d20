namespace ImrSearch.Web.Library;

/// <summary>Something long that is done to the library.</summary>
/// <param name="Title">What it is: "Importing 12 uploaded files".</param>
/// <param name="RunAsync">Does it.</param>
/// <param name="WhenStopped">What holds when it was stopped on the way.</param>
public sealed record LibraryWork(
    string Title, Func<IProgress<LibraryProgress>, CancellationToken, Task<LibraryOutcome>> RunAsync, string WhenStopped)
{
    /// <summary>Done at the end, however it came.</summary>
    public Action CleanUp { get; init; } = () => { };
}
