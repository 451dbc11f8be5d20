namespace ImrSearch.Embeddings.Tests.Remote;

public class EmbeddingEndpointTests : EndpointTest
{
    [Theory]
    [InlineData("http://localhost:11434", false, false)]
    [InlineData("http://127.0.0.1:8080/v1", false, false)]
    [InlineData("http://[::1]/v1", false, false)]
    [InlineData("https://api.example.com/v1", true, false)]
    [InlineData("http://192.168.1.7:11434", true, true)]
    public void It_says_where_texts_go_and_whether_others_may_read_them(string url, bool leaves, bool unprotected)
    {
        var endpoint = Endpoint with { Url = new Uri(url) };
        Assert.Equal((leaves, unprotected), (endpoint.LeavesThisMachine, endpoint.IsUnprotected));
    }

    [Fact]
    public void The_key_is_not_in_its_text() =>
        Assert.Equal("tiny at https://host/v1", (Endpoint with { Url = new Uri("https://host/v1?token=1") }).ToString());

    [Fact]
    public void Settings_that_cannot_work_are_refused()
    {
        EmbeddingEndpoint[] wrong =
        [
            Endpoint with { Url = new Uri("ftp://host/v1") }, Endpoint with { Url = new Uri("file:///etc/passwd") },
            Endpoint with { Url = new Uri("/v1", UriKind.Relative) }, Endpoint with { Url = new Uri("https://name:word@host/v1") },
            Endpoint with { Model = " " }, Endpoint with { ApiKey = "two\nlines" }, Endpoint with { ApiKey = "" }, Endpoint with { BatchSize = 0 },
            Endpoint with { Retries = -1 }, Endpoint with { MaxTextLength = 0 }, Endpoint with { Timeout = TimeSpan.Zero },
            Endpoint with { TotalTimeout = TimeSpan.FromSeconds(1) },
        ];
        foreach (var endpoint in wrong)
        {
            var exception = Assert.ThrowsAny<ArgumentException>(() => new OpenAiEmbeddingGenerator(endpoint));
            Assert.DoesNotContain("lines", exception.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("word", exception.Message.Replace("password", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }
}
