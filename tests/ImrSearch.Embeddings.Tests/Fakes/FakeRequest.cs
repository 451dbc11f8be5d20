using System.Text.Json;

namespace ImrSearch.Embeddings.Tests.Fakes;

/// <summary>What a <see cref="FakeService"/> was asked.</summary>
internal sealed record FakeRequest(Uri Url, string? Authorization, string Body, CancellationToken CancellationToken)
{
    public string Model => JsonDocument.Parse(Body).RootElement.GetProperty("model").GetString()!;

    public string[] Texts => [.. JsonDocument.Parse(Body).RootElement.GetProperty("input").EnumerateArray().Select(text => text.GetString()!)];
}
