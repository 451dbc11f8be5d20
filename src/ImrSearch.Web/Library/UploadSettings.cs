using System.Globalization;
using ImrSearch.App;

namespace ImrSearch.Web.Library;

/// <summary>What an upload may hold: <c>upload:maxFileMegabytes</c>, <c>upload:maxFiles</c> and <c>upload:maxMegabytes</c> of the configuration.</summary>
public sealed record UploadSettings
{
    private const long Megabyte = 1024 * 1024;

    public int MaxFileMegabytes { get; init; } = 64;

    public int MaxFiles { get; init; } = 2000;

    /// <summary>Of all files of an upload together.</summary>
    public int MaxMegabytes { get; init; } = 2048;

    public long MaxFileBytes => MaxFileMegabytes * Megabyte;

    /// <summary>The files and what stands between them.</summary>
    public long MaxRequestBytes => (MaxMegabytes * Megabyte) + Megabyte;

    /// <exception cref="WorkspaceException">A setting is no number, or none that makes sense.</exception>
    public static UploadSettings Read(IConfiguration configuration)
    {
        var usual = new UploadSettings();

        // An import takes no larger file (see there).
        return new UploadSettings
        {
            MaxFileMegabytes = Number("upload:maxFileMegabytes", usual.MaxFileMegabytes, 64),
            MaxFiles = Number("upload:maxFiles", usual.MaxFiles, 100_000),
            MaxMegabytes = Number("upload:maxMegabytes", usual.MaxMegabytes, 1_000_000),
        };

        int Number(string name, int value, int most)
        {
            var text = configuration[name];
            if (string.IsNullOrWhiteSpace(text))
            {
                return value;
            }

            return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most
                ? number
                : throw new WorkspaceException($"{name}={text}: expected a whole number from 1 to {most}.");
        }
    }
}
