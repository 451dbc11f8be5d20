using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace ImrSearch.Web.Hosting;

/// <summary>
/// Bounds on what costs the server far more than a page: long documents and uploads. Each client address has a bucket of
/// requests that fills again with time, and few of each kind run at once for all clients together, so that a runaway script
/// cannot slow the pages of everybody else.
/// </summary>
public static class RateLimits
{
    /// <summary>The policy for endpoints that make or take long documents: <c>.RequireRateLimiting(RateLimits.Expensive)</c>.</summary>
    public const string Expensive = "expensive";

    // A person who exports clicks now and then; thirty at once and one every two seconds from then on is beyond any of them.
    private const int Burst = 30;
    private static readonly TimeSpan Refill = TimeSpan.FromSeconds(2);

    // Each holds a result set or a file; the rest waits for its turn.
    private const int AtOnce = 4;
    private const int Waiting = 16;

    public static IServiceCollection AddRateLimits(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = RefuseAsync;
        options.AddPolicy(Expensive, context => RateLimitPartition.GetTokenBucketLimiter(ClientOf(context), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = Burst,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = Refill,
            AutoReplenishment = true,
            QueueLimit = 0,
        }));
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
            IsExpensive(context)

                // Uploads over a slow line must not keep exports waiting.
                ? RateLimitPartition.GetConcurrencyLimiter(HttpMethods.IsPost(context.Request.Method) ? "in" : "out", _ => new ConcurrencyLimiterOptions
                {
                    PermitLimit = AtOnce,
                    QueueLimit = Waiting,
                    QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
                })
                : RateLimitPartition.GetNoLimiter(""));
    });

    private static bool IsExpensive(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName == Expensive;

    /// <summary>One home or office has a /64 of IPv6: a client cannot have a fresh bucket by choosing another address in it.</summary>
    private static string ClientOf(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } address)
        {
            return "";
        }

        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6 && !IPAddress.IsLoopback(address)
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }

    private static async ValueTask RefuseAsync(OnRejectedContext rejected, CancellationToken cancellation)
    {
        var seconds = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)) : 5;
        var answer = rejected.HttpContext.Response;
        answer.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        answer.ContentType = "text/plain; charset=utf-8";
        await answer.WriteAsync(
            string.Create(CultureInfo.InvariantCulture, $"Too many exports or uploads in a short time. Wait {seconds} s and try again.\n"), cancellation)
            .ConfigureAwait(false);
    }
}
