namespace ImrSearch.Benchmarks.Compare;

/// <summary>What in a Lucene index serves searching: postings, positions, terms, norms and facets, but no stored text.</summary>
internal static class LuceneFiles
{
    private static readonly string[] Extensions = [".doc", ".pos", ".tim", ".tip", ".tmd", ".nvd", ".nvm", ".dvd", ".dvm"];

    /// <summary>Bytes of these files; null when there is no such folder.</summary>
    public static long? SearchBytes(string folder) => Directory.Exists(folder)
        ? new DirectoryInfo(folder).EnumerateFiles().Where(file => Extensions.Contains(file.Extension)).Sum(file => file.Length)
        : null;
}
