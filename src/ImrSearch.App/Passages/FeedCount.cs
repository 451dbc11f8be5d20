namespace ImrSearch.App.Passages;

/// <summary>How much was handed to the index.</summary>
internal sealed record FeedCount(int Letters, int Decisions, int Passages);
