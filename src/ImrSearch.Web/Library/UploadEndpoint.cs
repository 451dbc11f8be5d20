using System.Text;
using ImrSearch.App;
using ImrSearch.Web.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace ImrSearch.Web.Library;

/// <summary>
/// POST /library/upload: many files in one request, as a form sends them or the page's script does. The files go to disk as
/// they come and are imported as one job.
/// </summary>
internal static class UploadEndpoint
{
    public const string Address = "/library/upload";

    /// <summary>Where a script puts the token; a form sends it as its first field.</summary>
    public const string TokenHeader = "RequestVerificationToken";

    private const string TokenField = "__RequestVerificationToken";
    private const int LongestToken = 4096;

    /// <summary>A script asks for JSON; a form wants a page to look at.</summary>
    private const string JsonType = "application/json";

    public static void Map(IEndpointRouteBuilder endpoints) =>

        // The token is checked below: the usual way would read all files into memory first.
        endpoints.MapPost(Address, PostAsync).DisableAntiforgery().RequireRateLimiting(RateLimits.Expensive);

    private static async Task<IResult> PostAsync(
        HttpContext context, Workspace workspace, UploadSettings settings, LibraryTasks tasks, LibraryJob job, IAntiforgery antiforgery)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = settings.MaxRequestBytes;
        }

        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= 200 } boundary)
        {
            return Refusal.Text(StatusCodes.Status415UnsupportedMediaType, "Files are uploaded as a form (multipart/form-data). Use the form on the library page.");
        }

        var batch = UploadBatch.New(UploadsOf(workspace));
        var receiver = new UploadReceiver(settings, batch);
        try
        {
            var refusal = await ReceiveAsync(context, new MultipartReader(boundary, context.Request.Body), receiver, antiforgery).ConfigureAwait(false);
            if (refusal is null && batch.Files.Count + batch.Refused.Count == 0)
            {
                refusal = Refusal.Text(StatusCodes.Status400BadRequest, "No file was chosen. Go back and choose the letters to upload.");
            }

            if (refusal is not null)
            {
                batch.Delete();
                return refusal;
            }

            batch.Complete();
        }
        catch (BadHttpRequestException fault) when (fault.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            batch.Delete();
            return Refusal.Text(fault.StatusCode, $"An upload takes at most {settings.MaxMegabytes:N0} MB. Nothing of it was kept: upload fewer files at a time, or import the folder.");
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or UnauthorizedAccessException && !context.RequestAborted.IsCancellationRequested)
        {
            batch.Delete();
            return fault is InvalidDataException || fault is BadHttpRequestException
                ? Refusal.Text(StatusCodes.Status400BadRequest, "The upload did not arrive whole. Nothing of it was kept: try again.")
                : Refusal.Text(StatusCodes.Status507InsufficientStorage, $"The files could not be written: {fault.Message} Check the disk of the data folder.");
        }
        catch
        {
            // The browser went away.
            batch.Delete();
            throw;
        }

        job.Enqueue(tasks.Upload(batch));
        return context.Request.Headers.Accept.ToString().Contains(JsonType, StringComparison.Ordinal)
            ? Results.Json(new { accepted = batch.Files.Count, refused = batch.Refused.Zip(receiver.RefusedPlaces, (problem, place) => new { place, name = problem.File, reason = problem.Reason }) })
            : Refusal.SeeOther("/library#job");
    }

    /// <summary>The folder of files on their way in.</summary>
    public static string UploadsOf(Workspace workspace) => Path.Combine(workspace.DataFolder, "uploads");

    private static async Task<IResult?> ReceiveAsync(HttpContext context, MultipartReader parts, UploadReceiver receiver, IAntiforgery antiforgery)
    {
        var isTrusted = context.Request.Headers.ContainsKey(TokenHeader) && await antiforgery.IsRequestValidAsync(context).ConfigureAwait(false);
        while (await parts.ReadNextSectionAsync(context.RequestAborted).ConfigureAwait(false) is { } part)
        {
            if (part.AsFileSection() is { } file)
            {
                if (!isTrusted)
                {
                    return Refusal.StaleForm();
                }

                // A form sends an empty part when no file was chosen.
                if (file.FileName.Length > 0)
                {
                    await receiver.TakeAsync(file, context.RequestAborted).ConfigureAwait(false);
                }
            }
            else if (!isTrusted && part.AsFormDataSection() is { Name: TokenField })
            {
                var token = new byte[LongestToken];
                var length = await part.Body.ReadAtLeastAsync(token, LongestToken, throwOnEndOfStream: false, context.RequestAborted).ConfigureAwait(false);
                context.Request.Headers[TokenHeader] = Encoding.ASCII.GetString(token, 0, length);
                isTrusted = await antiforgery.IsRequestValidAsync(context).ConfigureAwait(false);
            }
        }

        return isTrusted ? null : Refusal.StaleForm();
    }
}
