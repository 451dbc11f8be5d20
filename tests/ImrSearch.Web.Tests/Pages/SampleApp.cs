namespace ImrSearch.Web.Tests.Pages;

/// <summary>The application after its first start on an empty folder.</summary>
public sealed class SampleApp : IDisposable
{
    public const int Letters = 80;

    public WebApp App { get; } = new(samples: Letters);

    public void Dispose() => App.Dispose();
}
