using System.Text;
using ImrSearch.App;
using ImrSearch.App.Statistics;
using ImrSearch.Web.Statistics;

namespace ImrSearch.Web.Hosting;

/// <summary>GET /statistics/table.csv: one table of the statistics page, whole, over the view of the address.</summary>
internal static class StatisticsTableEndpoint
{
    public static IResult Get(StatisticsService statistics, HttpContext context)
    {
        var state = StatisticsPageState.Parse(context.Request.QueryString.Value);
        if (state.By is not [var field, ..])
        {
            return Wrong($"Say by which field to count: by=category. The fields: {string.Join(", ", StatisticsFields.All)}.");
        }

        try
        {
            var view = StatisticsView.Of(state.OnlyField(field), statistics);
            if (view.A.Error is { } error)
            {
                return Wrong($"This search cannot be understood, at character {error.Position + 1}: {error.Reason}");
            }

            // The mark at the beginning tells spreadsheets that it is UTF-8.
            using var output = new MemoryStream();
            using (var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true))
            {
                TableCsv.Write(writer, view.Tables[0]);
            }

            return Results.File(output.ToArray(), "text/csv; charset=utf-8", $"imrsearch-{field}.csv");
        }
        catch (ArgumentException fault)
        {
            return Wrong(fault.Message);
        }
        catch (WorkspaceException fault)
        {
            return Results.Text(fault.Message, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static IResult Wrong(string reason) => Results.Text(reason, statusCode: StatusCodes.Status400BadRequest);
}
