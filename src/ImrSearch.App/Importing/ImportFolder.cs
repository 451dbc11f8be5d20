namespace ImrSearch.App.Importing;

/// <summary>A folder that can be imported.</summary>
/// <param name="Name">Its own name.</param>
/// <param name="Below">Its path below the import root.</param>
/// <param name="Files">Letters (.pdf and .txt) in it and below, as far as they were counted.</param>
/// <param name="HasMore">There are more than were counted.</param>
public sealed record ImportFolder(string Name, string Below, int Files, bool HasMore);
