using ImrSearch.App.Importing;
using ImrSearch.App.Passages;
using ImrSearch.Letters;

namespace ImrSearch.App;

/// <summary>The parts that a caller may replace.</summary>
public sealed record WorkspaceOptions
{
    /// <summary>Opens the search engine in the given folder; null for the built-in one.</summary>
    public Func<string, IPassageIndex>? OpenIndex { get; init; }

    /// <summary>Reads files; null for the default reader.</summary>
    public LetterReader? Reader { get; init; }

    /// <summary>
    /// True: a damaged search index is moved aside and made anew from the catalogue, when the folder is opened or when a
    /// search meets the damage, and <c>Status().Notices</c> says so. False: opening or the search fails with
    /// <see cref="WorkspaceException"/>.
    /// </summary>
    public bool RebuildDamagedIndex { get; init; } = true;

    /// <summary>
    /// True: an index that lags behind the catalogue, or was deleted, is brought up to date when the folder is opened.
    /// False: it is left as it is, for a check that is to find what is wrong; use it with
    /// <see cref="RebuildDamagedIndex"/> = false.
    /// </summary>
    public bool BringIndexUpToDate { get; init; } = true;

    /// <summary>Files read at a time in an import; the outcome does not depend on it.</summary>
    public int Parallelism { get; init; } = Environment.ProcessorCount;

    /// <summary>The clock of everything that is stamped.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>For tests: reads letters in place of <see cref="Reader"/>.</summary>
    internal ReadLetter? ReadLetter { get; init; }

    /// <summary>For tests: which reader it says to be.</summary>
    internal int ReaderVersion { get; init; } = LetterReader.Version;

    /// <summary>For tests: letters after which a running import updates the index.</summary>
    internal int LettersPerCatchUp { get; init; } = ImportSettings.DefaultLettersPerCatchUp;
}
