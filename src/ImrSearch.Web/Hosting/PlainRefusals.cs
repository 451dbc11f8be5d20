namespace ImrSearch.Web.Hosting;

/// <summary>
/// Puts a sentence into refusals that the framework sends without a word, so that only what is not found gets the page that
/// says so.
/// </summary>
internal sealed class PlainRefusals(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context).ConfigureAwait(false);
        var answer = context.Response;
        if (!answer.HasStarted && answer.ContentLength is null && answer.ContentType is null && Sentence(answer.StatusCode) is { } sentence)
        {
            answer.ContentType = "text/plain; charset=utf-8";
            await answer.WriteAsync(sentence + "\n", context.RequestAborted).ConfigureAwait(false);
        }
    }

    private static string? Sentence(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "This request is not complete, or its form is out of date. Go back, reload the page and try again.",
        StatusCodes.Status405MethodNotAllowed => "This address does not take such a request.",
        StatusCodes.Status413PayloadTooLarge => "This request is larger than what is taken here.",
        StatusCodes.Status415UnsupportedMediaType => "This address does not take content of this kind.",
        _ => null,
    };
}
