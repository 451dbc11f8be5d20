namespace ImrSearch.App.Searching;

/// <summary>
/// The share overturned that a set of decisions would have if each were overturned as often as all decisions of its item type
/// in the same years: what the set's own share is to be held against.
/// </summary>
/// <param name="Scope">In plain words, to follow "as often as": "all decisions of the same item categories, 2014 to 2016".</param>
/// <param name="Rate">From 0 to 1.</param>
/// <param name="Decisions">How many decisions of the library it rests on.</param>
public sealed record ExpectedShare(string Scope, double Rate, int Decisions);
