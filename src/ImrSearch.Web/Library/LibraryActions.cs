using System.Globalization;
using ImrSearch.App;
using ImrSearch.App.Upkeep;
using ImrSearch.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace ImrSearch.Web.Library;

/// <summary>
/// POST /library/start and /library/stop: what the forms of the library page ask for. They work before a page is live and
/// without scripts; every one carries a token against requests of other sites.
/// </summary>
internal static class LibraryActions
{
    public const string Start = "/library/start";
    public const string Stop = "/library/stop";

    /// <summary>Where the page shows the job.</summary>
    private const string Job = "/library#job";

    private const string Busy = "/library?busy=1#job";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost(Start, PostStart);
        endpoints.MapPost(Stop, PostStop);
    }

    private static IResult PostStart(
        LibraryJob job, LibraryTasks tasks, ImportRootSetting imports,
        [FromForm] string work, [FromForm] string? stage = null, [FromForm] string? file = null, [FromForm] string? folder = null, [FromForm] string? sure = null)
    {
        try
        {
            LibraryWork? asked = work switch
            {
                "folder" when imports.Root is { } root => tasks.Folder(root, folder ?? ""),
                "retry" when stage is not null && ProblemStages.CanRetry(stage) => tasks.Retry(stage, string.IsNullOrEmpty(file) ? null : file),
                "read-again" => tasks.ReadAgain(),
                "rebuild-index" => tasks.Rebuild(withLetters: false),
                "rebuild" => tasks.Rebuild(withLetters: true),
                "verify" => tasks.Verify(),
                "remove-samples" when sure == "yes" => tasks.RemoveSamples(),
                _ => null,
            };
            return asked is null
                ? Refusal.Text(StatusCodes.Status400BadRequest, work == "remove-samples" ? "Tick the box to say that you are sure. Go back and try again." : "There is no such job. Go back, reload the page and try again.")
                : Refusal.SeeOther(job.TryStart(asked) ? Job : Busy);
        }
        catch (WorkspaceException refused)
        {
            return Refusal.Text(StatusCodes.Status400BadRequest, refused.Message);
        }
    }

    private static IResult PostStop(LibraryJob job, [FromForm] string stop)
    {
        if (int.TryParse(stop, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            job.Stop(number);
        }

        return Refusal.SeeOther(Job);
    }
}
