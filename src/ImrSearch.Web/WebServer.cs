using ImrSearch.App;
using ImrSearch.Web.Components;
using ImrSearch.Web.Hosting;
using ImrSearch.Web.Statistics;
using Microsoft.AspNetCore.Connections;

namespace ImrSearch.Web;

/// <summary>
/// Opens the data folder, fills an empty one with sample letters, and serves the pages. A start that fails says why on
/// stderr and ends with exit code 1.
/// </summary>
internal static class WebServer
{
    public const string DefaultUrl = "http://127.0.0.1:5080";

    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            await using var app = Build(args);
            await app.Services.GetRequiredService<SampleLoader>().LoadIntoEmptyFolderAsync();
            await app.RunAsync();
            return 0;
        }
        catch (Exception fault) when (fault is WorkspaceException or InvalidDataException)
        {
            return await FailAsync(fault.Message);
        }
        catch (IOException fault) when (fault.InnerException is AddressInUseException)
        {
            return await FailAsync(
                $"{fault.Message} Another program, perhaps another ImrSearch, uses this address. " +
                "Stop it, or choose another address: --urls http://127.0.0.1:5081");
        }
    }

    private static WebApplication Build(string[] args)
    {
        // Published files stand beside the program; the folder that the user stands in has no part in finding them.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = AppContext.BaseDirectory,
        });
        ConfigureHost(builder, args);
        AddServices(builder.Services);
        var app = builder.Build();
        MapPages(app);
        return app;
    }

    private static void ConfigureHost(WebApplicationBuilder builder, string[] args)
    {
        builder.Configuration.AddEnvironmentVariables("IMRSEARCH_").AddCommandLine(args);

        // `dotnet run` without a launch profile is Production, where the build's static assets are off by default.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]) &&
            string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.HttpPortsKey]))
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }

        // Letters are private: a page of another site must not reach them by pointing its own name at this machine.
        builder.Configuration["AllowedHosts"] ??= "localhost;127.0.0.1;[::1]";

        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);

        // It would print the stack of a start that failed, above the sentence that says why (RunAsync).
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
    }

    private static void AddServices(IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(provider => Workspace.Open(
            DataFolder.Locate(provider.GetRequiredService<IConfiguration>()["data"])));
        services.AddSingleton(provider => provider.GetRequiredService<Workspace>().Search);
        services.AddSingleton(provider => provider.GetRequiredService<Workspace>().Export);
        services.AddSingleton(provider => provider.GetRequiredService<Workspace>().Statistics);
        services.AddSingleton(provider => provider.GetRequiredService<Workspace>().Similar);
        services.AddSingleton(provider => provider.GetRequiredService<Workspace>().Letters);
        services.AddSingleton(provider => provider.GetRequiredService<Workspace>().Upkeep);
        services.AddSingleton<SampleLoader>();
        services.AddSingleton<LibraryStatus>();
        services.AddSingleton<ReadAgainJob>();
        services.AddRateLimits();
        services.AddRazorComponents().AddInteractiveServerComponents();
    }

    private static void MapPages(WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseRateLimiter();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapGet("/healthz", () => Results.Text("ok"));
        app.MapGet("/letters/{letterId}/original", OriginalEndpoint.Get);
        ExportEndpoints.Map(app);
        app.MapGet(StatisticsPageState.TablePath, StatisticsTableEndpoint.Get).RequireRateLimiting(RateLimits.Expensive);

        // The headers already say who may frame a page (SecurityHeaders).
        app.MapRazorComponents<Components.App>()
            .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
    }

    private static async Task<int> FailAsync(string message)
    {
        await Console.Error.WriteLineAsync(message);
        return 1;
    }
}
