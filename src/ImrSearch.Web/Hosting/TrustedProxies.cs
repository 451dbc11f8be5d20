using System.Net;
using ImrSearch.App;
using Microsoft.AspNetCore.HttpOverrides;

namespace ImrSearch.Web.Hosting;

/// <summary>
/// Whose word is taken for the visitor's address and scheme: <c>trustedProxies</c> of the configuration, addresses and
/// networks separated by commas. Nobody's when it is not set: a visitor could claim any. The host is never taken from such a
/// header; a proxy passes the Host header on.
/// </summary>
internal static class TrustedProxies
{
    private const string Setting = "trustedProxies";

    /// <exception cref="WorkspaceException">The setting is no list of addresses.</exception>
    public static ForwardedHeadersOptions? Read(IConfiguration configuration)
    {
        if (configuration[Setting] is not { } list || string.IsNullOrWhiteSpace(list))
        {
            return null;
        }

        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var entry in list.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (IPAddress.TryParse(entry, out var address))
            {
                options.KnownProxies.Add(address);
            }
            else if (System.Net.IPNetwork.TryParse(entry, out var network))
            {
                options.KnownIPNetworks.Add(network);
            }
            else
            {
                throw new WorkspaceException($"{Setting}={list}: \"{entry}\" is no IP address and no network. Write for example 127.0.0.1 or 10.0.0.0/8, separated by commas.");
            }
        }

        return options;
    }
}
