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
            return Refused($"by= must say by which field to count, e.g. by=category. The fields are: {string.Join(", ", StatisticsFields.All)}.");
        }

        try
        {
            var view = StatisticsView.Of(state.OnlyField(field), statistics);
            if (view.A.Error is { } error)
            {
                return Refused($"the search cannot be understood at character {error.Position + 1}: {error.Reason}");
            }

            using var output = new MemoryStream();
            TableCsv.Write(output, view.Tables[0], state);
            return Results.File(output.ToArray(), "text/csv; charset=utf-8", $"{TableFileName.Of(field, state)}.csv");
        }
        catch (ArgumentException fault)
        {
            return Refused(fault.Message);
        }
        catch (WorkspaceException fault)
        {
            return Results.Text($"Nothing was counted: {fault.Message}", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static IResult Refused(string reason) => Results.Text($"Nothing was counted: {reason}", statusCode: StatusCodes.Status400BadRequest);
}
