using System.Net;
using System.Text;
using System.Text.Json;

namespace ImrSearch.Embeddings.Tests.Fakes;

/// <summary>A service in process: answers each request by the next of its rules, the last one for all that follow.</summary>
internal sealed class FakeService(params Func<FakeRequest, Task<HttpResponseMessage>>[] rules) : HttpMessageHandler
{
    public List<FakeRequest> Requests { get; } = [];

    /// <summary>Vectors that tell their text: (length of the text, 1, 0).</summary>
    public static Task<HttpResponseMessage> Vectors(FakeRequest request) => Json(new
    {
        data = request.Texts.Select((text, i) => new { index = i, embedding = new[] { text.Length, 1.0, 0 } }),
    });

    public static Func<FakeRequest, Task<HttpResponseMessage>> Says(string body, HttpStatusCode status = HttpStatusCode.OK) =>
        _ => Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(body) });

    public static Func<FakeRequest, Task<HttpResponseMessage>> Fails(int status, Action<HttpResponseMessage>? change = null) => _ =>
    {
        var answer = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent("") };
        change?.Invoke(answer);
        return Task.FromResult(answer);
    };

    public static Func<FakeRequest, Task<HttpResponseMessage>> Throws(Exception exception) => _ => Task.FromException<HttpResponseMessage>(exception);

    public static Func<FakeRequest, Task<HttpResponseMessage>> SendsBody(Stream body) =>
        _ => Task.FromResult(new HttpResponseMessage { Content = new StreamContent(body) });

    /// <summary>Never answers; <paramref name="asked"/> is called when the request is there.</summary>
    public static Func<FakeRequest, Task<HttpResponseMessage>> Hangs(Action? asked = null) => async request =>
    {
        var never = Task.Delay(Timeout.Infinite, request.CancellationToken);
        asked?.Invoke();
        await never;
        throw new InvalidOperationException();
    };

    public static Task<HttpResponseMessage> Json(object body) =>
        Task.FromResult(new HttpResponseMessage { Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json") });

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = await request.Content!.ReadAsStringAsync(cancellationToken);
        var seen = new FakeRequest(request.RequestUri!, request.Headers.Authorization?.ToString(), body, cancellationToken);
        Requests.Add(seen);
        return await rules[Math.Min(Requests.Count, rules.Length) - 1](seen);
    }
}
