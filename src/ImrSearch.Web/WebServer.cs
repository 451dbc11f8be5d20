using ImrSearch.App;
using ImrSearch.Web.Components;
using ImrSearch.Web.Hosting;
using ImrSearch.Web.Library;
using ImrSearch.Web.Reading;
using ImrSearch.Web.Statistics;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace ImrSearch.Web;

/// <summary>
/// Opens the data folder, fills an empty one with sample letters, and serves the pages. A start that fails says why on
/// stderr and ends with exit code 1.
/// </summary>
internal static class WebServer
{
    public const string DefaultUrl = "http://127.0.0.1:5080";

    // Forms and the messages of live pages; uploads have a limit of their own.
    private const long SmallRequestBytes = 1024 * 1024;

    // A page whose connection was lost finds its state again for this long; then it is loaded anew at the same address.
    private static readonly TimeSpan LostPagesKept = TimeSpan.FromMinutes(5);
    private const int MostLostPages = 100;

    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            await using var app = Build(args);
            await app.Services.GetRequiredService<SampleLoader>().LoadIntoEmptyFolderAsync();
            _ = app.Services.GetRequiredService<UploadSettings>();
            GoOnWithUploads(app.Services);
            app.Lifetime.ApplicationStarted.Register(app.Services.GetRequiredService<ExposureWarning>().Check);
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
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = SmallRequestBytes;
        });
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
        services.AddSingleton(provider => provider.GetRequiredService<Workspace>().Comparing);
        services.AddSingleton(provider => provider.GetRequiredService<Workspace>().Exhibits);
        services.AddSingleton(provider => provider.GetRequiredService<Workspace>().Letters);
        services.AddSingleton(provider => provider.GetRequiredService<Workspace>().Upkeep);
        services.AddSingleton<SimilarMemory>();
        services.AddSingleton<SampleLoader>();
        services.AddSingleton<LibraryStatus>();
        services.AddSingleton<LibraryJob>();
        services.AddSingleton<LibraryTasks>();
        services.AddSingleton<ImportRootSetting>();
        services.AddSingleton<ExposureWarning>();
        services.AddSingleton(provider => UploadSettings.Read(provider.GetRequiredService<IConfiguration>()));
        services.AddRateLimits();

        // Forms that stand open outlast a restart. The folder's path is asked for late: tests name it last.
        services.AddDataProtection().SetApplicationName("ImrSearch");
        services.AddOptions<KeyManagementOptions>().Configure<Workspace, ILoggerFactory>((keys, workspace, log) =>
            keys.XmlRepository = new FileSystemXmlRepository(KeyFolder.Make(workspace.DataFolder), log));
        services.AddAntiforgery(options =>
        {
            options.HeaderName = UploadEndpoint.TokenHeader;
            options.Cookie.Name = "imrsearch-form";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddRazorComponents().AddInteractiveServerComponents(circuits =>
        {
            circuits.DetailedErrors = false;
            circuits.DisconnectedCircuitRetentionPeriod = LostPagesKept;
            circuits.DisconnectedCircuitMaxRetained = MostLostPages;
            circuits.MaxBufferedUnacknowledgedRenderBatches = 10;
        }).AddHubOptions(hub => hub.MaximumReceiveMessageSize = 32 * 1024);
    }

    private static void MapPages(WebApplication app)
    {
        if (TrustedProxies.Read(app.Configuration) is { } forwarded)
        {
            app.UseForwardedHeaders(forwarded);
        }

        app.UseMiddleware<HeadRequests>();
        app.UseRouting();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<SameOrigin>();
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseMiddleware<PlainRefusals>();
        app.UseRateLimiter();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapGet("/healthz", () => Results.Text("ok"));
        app.MapGet("/letters/{letterId}/original", OriginalEndpoint.Get);
        ExportEndpoints.Map(app);
        UploadEndpoint.Map(app);
        LibraryActions.Map(app);
        app.MapGet(ExhibitView.FilePath, ExhibitEndpoint.Get).RequireRateLimiting(RateLimits.Expensive);
        app.MapGet(StatisticsPageState.TablePath, StatisticsTableEndpoint.Get).RequireRateLimiting(RateLimits.Expensive);

        // The headers already say who may frame a page (SecurityHeaders).
        app.MapRazorComponents<Components.App>()
            .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
    }

    /// <summary>Imports what was uploaded before the program was ended.</summary>
    private static void GoOnWithUploads(IServiceProvider services)
    {
        foreach (var batch in UploadBatch.Left(UploadEndpoint.UploadsOf(services.GetRequiredService<Workspace>())))
        {
            services.GetRequiredService<LibraryJob>().Enqueue(services.GetRequiredService<LibraryTasks>().Upload(batch));
        }
    }

    private static async Task<int> FailAsync(string message)
    {
        await Console.Error.WriteLineAsync(message);
        return 1;
    }
}
