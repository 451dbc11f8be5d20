namespace ImrSearch.Web.Library;

/// <summary>Something long that is done to the library.</summary>
/// <param name="Title">What it is: "Importing 12 uploaded files".</param>
/// <param name="RunAsync">Does it.</param>
/// <param name="WhenStopped">What holds when it was stopped on the way.</param>
public sealed record LibraryWork(
    string Title, Func<IProgress<LibraryProgress>, CancellationToken, Task<LibraryOutcome>> RunAsync, string WhenStopped)
{
    /// <summary>
    /// Gives up what was handed in for it: when it was done, or a user stopped it. What a fault or the program's end kept from
    /// being done stays.
    /// </summary>
    public Action CleanUp { get; init; } = () => { };

    /// <summary>Said after a fault, where what was handed in stays: " The files are kept …".</summary>
    public string WhenKept { get; init; } = "";
}
