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

    /// <summary>Most characters of text; 700 pages of prose.</summary>
    public const int MaxCharacters = 2_000_000;

    private const long MaxDecodedBytes = 64L * 1024 * 1024;
    private const int MaxValues = 2_000_000;
    private const int StepsBetweenLooks = 1024;

    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(1.5);

    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly CancellationToken _cancellation;
    private long _decoded;
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
        Look();
        _decoded += bytes;
        if (_decoded > MaxDecodedBytes)
        {
            throw new PdfLimitException(PdfProblems.TooBig);
        }
    }

    /// <summary>Values or entries that are kept in memory.</summary>
    public void TakeValues(int count)
    {
        _values += count;
        if (_values > MaxValues || _values < 0)
        {
            throw new PdfLimitException(PdfProblems.TooBig);
        }

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
        _steps = 0;
        _cancellation.ThrowIfCancellationRequested();
        if (Stopwatch.GetElapsedTime(_started) > TimeLimit)
        {
            throw new PdfLimitException(PdfProblems.TooSlow(TimeLimit));
        }
    }
}
