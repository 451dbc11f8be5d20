using System.Net;
using System.Net.Http.Headers;

namespace ImrSearch.Embeddings.Remote;

/// <summary>Sends one batch of texts and tries again where that may help. Thread-safe.</summary>
internal sealed class EndpointClient(EmbeddingEndpoint endpoint, HttpClient http, TimeProvider clock)
{
    /// <summary>Before the first retry; doubled for each further one.</summary>
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(500);

    private static readonly TimeSpan ShortestTry = TimeSpan.FromMilliseconds(1);

    /// <summary>An answer has room for vectors of 16,000 numbers; one without end is not read to the end of memory.</summary>
    private const int BytesPerText = 400_000;

    private const int BytesPerAnswer = 100_000;

    /// <summary>One vector for each text.</summary>
    public async Task<float[][]> EmbedAsync(string[] texts, CancellationToken cancellationToken)
    {
        var body = EmbeddingRequest.Write(endpoint.Model, texts);
        var start = clock.GetTimestamp();
        for (var round = 0; ; round++)
        {
            Attempt attempt;
            using (var time = new CancellationTokenSource(TimeOfTry(start), clock))
            {
                attempt = await TryAsync(body, texts.Length, time.Token, cancellationToken).ConfigureAwait(false);
            }

            if (attempt.Vectors is not null)
            {
                return attempt.Vectors;
            }

            var wait = FirstWait * (1 << Math.Min(round, 10));
            wait = attempt.RetryAfter > wait ? attempt.RetryAfter.Value : wait;
            if (!attempt.MayHelpToRetry || round >= endpoint.Retries || clock.GetElapsedTime(start) + wait >= endpoint.TotalTimeout)
            {
                throw attempt.Error!;
            }

            await Task.Delay(wait, clock, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>A wait may end later than it was set for; then a moment is left for a last try.</summary>
    private TimeSpan TimeOfTry(long start)
    {
        var left = endpoint.TotalTimeout - clock.GetElapsedTime(start);
        return left < ShortestTry ? ShortestTry : left < endpoint.Timeout ? left : endpoint.Timeout;
    }

    private async Task<Attempt> TryAsync(byte[] body, int texts, CancellationToken time, CancellationToken cancellationToken)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(time, cancellationToken);
        try
        {
            using var request = NewRequest(body);
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, both.Token).ConfigureAwait(false);
            var bytes = await ReadAsync(answer.Content, BytesPerAnswer + (texts * BytesPerText), both.Token).ConfigureAwait(false);
            return answer.StatusCode == HttpStatusCode.OK ? Read(bytes, texts) : Judge(answer, bytes);
        }
        catch (OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return Attempt.Again(Error(EndpointFault.TimedOut, "did not answer in time"));
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            cancellationToken.ThrowIfCancellationRequested();

            // Where nobody listens, nobody will in a second. A connection that broke off is worth another try.
            var error = (exception as HttpRequestException)?.HttpRequestError;
            var isAway = error is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError;
            var failed = Error(EndpointFault.Unreachable, $"cannot be reached ({Reason(exception)})", inner: exception);
            return isAway ? Attempt.Final(failed) : Attempt.Again(failed);
        }
    }

    private HttpRequestMessage NewRequest(byte[] body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, endpoint.RequestUrl) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("ImrSearch", null));
        if (endpoint.ApiKey is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", endpoint.ApiKey);
        }

        return request;
    }

    /// <summary>The body; null when it is longer than the limit.</summary>
    private static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpContent content, int limit, CancellationToken cancellationToken)
    {
        using var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        using var buffer = new MemoryStream();
        var block = new byte[16 * 1024];
        while (await stream.ReadAsync(block, cancellationToken).ConfigureAwait(false) is > 0 and var count)
        {
            if (buffer.Length + count > limit)
            {
                return null;
            }

            buffer.Write(block, 0, count);
        }

        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }

    private Attempt Read(ReadOnlyMemory<byte>? bytes, int texts)
    {
        var answer = bytes is null ? EmbeddingAnswer.Unusable("sent more than any vectors can take") : EmbeddingAnswer.Read(bytes.Value, texts);
        return answer.Vectors is not null
            ? Attempt.Success(answer.Vectors)
            : Attempt.Final(Error(EndpointFault.BadAnswer, answer.Reason!, (int)HttpStatusCode.OK));
    }

    private Attempt Judge(HttpResponseMessage answer, ReadOnlyMemory<byte>? bytes)
    {
        var status = (int)answer.StatusCode;
        var fault = status switch
        {
            429 => EndpointFault.Busy,
            408 => EndpointFault.TimedOut,
            >= 500 => EndpointFault.Failed,
            >= 300 => EndpointFault.Refused,
            _ => EndpointFault.BadAnswer,
        };
        var error = Error(fault, Describe(answer, bytes), status);
        return fault is EndpointFault.Busy or EndpointFault.TimedOut or EndpointFault.Failed ? Attempt.Again(error, Wait(answer)) : Attempt.Final(error);
    }

    private string Describe(HttpResponseMessage answer, ReadOnlyMemory<byte>? bytes)
    {
        var status = (int)answer.StatusCode;
        if (status is >= 300 and < 400)
        {
            return $"answered {status}: it points to another address, which is not followed";
        }

        // What is said about a wrong key may repeat parts of it.
        var said = status is 401 or 403 || bytes is null ? null : EmbeddingAnswer.ErrorText(bytes.Value);
        if (said is not null && endpoint.ApiKey is not null)
        {
            said = said.Replace(endpoint.ApiKey, "…", StringComparison.Ordinal);
        }

        return said is null ? $"answered {status}" : $"answered {status}: \"{said}\"";
    }

    private TimeSpan? Wait(HttpResponseMessage answer) => answer.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - clock.GetUtcNow(),
        _ => null,
    };

    private static string Reason(Exception exception) =>
        exception is HttpRequestException { HttpRequestError: not HttpRequestError.Unknown and var error } ? $"{error}" : exception.Message;

    private EmbeddingEndpointException Error(EndpointFault fault, string what, int? status = null, Exception? inner = null) =>
        new(endpoint, fault, what, status, inner);
}
