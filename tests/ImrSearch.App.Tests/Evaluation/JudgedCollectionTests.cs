using ImrSearch.App.Evaluation;
using ImrSearch.App.Passages;
using ImrSearch.Testing;

namespace ImrSearch.App.Tests.Evaluation;

/// <summary>Keyword mode with any word is BM25 as Apache Lucene 8.8.1 has it: its own figures, measured over the same files.</summary>
public class JudgedCollectionTests
{
    [Theory]
    [InlineData("cran", 0.3842)]
    [InlineData("cisi", 0.3573)]
    [InlineData("nfcorpus-dev", 0.3054)]
    public void Keyword_mode_ranks_as_well_as_the_reference(string name, double ndcg)
    {
        var folder = Path.Combine(SharedData.Collections, name);
        Assert.SkipWhen(SharedData.Missing(folder) is not null, SharedData.Missing(folder) ?? "");

        using var index = CollectionIndex.Build(CollectionReader.Read(folder), cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(ndcg, index.Run(SearchMode.Keyword, cancellation: TestContext.Current.CancellationToken).Ndcg10, 0.0005);
    }
}
