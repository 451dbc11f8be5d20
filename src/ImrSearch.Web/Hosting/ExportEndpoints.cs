using System.Globalization;
using ImrSearch.App;
using ImrSearch.App.Exporting;
using ImrSearch.Web.Searching;

namespace ImrSearch.Web.Hosting;

/// <summary>
/// GET /export/decisions.csv and .json: the whole result set of the view that the rest of the address names, as the search
/// page would. Written while it is read: a result of any size takes the same memory, and a failure on the way breaks the
/// download off, so that the browser calls it failed.
/// </summary>
internal static class ExportEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/export/decisions.csv", (HttpContext context, ExportService export) =>
            Send(context, export, "csv", "text/csv; charset=utf-8", CsvExport.WriteAsync)).RequireRateLimiting(RateLimits.Expensive);
        routes.MapGet("/export/decisions.json", (HttpContext context, ExportService export) =>
            Send(context, export, "json", "application/json", JsonExport.WriteAsync)).RequireRateLimiting(RateLimits.Expensive);
    }

    private static IResult Send(
        HttpContext context, ExportService service, string extension, string mediaType, Func<DecisionExport, Stream, CancellationToken, Task> write)
    {
        var cancellation = context.RequestAborted;
        DecisionExport export;
        try
        {
            export = service.Open(SearchPageState.Parse(context.Request.QueryString.Value).ToRequest(facets: []), cancellation);
        }
        catch (ArgumentException fault)
        {
            return Refused($"Nothing was exported: {fault.Message}");
        }
        catch (WorkspaceException fault)
        {
            return Results.Text($"Nothing was exported: {fault.Message}", statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        if (export.Result.Error is { } error)
        {
            return Refused($"Nothing was exported, because the search cannot be understood at character {error.Position + 1}: {error.Reason}");
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"imr-decisions-{export.MadeAt:yyyy-MM-dd}.{extension}");
        return Results.Stream(stream => write(export, stream, cancellation), mediaType, name);

        static IResult Refused(string message) => Results.Text(message, statusCode: StatusCodes.Status400BadRequest);
    }
}
