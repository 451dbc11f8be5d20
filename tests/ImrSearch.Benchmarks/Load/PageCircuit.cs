using System.Diagnostics;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ImrSearch.Benchmarks.Load;

/// <summary>
/// One live page without a browser: speaks what blazor.web.js speaks, takes every rendering and answers every call of a
/// script, but draws nothing. A click on a link of the page is a changed location.
/// </summary>
internal sealed class PageCircuit : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly Uri _site;
    private readonly HttpClient _http;
    private readonly HubConnection _hub;
    private TaskCompletionSource _rendered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _scripts;

    private PageCircuit(Uri site)
    {
        _site = site;
        _http = new HttpClient { BaseAddress = site };
        var builder = new HubConnectionBuilder().WithUrl(new Uri(site, "_blazor"));
        builder.Services.RemoveAll<IHubProtocol>();
        builder.Services.AddSingleton<IHubProtocol, BlazorPackProtocol>();
        _hub = builder.Build();
        _hub.On<long, byte[]>("JS.RenderBatch", TakeRenderingAsync);
        _hub.On<long, string, string, int, long>("JS.BeginInvokeJS", (handle, _, _, resultType, _) => AnswerScriptAsync(handle, resultType));
        _hub.On<int, string>("JS.AttachComponent", (_, _) => { });
        _hub.On<string>("JS.EndUpdateRootComponents", _ => { });
        _hub.On<string>("JS.Error", message => Fault = message);
        _hub.Closed += fault =>
        {
            Fault ??= fault?.Message ?? "the connection was closed";
            _rendered.TrySetResult();
            return Task.CompletedTask;
        };
    }

    /// <summary>What went wrong, or null.</summary>
    public string? Fault { get; private set; }

    /// <summary>Bytes of renderings taken.</summary>
    public long Bytes { get; private set; }

    /// <summary>Loads a page and makes it live.</summary>
    public static async Task<PageCircuit> OpenAsync(Uri site, string url)
    {
        var circuit = new PageCircuit(site);
        var page = PrerenderedPage.Read(await circuit._http.GetStringAsync(new Uri(url, UriKind.Relative)));
        await circuit._hub.StartAsync();
        var rendered = circuit._rendered.Task;
        await circuit._hub.InvokeAsync<string>("StartCircuit", site.ToString(), new Uri(site, url).ToString(), "[]", page.State);
        await circuit._hub.SendAsync("UpdateRootComponents", page.Operations, page.State);
        await rendered.WaitAsync(Limit);
        return circuit;
    }

    /// <summary>Follows a link of the page.</summary>
    /// <returns>Time until the server has rendered the new view and its first rendering is here.</returns>
    public async Task<TimeSpan> FollowAsync(string url)
    {
        _rendered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var started = Stopwatch.GetTimestamp();
        await _hub.InvokeAsync("OnLocationChanged", new Uri(_site, url).ToString(), null, true).WaitAsync(Limit);
        await _rendered.Task.WaitAsync(Limit);
        return Fault is null ? Stopwatch.GetElapsedTime(started) : throw new InvalidOperationException(Fault);
    }

    public async ValueTask DisposeAsync()
    {
        await _hub.DisposeAsync();
        _http.Dispose();
    }

    private async Task TakeRenderingAsync(long batch, byte[] rendering)
    {
        Bytes += rendering.Length;
        _rendered.TrySetResult();
        await _hub.SendAsync("OnRenderCompleted", batch, null);
    }

    private Task AnswerScriptAsync(long handle, int resultType)
    {
        // 1 is a reference to a script's object, as an import gives one.
        var result = resultType == 1 ? $$"""{"__jsObjectId":{{Interlocked.Increment(ref _scripts)}}}""" : "null";
        return _hub.SendAsync("EndInvokeJSFromDotNet", handle, true, $"[{handle},true,{result}]");
    }
}
