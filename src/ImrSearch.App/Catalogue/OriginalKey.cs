namespace ImrSearch.App.Catalogue;

/// <summary>Where an original is kept.</summary>
/// <param name="Sha256">Hash of its bytes, 64 lower-case hex digits.</param>
/// <param name="StoredAs">Path below <c>originals/</c>, with forward slashes.</param>
internal sealed record OriginalKey(string Sha256, string StoredAs);
