using System.Globalization;
using System.Text.Json;

namespace ImrSearch.Index.Tests.Analysis;

/// <summary>Reads Apache Lucene's golden output for analysis (<c>../shared/oracle</c>).</summary>
internal static class AnalysisOracle
{
    public static IEnumerable<(string Text, string[] Tokens)> Lines()
    {
        foreach (var line in File.ReadLines(Path.Combine(SharedData.Oracle, "analysis.tsv")))
        {
            if (line.Length == 0)
            {
                continue;
            }

            var parts = line.Split('\t');
            using var tokens = JsonDocument.Parse(parts[1]);
            yield return (
                JsonSerializer.Deserialize<string>(parts[0])!,
                [.. tokens.RootElement.EnumerateArray().Select(token => string.Create(
                    CultureInfo.InvariantCulture,
                    $"{token[0].GetString()} {token[1]}-{token[2]} +{token[3]}"))]);
        }
    }

    public static string[] Analyze(TokenStream stream, string text)
    {
        var tokens = new List<string>();
        stream.Reset(text);
        while (stream.MoveNext())
        {
            tokens.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"{stream.Term} {stream.StartOffset}-{stream.EndOffset} +{stream.PositionIncrement}"));
        }

        return [.. tokens];
    }
}
