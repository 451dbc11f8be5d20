using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace ImrSearch.Web.Hosting;

/// <summary>Warns at the start when other machines can reach the program, because it asks nobody who they are.</summary>
internal sealed class ExposureWarning(IServer server, IConfiguration configuration, ILogger<ExposureWarning> log)
{
    public void Check()
    {
        var open = (server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []).Where(address => !IsLoopback(address)).ToList();
        if (open.Count == 0)
        {
            return;
        }

        log.LogWarning(
            "Other machines can reach {Addresses}, and ImrSearch has no sign-in: whoever reaches it can read all letters, take letters in and remove samples. "
            + "Put a proxy with sign-in in front of it and let it listen on 127.0.0.1 only; docs/office.md shows how. "
            + "Requests are answered for the host names {AllowedHosts} only (setting AllowedHosts).",
            string.Join(", ", open), configuration["AllowedHosts"]);
    }

    private static bool IsLoopback(string address)
    {
        var host = BindingAddress.Parse(address).Host.Trim('[', ']');
        return host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var ip) && IPAddress.IsLoopback(ip));
    }
}
