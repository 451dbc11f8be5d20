using System.Text.Json;
using ImrSearch.Index.Queries;

namespace ImrSearch.Benchmarks;

/// <summary>A query of the benchmark, ready made.</summary>
/// <param name="Class">Its kind: term, and2, or3, or8, phrase, prefix.</param>
/// <param name="Terms">Its words as the file has them, for messages.</param>
/// <param name="Query">The query.</param>
internal sealed record SpeedQuery(string Class, string Terms, Query Query)
{
    /// <summary>Reads the queries of some classes; none given means all.</summary>
    public static IReadOnlyList<SpeedQuery> Read(string file, IReadOnlyList<string> classes) =>
        [.. File.ReadLines(file).Select(Parse).Where(query => classes.Count == 0 || classes.Contains(query.Class))];

    /// <summary>Makes the query of a line of <c>queries.jsonl</c> or <c>expected-*.jsonl</c>.</summary>
    public static SpeedQuery Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        var kind = json.RootElement.GetProperty("class").GetString()!;
        var terms = Strings(json.RootElement.GetProperty("terms"));
        string[] stems = json.RootElement.TryGetProperty("stems", out var analysed) ? Strings(analysed) : [];
        return new SpeedQuery(kind, string.Join(' ', terms), Make(kind, terms, stems));
    }

    private static Query Make(string kind, string[] terms, string[] stems)
    {
        if (kind == "prefix")
        {
            return new PrefixQuery(SpeedIndex.Text, terms[0]);
        }

        if (kind == "phrase")
        {
            return new PhraseQuery(SpeedIndex.Text, stems);
        }

        var occur = kind.StartsWith("and", StringComparison.Ordinal) ? Occur.Must : Occur.Should;
        return stems.Length == 1
            ? new TermQuery(SpeedIndex.Text, stems[0])
            : new BooleanQuery([.. stems.Select(stem => new BooleanClause(new TermQuery(SpeedIndex.Text, stem), occur))]);
    }

    private static string[] Strings(JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetString()!)];
}
