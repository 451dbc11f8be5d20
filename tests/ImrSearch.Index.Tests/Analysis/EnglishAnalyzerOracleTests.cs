using System.Text;
using System.Text.Json;
using ImrSearch.Index.Norms;

namespace ImrSearch.Index.Tests.Analysis;

/// <summary>Against Apache Lucene's own output.</summary>
public class EnglishAnalyzerOracleTests
{
    [Fact]
    public void Analyzes_every_golden_input_as_Lucene_does()
    {
        SkipWithout(SharedData.Oracle);
        var stream = EnglishAnalyzer.Instance.CreateStream();
        var lines = AnalysisOracle.Lines().ToList();
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Equal(line.Tokens, AnalysisOracle.Analyze(stream, line.Text)));
    }

    [Fact]
    public void Stems_every_golden_word_as_Lucene_does()
    {
        SkipWithout(SharedData.Oracle);
        var lines = File.ReadLines(Path.Combine(SharedData.Oracle, "porter.tsv")).Where(line => line.Length > 0).Select(line => line.Split('\t')).ToList();
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Equal(line[1], PorterStemmer.Stem(line[0])));
    }

    [Fact]
    public void Counts_and_orders_the_terms_of_every_collection_as_Lucene_does()
    {
        SkipWithout(SharedData.Oracle);
        SkipWithout(SharedData.Collections);
        var checkedFiles = 0;
        foreach (var file in Directory.GetFiles(SharedData.Oracle, "doclen-*.tsv"))
        {
            var name = Path.GetFileNameWithoutExtension(file)["doclen-".Length..];
            var docs = Path.Combine(SharedData.Collections, name, "docs.jsonl");
            if (File.Exists(docs))
            {
                var actual = File.ReadLines(docs).Where(line => line.Trim().Length > 0).Select(DocumentLine);
                Assert.Equal(File.ReadLines(file), actual);
                checkedFiles++;
            }
        }

        Assert.True(checkedFiles > 0, $"no file doclen-NAME.tsv in {SharedData.Oracle} has its NAME/docs.jsonl in {SharedData.Collections}");
    }

    private static void SkipWithout(string folder)
    {
        var why = SharedData.Missing(folder);
        Assert.SkipWhen(why is not null, why ?? "");
    }

    /// <summary>Id, number of tokens, norm byte, checksum over "term@position".</summary>
    private static string DocumentLine(string json)
    {
        using var document = JsonDocument.Parse(json);
        var tokens = EnglishAnalyzer.Instance.Tokens(document.RootElement.GetProperty("text").GetString()!);
        var list = new StringBuilder();
        foreach (var token in tokens)
        {
            list.Append(token.Term).Append('@').Append(token.Position).Append('\n');
        }

        var checksum = Checksum(Encoding.UTF8.GetBytes(list.ToString()));
        return $"{document.RootElement.GetProperty("id")}\t{tokens.Count}\t{NormEncoding.Encode(tokens.Count)}\t{checksum:x}";
    }

    /// <summary>CRC-32 (IEEE 802.3), bit by bit.</summary>
    private static uint Checksum(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }

        return ~crc;
    }
}
