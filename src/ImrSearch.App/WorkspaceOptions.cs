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

    /// <summary>The clock of everything that is stamped.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
