using System.Text.Json.Serialization;
using ImrSearch.App.Searching;

namespace ImrSearch.Cli.Output;

/// <summary>A decision that was found, as <c>search</c> and <c>similar</c> print it.</summary>
internal record HitJson(
    [property: JsonPropertyOrder(-8)] string Decision,
    [property: JsonPropertyOrder(-7)] string Item,
    [property: JsonPropertyOrder(-6)] string? Outcome,
    [property: JsonPropertyOrder(-5)] string? Category,
    [property: JsonPropertyOrder(-4)] string? Subcategory,
    [property: JsonPropertyOrder(-3)] DateOnly? DecisionDate,
    [property: JsonPropertyOrder(-2)] float Score,
    [property: JsonPropertyOrder(-1)] IEnumerable<object> Passages,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Explanation)
{
    public HitJson(DecisionCard card)
        : this(
            card.DecisionId, card.Item, card.Outcome, card.Category, card.Subcategory, card.DecisionDate, card.Score,
            card.Passages.Select(passage => new
            {
                passage.Text,
                Highlights = passage.Highlights.Select(span => new[] { span.Start, span.End }),
                MatchedWords = passage.Match.Words,
                MatchedOtherNames = passage.Match.OtherNames,
                NearestSentence = passage.Nearest is { } nearest ? new[] { nearest.Start, nearest.End } : null,
            }),
            card.Explanation)
    {
    }
}
