using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ImrSearch.Embeddings.Tests.Remote;

/// <summary>Over a real connection, with the handler that the product uses.</summary>
public sealed class RealConnectionTests : EndpointTest, IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly List<TcpClient> _clients = [];

    public RealConnectionTests() => _listener.Start();

    private EmbeddingEndpoint Local => new()
    {
        Url = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/v1"),
        Model = "tiny",
        ApiKey = Key,
        Timeout = TimeSpan.FromMilliseconds(300),
        TotalTimeout = TimeSpan.FromSeconds(20),
        Retries = 0,
    };

    public void Dispose()
    {
        _listener.Dispose();
        _clients.ForEach(client => client.Dispose());
    }

    [Fact]
    public async Task A_service_answers()
    {
        var served = ServeAsync("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 41\r\n\r\n{\"data\":[{\"index\":0,\"embedding\":[0,-2]}]}");
        using var generator = new OpenAiEmbeddingGenerator(Local with { Timeout = TimeSpan.FromSeconds(20) });
        var embeddings = await generator.GenerateAsync(["one text"], cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal([0, -1], embeddings.Single().Vector.ToArray());
        var request = await served;
        Assert.StartsWith("POST /v1/embeddings HTTP/1.1\r\n", request, StringComparison.Ordinal);
        Assert.Contains($"Authorization: Bearer {Key}\r\n", request, StringComparison.Ordinal);
        Assert.EndsWith("""{"model":"tiny","input":["one text"]}""", request, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"data\":")]
    public async Task A_service_that_hangs_is_given_up(string beginning)
    {
        _ = ServeAsync(beginning);
        using var generator = new OpenAiEmbeddingGenerator(Local);
        var exception = await Assert.ThrowsAsync<EmbeddingEndpointException>(() => generator.GenerateAsync(["a"]));
        Assert.Equal(EndpointFault.TimedOut, exception.Fault);
        Assert.DoesNotContain(Key, exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirection_is_not_followed()
    {
        _ = ServeAsync("HTTP/1.1 307 Temporary Redirect\r\nLocation: http://127.0.0.1:1/v1/embeddings\r\nContent-Length: 0\r\n\r\n");
        using var generator = new OpenAiEmbeddingGenerator(Local with { Timeout = TimeSpan.FromSeconds(20) });
        var exception = await Assert.ThrowsAsync<EmbeddingEndpointException>(() => generator.GenerateAsync(["a"]));
        Assert.Equal((EndpointFault.Refused, 307), (exception.Fault, exception.Status));
    }

    [Fact]
    public async Task Where_nobody_listens_the_service_is_said_to_be_away()
    {
        var endpoint = Local with { Timeout = TimeSpan.FromSeconds(20) };
        _listener.Stop();
        using var generator = new OpenAiEmbeddingGenerator(endpoint);
        var exception = await Assert.ThrowsAsync<EmbeddingEndpointException>(() => generator.GenerateAsync(["a"]));
        Assert.Equal(EndpointFault.Unreachable, exception.Fault);
        Assert.Contains("Check that it is running", exception.Message, StringComparison.Ordinal);
    }

    /// <summary>Takes one request, answers, and keeps the connection open.</summary>
    private async Task<string> ServeAsync(string answer)
    {
        var client = await _listener.AcceptTcpClientAsync();
        _clients.Add(client);
        var stream = client.GetStream();
        var request = new StringBuilder();
        var buffer = new byte[4096];
        while (!request.ToString().EndsWith("]}", StringComparison.Ordinal))
        {
            request.Append(Encoding.UTF8.GetString(buffer, 0, await stream.ReadAsync(buffer)));
        }

        await stream.WriteAsync(Encoding.ASCII.GetBytes(answer));
        return request.ToString();
    }
}
