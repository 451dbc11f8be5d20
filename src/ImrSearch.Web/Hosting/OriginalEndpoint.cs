using ImrSearch.App;
using ImrSearch.App.Reading;
using Microsoft.Net.Http.Headers;

namespace ImrSearch.Web.Hosting;

/// <summary>GET /letters/{letterId}/original: the file that a letter came from, shown by the browser itself.</summary>
internal static class OriginalEndpoint
{
    public static IResult Get(string letterId, LetterService letters, Workspace workspace, HttpContext context)
    {
        if (letters.Original(letterId) is not { } original || !IsInside(workspace.DataFolder, original.Path) || !File.Exists(original.Path))
        {
            return Results.NotFound();
        }

        // Only these two are shown; whatever else was kept is handed over as a download, never run in this origin.
        var mediaType = original.MediaType switch
        {
            "application/pdf" => "application/pdf",
            ['t', 'e', 'x', 't', '/', ..] => "text/plain; charset=utf-8",
            _ => "application/octet-stream",
        };
        var disposition = new ContentDispositionHeaderValue(mediaType == "application/octet-stream" ? "attachment" : "inline");
        disposition.SetHttpFileName(original.FileName);
        context.Response.Headers.ContentDisposition = disposition.ToString();
        return Results.File(original.Path, mediaType, enableRangeProcessing: true);
    }

    /// <summary>A damaged catalogue must not make the server hand out other files of the machine.</summary>
    private static bool IsInside(string folder, string path)
    {
        var relative = Path.GetRelativePath(Path.GetFullPath(folder), Path.GetFullPath(path));
        return !Path.IsPathRooted(relative) && relative != ".." && !relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }
}
