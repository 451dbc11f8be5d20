using System.Text;
using Microsoft.Playwright;

namespace ImrSearch.EndToEnd;

/// <summary>The live connection of a page, whose messages from the server can be held back: a line that is slow when a test wants it.</summary>
internal sealed class HeldLine
{
    private readonly Lock _lock = new();
    private readonly List<(IWebSocketFrame Frame, IWebSocketRoute To)> _held = [];
    private TaskCompletionSource? _answered;
    private bool _holds;

    /// <summary>Stands between a page and the server; to be called before the page is opened.</summary>
    public static async Task<HeldLine> OfAsync(IPage page)
    {
        var line = new HeldLine();
        await page.RouteWebSocketAsync(url => url.Contains("/_blazor", StringComparison.Ordinal), browser =>
        {
            var server = browser.ConnectToServer();
            browser.OnMessage(frame => Send(server, frame));
            server.OnMessage(frame => line.Receive(frame, browser));
        });
        return line;
    }

    /// <summary>From now on the page hears nothing.</summary>
    public void Hold()
    {
        lock (_lock)
        {
            _holds = true;
            _answered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>Completes when the server has answered an event of the page that holds.</summary>
    public Task WhenAnsweredAsync() => _answered!.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

    /// <summary>How many messages are held back.</summary>
    public int Held()
    {
        lock (_lock)
        {
            return _held.Count;
        }
    }

    /// <summary>Lets the first messages through, and holds the rest.</summary>
    public void LetThrough(int messages)
    {
        lock (_lock)
        {
            foreach (var (frame, to) in _held.Take(messages))
            {
                Send(to, frame);
            }

            _held.RemoveRange(0, messages);
        }
    }

    /// <summary>Lets everything through again.</summary>
    public void Release()
    {
        lock (_lock)
        {
            _holds = false;
            LetThrough(_held.Count);
        }
    }

    private void Receive(IWebSocketFrame frame, IWebSocketRoute browser)
    {
        lock (_lock)
        {
            if (!_holds)
            {
                Send(browser, frame);
                return;
            }

            _held.Add((frame, browser));
            if (Encoding.Latin1.GetString(frame.Binary ?? []).Contains("EndInvokeDotNet", StringComparison.Ordinal))
            {
                _answered?.TrySetResult();
            }
        }
    }

    private static void Send(IWebSocketRoute to, IWebSocketFrame frame)
    {
        if (frame.Binary is { Length: > 0 } binary)
        {
            to.Send(binary);
        }
        else
        {
            to.Send(frame.Text!);
        }
    }
}
