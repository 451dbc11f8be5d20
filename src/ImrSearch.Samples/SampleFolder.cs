using System.Globalization;
using System.Text;

namespace ImrSearch.Samples;

/// <summary>Writes a series of sample letters to a new folder, at most a thousand files in each of its sub-folders.</summary>
public static class SampleFolder
{
    private const int FilesPerFolder = 1000;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes letters 0 to <paramref name="count"/> - 1 as text files: <c>0000/SM16-0000000.txt</c> and so on.</summary>
    /// <param name="letters">The series.</param>
    /// <param name="count">How many letters to write.</param>
    /// <param name="folder">A folder that does not exist yet or is empty.</param>
    /// <param name="progress">Told the number of files written so far, now and then and at the end.</param>
    /// <param name="cancellation">Ends the writing between two files; what is written by then is whole.</param>
    /// <returns>The number of files written.</returns>
    /// <exception cref="IOException">The folder holds something already, or cannot be written; the message says which.</exception>
    public static long Write(
        SampleLetterWriter letters, long count, string folder, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(letters);
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        CreateEmpty(folder);

        var subfolder = folder;
        for (var number = 0L; number < count; number++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (number % FilesPerFolder == 0)
            {
                subfolder = Path.Combine(folder, (number / FilesPerFolder).ToString("0000", CultureInfo.InvariantCulture));
                Directory.CreateDirectory(subfolder);
            }

            var letter = letters.Write(number);
            WriteWhole(Path.Combine(subfolder, letter.FileName), letter.Text);
            if ((number + 1) % 100 == 0)
            {
                progress?.Report(number + 1);
            }
        }

        progress?.Report(count);
        return count;
    }

    private static void CreateEmpty(string folder)
    {
        if (File.Exists(folder))
        {
            throw new IOException($"\"{folder}\" is a file. Name a new folder for the sample letters.");
        }

        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw new IOException($"The folder \"{folder}\" is not empty. Name a new or empty folder, so that no file of yours is mixed with sample letters.");
        }

        Directory.CreateDirectory(folder);
    }

    private static void WriteWhole(string path, string text)
    {
        try
        {
            File.WriteAllText(path, text, Utf8);
        }
        catch
        {
            // A full disk must not leave half a letter behind; the first error is the one to report.
            try
            {
                File.Delete(path);
            }
            catch (IOException)
            {
            }

            throw;
        }
    }
}
