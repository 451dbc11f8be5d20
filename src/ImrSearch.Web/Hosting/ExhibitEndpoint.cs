using System.Globalization;
using ImrSearch.App.Exhibits;
using ImrSearch.Web.Components.Exhibits;
using ImrSearch.Web.Reading;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ImrSearch.Web.Hosting;

/// <summary>GET /exhibits/pack.html: an exhibit pack as a file to keep or to send.</summary>
internal static class ExhibitEndpoint
{
    public static IResult Get(HttpContext context, ExhibitService exhibits)
    {
        var view = ExhibitView.Parse(context.Request.QueryString.Value);
        var pack = exhibits.Make(view.Request);
        if (pack.Exhibits.Count == 0)
        {
            return Results.NotFound();
        }

        context.Response.Headers.ContentDisposition = string.Create(CultureInfo.InvariantCulture, $"attachment; filename=\"exhibits-{pack.MadeOn:yyyy-MM-dd}.html\"");
        return new RazorComponentResult<ExhibitFile>(new Dictionary<string, object?> { [nameof(ExhibitFile.Pack)] = pack, [nameof(ExhibitFile.Title)] = view.Title });
    }
}
