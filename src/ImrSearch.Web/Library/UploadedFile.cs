namespace ImrSearch.Web.Library;

/// <summary>A file that was uploaded and waits to be imported.</summary>
/// <param name="StoredAs">Its name in the batch's folder, which the server chose.</param>
/// <param name="Name">What the user calls it, fit to be shown.</param>
public sealed record UploadedFile(string StoredAs, string Name);
