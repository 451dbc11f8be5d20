using System.Text.Json.Serialization;
using ImrSearch.App.Similar;
using ImrSearch.App.Statistics;

namespace ImrSearch.Cli.Output;

/// <summary>The JSON of <c>similar</c>: the fields of the design's contract, and behind them what the text shows as well.</summary>
internal static class SimilarJson
{
    public static object From(SimilarResult result) => new
    {
        Decision = result.DecisionId,
        result.Outcomes,
        Hits = result.Hits.Select(hit => new SimilarHit(hit)),
        Twins = result.Twins.Select(twin => new TwinHit(twin)),
        Unit = "decision",
        Share = Of(result.Share),
        Baseline = new { result.Baseline.Scope, Share = Of(result.Baseline.Share) },
        result.Candidates,
        result.Notes,
    };

    private static object Of(Share share) => new { share.N, share.Overturned, share.Rate, share.Low, share.High };

    private record SimilarHit : HitJson
    {
        private readonly SimilarDecision _hit;

        public SimilarHit(SimilarDecision hit)
            : base(hit.Card) => _hit = hit;

        public double Likeness => _hit.Likeness;

        public IReadOnlyList<string> Reasons => _hit.Reasons;

        /// <summary>Decisions with the same rationale and outcome that this one stands for, itself not counted.</summary>
        public int Copies => _hit.Copies.Count;
    }

    private sealed record TwinHit : SimilarHit
    {
        private readonly Twin _twin;

        public TwinHit(Twin twin)
            : base(twin.Decision) => _twin = twin;

        [JsonPropertyOrder(1)]
        public IReadOnlyList<FactDifference> Differences => _twin.Differences;

        [JsonPropertyOrder(1)]
        public IReadOnlyList<string> OnlyHere => _twin.OnlyHere;

        [JsonPropertyOrder(1)]
        public IReadOnlyList<string> OnlyThere => _twin.OnlyThere;
    }
}
