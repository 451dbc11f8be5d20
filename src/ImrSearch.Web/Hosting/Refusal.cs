namespace ImrSearch.Web.Hosting;

/// <summary>Answers of endpoints that are no pages.</summary>
internal static class Refusal
{
    public static IResult Text(int status, string message) => Results.Text(message + "\n", "text/plain; charset=utf-8", statusCode: status);

    public static IResult StaleForm() =>
        Text(StatusCodes.Status400BadRequest, "This form is out of date, or came from another site. Go back, reload the page and try again.");

    /// <summary>Leads from a form's answer to the page that shows what came of it.</summary>
    public static IResult SeeOther(string address) => new SeeOtherResult(address);

    private sealed class SeeOtherResult(string address) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = address;
            return Task.CompletedTask;
        }
    }
}
