using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ImrSearch.Embeddings.Tests.Repository;

public class ReferenceTests
{
    /// <summary>Of the search index, the embedder may know how text becomes terms, and nothing else.</summary>
    [Fact]
    public void Only_the_analysis_of_the_index_is_used()
    {
        using var file = new PEReader(File.OpenRead(typeof(LsaModel).Assembly.Location));
        var metadata = file.GetMetadataReader();
        var used = metadata.TypeReferences.Select(metadata.GetTypeReference)
            .Where(type => type.ResolutionScope.Kind == HandleKind.AssemblyReference)
            .Where(type => Assembly(metadata, type) == "ImrSearch.Index")
            .Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}")
            .ToArray();
        Assert.Contains("ImrSearch.Index.Analysis.Analyzer", used);
        Assert.All(used, name => Assert.StartsWith("ImrSearch.Index.Analysis.", name, StringComparison.Ordinal));
    }

    private static string Assembly(MetadataReader metadata, TypeReference type) =>
        metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name);
}
