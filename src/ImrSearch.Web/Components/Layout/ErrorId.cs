using System.Diagnostics;

namespace ImrSearch.Web.Components.Layout;

/// <summary>The short id that an error page shows and the log repeats.</summary>
public static class ErrorId
{
    public static string New(Activity? activity) =>
        activity is { IdFormat: ActivityIdFormat.W3C }
            ? activity.SpanId.ToHexString()
            : Guid.NewGuid().ToString("N")[..16];
}
