namespace ImrSearch.Web.Library;

/// <summary>What is known of the job that runs or ran last; each page draws itself from one of these.</summary>
public sealed record LibraryJobState
{
    public static readonly LibraryJobState None = new();

    // Before that a guess of the time left is worth nothing.
    private static readonly TimeSpan TimeToGuess = TimeSpan.FromSeconds(3);
    private const double PartToGuess = 0.02;

    private const int MostEarlier = 10;

    /// <summary>Which job it is, from 1; 0 when there has been none.</summary>
    public int Number { get; init; }

    /// <summary>What it does; null when there has been none.</summary>
    public string? Title { get; init; }

    public bool IsRunning { get; init; }

    /// <summary>It was asked to stop and has not ended yet.</summary>
    public bool IsStopping { get; init; }

    public LibraryProgress? Progress { get; init; }

    /// <summary>How long it has run, or did.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>How long its present stage has run.</summary>
    public TimeSpan StageElapsed { get; init; }

    /// <summary>When it ended; null while it runs.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>What it did; null when it has not come to its end.</summary>
    public LibraryOutcome? Outcome { get; init; }

    /// <summary>Why it ended early.</summary>
    public string? Fault { get; init; }

    /// <summary>The user stopped it; <see cref="Fault"/> says what is kept.</summary>
    public bool WasStopped { get; init; }

    /// <summary>The jobs that ended before it, the latest first; of several uploads each is to be told how it went.</summary>
    public IReadOnlyList<LibraryJobState> Earlier { get; init; } = [];

    /// <summary>Uploads that wait for their turn.</summary>
    public int Waiting { get; init; }

    /// <summary>What is known when the next job begins.</summary>
    public LibraryJobState Next(string title) => new()
    {
        Number = Number + 1,
        Title = title,
        IsRunning = true,
        Earlier = Title is null ? [] : [this with { Earlier = [] }, .. Earlier.Take(MostEarlier - 1)],
    };

    /// <summary>The time that is left of the present stage, roughly; null when nobody can tell.</summary>
    public TimeSpan? Left => IsRunning && Progress?.Part is { } part && part >= PartToGuess && part < 1 && StageElapsed >= TimeToGuess
        ? StageElapsed * ((1 - part) / part)
        : null;
}
