using ImrSearch.App.Similar;

namespace ImrSearch.Web.Reading;

/// <summary>
/// Similar decisions as letter pages list them. A page asks for the same twice within a second, for its first HTML and when
/// it becomes live, and each answer is several searches: the last few are kept for a minute, or until the library changes. No
/// longer: what is near in meaning can change without it, when a model is learnt or an embedding service comes back.
/// Thread-safe.
/// </summary>
public sealed class SimilarMemory(SimilarService service, TimeProvider clock)
{
    private const int TwinsShown = 3;

    // One is about a hundred kilobytes.
    private const int MostKept = 32;

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<(string DecisionId, long Change), (SimilarResult Answer, long At)> _kept = [];
    private readonly Queue<(string DecisionId, long Change)> _order = [];

    /// <exception cref="ArgumentException">There is no such decision.</exception>
    /// <exception cref="App.WorkspaceException">The index cannot be asked just now.</exception>
    public SimilarResult Find(string decisionId)
    {
        // The number is taken before the answer: what is kept under it is never older than it says.
        var key = (decisionId, service.AppliedChange);
        lock (_lock)
        {
            if (_kept.TryGetValue(key, out var known) && clock.GetElapsedTime(known.At) < Kept)
            {
                return known.Answer;
            }
        }

        var found = service.Find(new SimilarRequest { DecisionId = decisionId, Twins = TwinsShown });
        lock (_lock)
        {
            if (!_kept.ContainsKey(key))
            {
                _order.Enqueue(key);
            }

            _kept[key] = (found, clock.GetTimestamp());

            while (_order.Count > MostKept)
            {
                _kept.Remove(_order.Dequeue());
            }
        }

        return found;
    }
}
