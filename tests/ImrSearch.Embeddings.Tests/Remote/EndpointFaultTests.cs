using System.Net;
using ImrSearch.Embeddings.Tests.Fakes;

namespace ImrSearch.Embeddings.Tests.Remote;

public class EndpointFaultTests : EndpointTest
{
    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(408)]
    public async Task What_may_pass_is_tried_again(int status)
    {
        var clock = Clock();
        var service = new FakeService(FakeService.Fails(status), FakeService.Fails(status), FakeService.Vectors);
        Assert.Single(await Embed(service, ["a"], null, clock));
        Assert.Equal(3, service.Requests.Count);
        Assert.Equal([TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1)], clock.Passed);
    }

    [Theory]
    [InlineData(429, EndpointFault.Busy)]
    [InlineData(502, EndpointFault.Failed)]
    public async Task After_the_last_retry_the_error_says_so(int status, EndpointFault fault)
    {
        var service = new FakeService(FakeService.Fails(status));
        var exception = await Fails(service);
        Assert.Equal((fault, status, 3), (exception.Fault, exception.Status, service.Requests.Count));
    }

    [Theory]
    [InlineData(400, "the longest text")]
    [InlineData(401, "Check the key")]
    [InlineData(403, "Check the key")]
    [InlineData(404, "has this model")]
    [InlineData(307, "another address")]
    public async Task What_will_not_pass_is_not_tried_again(int status, string advice)
    {
        var service = new FakeService(FakeService.Fails(status));
        var exception = await Fails(service);
        Assert.Equal((EndpointFault.Refused, status, 1), (exception.Fault, exception.Status, service.Requests.Count));
        Assert.Contains(advice, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_key_is_asked_for()
    {
        var exception = await Fails(new FakeService(FakeService.Fails(401)), Endpoint with { ApiKey = null });
        Assert.Contains("set one", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_service_says_is_told_without_the_key()
    {
        var body = """{"error":{"message":"model \"tiny\" not found for KEY XS"}}""".Replace("KEY", Key, StringComparison.Ordinal).Replace("XS", new string('x', 400), StringComparison.Ordinal);
        var exception = await Fails(new FakeService(FakeService.Says(body, HttpStatusCode.NotFound)));
        Assert.Contains("model \"tiny\" not found for … x", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(new string('x', 250), exception.Message, StringComparison.Ordinal);

        exception = await Fails(new FakeService(FakeService.Says("""{"error":{"message":"wrong key sk-very-…-123"}}""", HttpStatusCode.Unauthorized)));
        Assert.DoesNotContain("sk-", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_wait_that_the_service_asks_for_is_kept()
    {
        var clock = Clock();
        var service = new FakeService(FakeService.Fails(429, answer => answer.Headers.Add("Retry-After", "7")), FakeService.Vectors);
        await Embed(service, ["a"], null, clock);
        Assert.Equal([TimeSpan.FromSeconds(7)], clock.Passed);
    }

    [Fact]
    public async Task A_wait_beyond_the_limit_of_all_tries_is_not_begun()
    {
        var clock = Clock();
        var service = new FakeService(FakeService.Fails(429, answer => answer.Headers.Add("Retry-After", "3600")));
        Assert.Equal(EndpointFault.Busy, (await Fails(service, null, clock)).Fault);
        Assert.Empty(clock.Passed);
        Assert.Single(service.Requests);
    }

    [Fact]
    public async Task A_service_that_hangs_is_given_up_after_the_time_of_each_try()
    {
        var clock = Clock();
        var service = new FakeService(FakeService.Hangs(() => clock.Advance(Endpoint.Timeout)));
        var exception = await Fails(service, null, clock);
        Assert.Equal((EndpointFault.TimedOut, 3), (exception.Fault, service.Requests.Count));
        Assert.True(clock.GetTimestamp() <= (TimeSpan.FromSeconds(2) + (3 * Endpoint.Timeout)).Ticks);
    }

    [Fact]
    public async Task All_tries_together_keep_the_total_limit()
    {
        var clock = Clock();
        var service = new FakeService(FakeService.Hangs(() => clock.Advance(TimeSpan.FromSeconds(20))));
        var endpoint = Endpoint with { Timeout = TimeSpan.FromSeconds(20), TotalTimeout = TimeSpan.FromSeconds(40), Retries = 50 };
        Assert.Equal(EndpointFault.TimedOut, (await Fails(service, endpoint, clock)).Fault);
        Assert.Equal(2, service.Requests.Count);
    }

    [Fact]
    public async Task A_body_that_hangs_is_given_up()
    {
        var clock = Clock();
        var service = new FakeService(FakeService.SendsBody(new HangingStream(() => clock.Advance(Endpoint.Timeout))));
        Assert.Equal(EndpointFault.TimedOut, (await Fails(service, null, clock)).Fault);
    }

    [Fact]
    public async Task A_body_without_end_is_not_read_on()
    {
        var body = new EndlessStream();
        var exception = await Fails(new FakeService(FakeService.SendsBody(body)));
        Assert.Equal(EndpointFault.BadAnswer, exception.Fault);
        Assert.InRange(body.Given, 1, 4_000_000);
    }

    [Fact]
    public async Task Cancelling_ends_it_at_once()
    {
        using var source = new CancellationTokenSource();
        var service = new FakeService(FakeService.Hangs(source.Cancel));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Embed(service, ["a"], null, Clock(), source.Token));
        Assert.Single(service.Requests);
    }

    [Fact]
    public async Task Cancelling_ends_a_wait_between_tries()
    {
        using var source = new CancellationTokenSource();
        var service = new FakeService(FakeService.Fails(503), FakeService.Vectors);
        var embedding = Embed(service, ["a"], null, new ManualClock(), source.Token);
        Assert.False(embedding.IsCompleted);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => embedding);
        Assert.Single(service.Requests);
    }

    [Theory]
    [InlineData(HttpRequestError.ConnectionError, 1)]
    [InlineData(HttpRequestError.NameResolutionError, 1)]
    [InlineData(HttpRequestError.SecureConnectionError, 1)]
    [InlineData(HttpRequestError.ResponseEnded, 3)]
    public async Task A_service_that_is_away_is_said_to_be_at_once_and_a_broken_connection_is_tried_again(HttpRequestError error, int tries)
    {
        var service = new FakeService(FakeService.Throws(new HttpRequestException(error)));
        var exception = await Fails(service);
        Assert.Equal((EndpointFault.Unreachable, tries), (exception.Fault, service.Requests.Count));
        Assert.Contains($"{error}", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>Welcome</html>")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("""{"data":{}}""")]
    [InlineData("""{"data":[]}""")]
    [InlineData("""{"data":[1,2]}""")]
    [InlineData("""{"data":[{"index":0,"embedding":[1]}]}""")]
    [InlineData("""{"data":[{"index":0,"embedding":[1]},{"index":0,"embedding":[1]}]}""")]
    [InlineData("""{"data":[{"index":0,"embedding":[1]},{"index":2,"embedding":[1]}]}""")]
    [InlineData("""{"data":[{"index":0,"embedding":[1]},{"index":-1,"embedding":[1]}]}""")]
    [InlineData("""{"data":[{"index":0,"embedding":[1]},{"index":"1","embedding":[1]}]}""")]
    [InlineData("""{"data":[{"index":0,"embedding":[1]},{"index":1}]}""")]
    [InlineData("""{"data":[{"index":0,"embedding":[1]},{"index":1,"embedding":[]}]}""")]
    [InlineData("""{"data":[{"index":0,"embedding":[1]},{"index":1,"embedding":["x"]}]}""")]
    [InlineData("""{"data":[{"index":0,"embedding":[1]},{"index":1,"embedding":[1e99]}]}""")]
    [InlineData("""{"data":[{"index":0,"embedding":[1]},{"index":1,"embedding":[1,2]}]}""")]
    [InlineData("""{"data":[{"index":0,"embedding":[1]},{"index":1,"embedding":[1]}""")]
    public async Task An_answer_that_cannot_be_used_is_an_error(string body)
    {
        var service = new FakeService(FakeService.Says(body));
        var exception = await Fails(service, null, null, "one", "two");
        Assert.Equal((EndpointFault.BadAnswer, 1), (exception.Fault, service.Requests.Count));
    }

    [Fact]
    public async Task Random_answers_never_lead_to_another_exception()
    {
        const string Whole = """{"object":"list","data":[{"object":"embedding","index":0,"embedding":[0.25,-1e-3]},{"index":1,"embedding":[1,2]}],"model":"tiny"}""";
        var seed = LongForm.Seed(1);
        for (var round = 0; round < LongForm.Cases(500, 20_000); round++, seed++)
        {
            var random = new Random(seed);
            var body = Whole.ToCharArray();
            for (var change = random.Next(1, 5); change > 0; change--)
            {
                body[random.Next(body.Length)] = Whole[random.Next(Whole.Length)];
            }

            try
            {
                await Embed(new FakeService(FakeService.Says(new string(body))), ["one", "two"]);
            }
            catch (EmbeddingEndpointException)
            {
            }
            catch (Exception exception)
            {
                Assert.Fail($"seed {seed}: {new string(body)}: {exception}");
            }
        }
    }

    private abstract class ServiceStream : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }

    private sealed class HangingStream(Action asked) : ServiceStream
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var never = Task.Delay(Timeout.Infinite, cancellationToken);
            asked();
            await never;
            return 0;
        }
    }

    private sealed class EndlessStream : ServiceStream
    {
        public long Given { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)' ');
            Given += buffer.Length;
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
