using System.Globalization;
using ImrSearch.Index;

namespace ImrSearch.App.EmbeddedIndex;

/// <summary>What a commit of the index says about itself.</summary>
internal sealed record IndexFacts
{
    private const string AppliedChangeKey = "appliedChange";
    private const string ModelKey = "model";
    private const string LearntFromKey = "learntFrom";
    private const string MissingKey = "withoutVector";

    /// <summary>The catalogue change that it is complete to.</summary>
    public long AppliedChange { get; init; }

    /// <summary>Of which model its vectors are; empty when there is none.</summary>
    public string Model { get; init; } = "";

    /// <summary>How many passages there were when the model was learnt.</summary>
    public long LearntFrom { get; init; }

    /// <summary>How many passages got no vector because the model could not be reached.</summary>
    public long Missing { get; init; }

    public static IndexFacts Of(IReadOnlyDictionary<string, string> userData) => new()
    {
        AppliedChange = Number(userData, AppliedChangeKey),
        Model = userData.GetValueOrDefault(ModelKey, ""),
        LearntFrom = Number(userData, LearntFromKey),
        Missing = Number(userData, MissingKey),
    };

    public static IndexFacts Of(Searcher searcher) => Of(searcher.UserData);

    public Dictionary<string, string> ToUserData() => new()
    {
        [AppliedChangeKey] = AppliedChange.ToString(CultureInfo.InvariantCulture),
        [ModelKey] = Model,
        [LearntFromKey] = LearntFrom.ToString(CultureInfo.InvariantCulture),
        [MissingKey] = Missing.ToString(CultureInfo.InvariantCulture),
    };

    private static long Number(IReadOnlyDictionary<string, string> userData, string key) =>
        userData.TryGetValue(key, out var text) ? long.Parse(text, CultureInfo.InvariantCulture) : 0;
}
