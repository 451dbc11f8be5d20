using System.Diagnostics;

namespace ImrSearch.Letters.Pdf;

/// <summary>
/// What one PDF may cost. Every part of the reader takes from the same budget, so that a small file cannot grow without
/// bound by any road: inflated bytes, parsed values, nesting, characters, time. Used by one thread.
/// </summary>
internal sealed class PdfBudget
{
    /// <summary>Deepest nesting of arrays and dictionaries, page tree nodes, drawn forms.</summary>
    public const int MaxDepth = 48;

    /// <summary>Most characters of one page, a hundred times a full one, as they are sorted all at once.</summary>
    public const int MaxPageCharacters = 300_000;

    // 700 pages of prose.
    private const int MaxCharacters = 2_000_000;
    private const int MaxDecodedBytes = 32 * 1024 * 1024;
    private const int MaxValues = 1_000_000;
    private const int StepsBetweenLooks = 1024;
    private const int BytesPerStep = 64;

    // A letter takes some 50,000 steps and 5 ms. Time counts only for a file that asks for many more: on a busy computer
    // a good letter may wait long for its turn.
    private const int FreeSteps = 200_000;

    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(1.5);

    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly CancellationToken _cancellation;
    private long _allSteps;
    private int _decoded;
    private int _values;
    private int _characters;
    private int _steps;

    public PdfBudget(CancellationToken cancellation) => _cancellation = cancellation;

    /// <summary>One small piece of work: a token, an operator, an entry. Looks at the clock now and then.</summary>
    public void Step()
    {
        if (++_steps >= StepsBetweenLooks)
        {
            Look();
        }
    }

    /// <summary>Bytes that a filter gave.</summary>
    public void TakeDecoded(int bytes)
    {
        if (bytes > MaxDecodedBytes - _decoded)
        {
            throw new PdfLimitException(PdfProblems.TooBig);
        }

        _decoded += bytes;
        _steps += bytes / BytesPerStep;
        Step();
    }

    /// <summary>Values or entries that are kept in memory, each some 100 bytes.</summary>
    public void TakeValues(int count)
    {
        if (count > MaxValues - _values)
        {
            throw new PdfLimitException(PdfProblems.TooBig);
        }

        _values += count;
        Step();
    }

    /// <summary>Characters shown on a page.</summary>
    public void TakeCharacters(int count)
    {
        _characters += count;
        if (_characters > MaxCharacters)
        {
            throw new PdfLimitException(PdfProblems.TooMuchText);
        }
    }

    /// <summary>Looks at the clock and the caller's wish to stop.</summary>
    public void Look()
    {
        _allSteps += _steps;
        _steps = 0;
        _cancellation.ThrowIfCancellationRequested();
        if (_allSteps > FreeSteps && Stopwatch.GetElapsedTime(_started) > TimeLimit)
        {
            throw new PdfLimitException(PdfProblems.TooSlow(TimeLimit));
        }
    }
}
