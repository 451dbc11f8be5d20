using System.Globalization;
using ImrSearch.App.Catalogue;
using ImrSearch.App.Passages;
using Microsoft.Data.Sqlite;

namespace ImrSearch.App.Upkeep;

/// <summary>The checks behind <see cref="UpkeepService.Verify"/>: each fault becomes a line that says what to do.</summary>
internal sealed class WorkspaceVerifier(LetterCatalogue catalogue, IndexHolder index)
{
    // The parts of the work, for progress.
    private const double AfterCatalogue = 0.1;
    private const double AfterOriginals = 0.6;
    private const string RebuildHint = "Run \"imrsearch rebuild --index-only\".";

    public VerifyReport Verify(IProgress<double>? progress, CancellationToken cancellation)
    {
        var faults = new List<string>();
        CatalogueCounts? counts = null;
        try
        {
            using var connection = catalogue.Connect();
            CheckCatalogue(connection, faults);
            counts = catalogue.Counts();
            progress?.Report(AfterCatalogue);
            CheckOriginals(connection, faults, progress, cancellation);
            CheckUnrecorded(connection, faults, cancellation);
        }
        catch (SqliteException fault)
        {
            faults.Add($"The catalogue {catalogue.File} cannot be read: {fault.Message} Put back a backup of it, or import the letters again.");
        }

        var indexProgress = progress is null ? null : new Progress(part => progress.Report(AfterOriginals + (part * (1 - AfterOriginals))));
        CheckIndex(faults, counts, indexProgress, cancellation);
        progress?.Report(1);
        return new VerifyReport(counts?.Letters ?? 0, counts?.Decisions ?? 0, faults);
    }

    private void CheckCatalogue(SqliteConnection connection, List<string> faults)
    {
        foreach (var line in connection.Query("PRAGMA integrity_check", row => row.GetString(0)).Where(line => line != "ok"))
        {
            faults.Add($"The catalogue {catalogue.File} is damaged: {line}. Put back a backup of it, or import the letters again.");
        }

        foreach (var table in connection.Query("PRAGMA foreign_key_check", row => row.GetString(0)).Distinct())
        {
            faults.Add($"The catalogue {catalogue.File} has rows without an owner in the table {table}. Put back a backup of it, or import the letters again.");
        }
    }

    private void CheckOriginals(SqliteConnection connection, List<string> faults, IProgress<double>? progress, CancellationToken cancellation)
    {
        var total = connection.ScalarLong("SELECT count(*) FROM files");
        long done = 0;
        foreach (var original in FileTable.All(connection))
        {
            cancellation.ThrowIfCancellationRequested();
            if (catalogue.Originals.Check(original) is { } fault)
            {
                faults.Add(fault);
            }

            progress?.Report(AfterCatalogue + ((AfterOriginals - AfterCatalogue) * ++done / total));
        }
    }

    // Files that gave no letter are recorded too; those that are not come from a killed import or a catalogue put back from a backup.
    private void CheckUnrecorded(SqliteConnection connection, List<string> faults, CancellationToken cancellation)
    {
        try
        {
            foreach (var (subfolder, files) in catalogue.Originals.Files())
            {
                cancellation.ThrowIfCancellationRequested();
                var recorded = FileTable.StoredUnder(connection, subfolder.Length == 0 ? "none" : subfolder);
                faults.AddRange(files.Where(file => !recorded.Contains(file)).Order(StringComparer.Ordinal).Select(catalogue.Originals.PathOf).Select(file =>
                    $"The file {file} is not in the catalogue: its import was broken off, or the catalogue is older than it. "
                    + $"Import it (\"imrsearch import {file}\"), or delete it."));
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            faults.Add($"The originals cannot be listed: {fault.Message} Check the permissions of the data folder.");
        }
    }

    private void CheckIndex(List<string> faults, CatalogueCounts? counts, Progress? progress, CancellationToken cancellation)
    {
        PassageIndexStatus status;
        try
        {
            faults.AddRange(index.Current.Verify(progress, cancellation).Select(fault => $"{fault} {RebuildHint}"));
            status = index.Current.Status();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            faults.Add($"The search index in {index.Folder} cannot be read: {fault.Message} {RebuildHint}");
            return;
        }

        Compare("decisions", counts?.Entries, status.Decisions);
        Compare("letters", counts?.IndexedLetters, status.Letters);
        if (counts is not null && catalogue.LastChange() is var last && status.AppliedChange != last)
        {
            faults.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"The search index is complete up to change {status.AppliedChange} and the catalogue is at change {last}. {RebuildHint}"));
        }

        void Compare(string what, int? expected, int found)
        {
            if (expected is { } wanted && wanted != found)
            {
                faults.Add(string.Create(
                    CultureInfo.InvariantCulture, $"The search index holds {found} {what}; by the catalogue it should hold {wanted}. {RebuildHint}"));
            }
        }
    }

    /// <summary>Reports on the calling thread, in order.</summary>
    private sealed class Progress(Action<double> report) : IProgress<double>
    {
        public void Report(double value) => report(value);
    }
}
