namespace ImrSearch.Embeddings;

/// <summary>What went wrong with an embedding service.</summary>
public enum EndpointFault
{
    /// <summary>No connection could be made, or it broke off.</summary>
    Unreachable,

    /// <summary>It did not answer in time.</summary>
    TimedOut,

    /// <summary>It asks to wait (429).</summary>
    Busy,

    /// <summary>It failed by itself (5xx).</summary>
    Failed,

    /// <summary>It refused the request: key, model or address are wrong, or a text is too long (3xx, 4xx).</summary>
    Refused,

    /// <summary>Its answer cannot be used.</summary>
    BadAnswer,
}
