namespace ImrSearch.App.Statistics;

/// <summary>The decisions of a set with one value, by outcome.</summary>
public sealed record OutcomeRow
{
    /// <param name="value">The value; "" for a whole set.</param>
    /// <param name="outcomes">Decisions by outcome; "Not stated" for letters kept as text.</param>
    public OutcomeRow(string value, IReadOnlyDictionary<string, int> outcomes)
    {
        Value = value;
        Outcomes = outcomes;
        Decisions = outcomes.Values.Sum();
        Share = Share.Of(outcomes);
    }

    public string Value { get; }

    public IReadOnlyDictionary<string, int> Outcomes { get; }

    /// <summary>All of them, also those without an outcome: what a search for the value finds.</summary>
    public int Decisions { get; }

    /// <summary>The share overturned, of those with a stated outcome.</summary>
    public Share Share { get; }

    /// <summary>Letters kept as text, which the share leaves out.</summary>
    public int WithoutOutcome => Decisions - Share.N;
}
