using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ImrSearch.App.Evaluation;

/// <summary>
/// Reads a judged collection: <c>docs.jsonl</c> (a line: <c>{"id","text"[,"title"]}</c>), <c>queries.tsv</c> (id, text) and
/// <c>qrels.tsv</c> (query id, document id, grade), in UTF-8 with or without a byte order mark, with any line ends. Blank
/// lines do not count. What cannot be read as that is refused with file and line, because a figure over half a collection
/// looks like one over the whole.
/// </summary>
public static class CollectionReader
{
    public const string DocumentsFile = "docs.jsonl";
    public const string QueriesFile = "queries.tsv";
    public const string JudgementsFile = "qrels.tsv";

    // Enough to see what is wrong with the file; the rest is counted.
    private const int ProblemsNamed = 5;

    // Bytes that are no UTF-8 would silently become other words.
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="ArgumentException">There is no such folder, or one of its files is missing.</exception>
    /// <exception cref="InvalidDataException">A file is empty or a line has another form; the message names both.</exception>
    public static JudgedCollection Read(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        if (!Directory.Exists(folder))
        {
            throw new ArgumentException($"There is no folder {folder}.", nameof(folder));
        }

        foreach (var name in new[] { DocumentsFile, QueriesFile, JudgementsFile })
        {
            if (!File.Exists(Path.Combine(folder, name)))
            {
                throw new ArgumentException($"{folder} holds no {name}. A collection is a folder with {DocumentsFile}, {QueriesFile} and {JudgementsFile}.", nameof(folder));
            }
        }

        var documents = Documents(Path.Combine(folder, DocumentsFile));
        var queries = Queries(Path.Combine(folder, QueriesFile));
        var problems = new List<string>();
        var grades = Judgements(
            Path.Combine(folder, JudgementsFile),
            documents.Select(document => document.Id).ToHashSet(StringComparer.Ordinal),
            queries.Select(query => query.Id).ToHashSet(StringComparer.Ordinal),
            problems);
        return new JudgedCollection
        {
            Name = new DirectoryInfo(folder).Name,
            Documents = documents,
            Queries = queries.ConvertAll(query => new JudgedQuery(query.Id, query.Text, grades.GetValueOrDefault(query.Id) ?? [])),
            Problems = problems,
        };
    }

    private static List<JudgedDocument> Documents(string file)
    {
        var documents = new List<JudgedDocument>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (number, line) in Lines(file))
        {
            var document = Document(line) ?? throw Fault(file, number, "this is no document: each line is a JSON object with the texts \"id\" and \"text\", and perhaps \"title\".");
            Once(seen, document.Id, file, number, "document");
            documents.Add(document);
        }

        return NotEmpty(documents, file);
    }

    private static JudgedDocument? Document(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            return root.GetProperty("id").GetString() is { } id && !string.IsNullOrWhiteSpace(id) && root.GetProperty("text").GetString() is { } text
                ? new JudgedDocument(id, root.TryGetProperty("title", out var title) ? title.GetString() ?? "" : "", text)
                : null;
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private static List<(string Id, string Text)> Queries(string file)
    {
        var queries = new List<(string, string)>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (number, line) in Lines(file))
        {
            if (line.Split('\t', 2) is not [var id, var text] || string.IsNullOrWhiteSpace(id) || string.IsNullOrWhiteSpace(text))
            {
                throw Fault(file, number, "this is no query: each line is an id, a tab and the query's text.");
            }

            Once(seen, id, file, number, "query");
            queries.Add((id, text));
        }

        return NotEmpty(queries, file);
    }

    private static Dictionary<string, Dictionary<string, int>> Judgements(string file, HashSet<string> documents, HashSet<string> queries, List<string> problems)
    {
        var grades = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        var unknown = new List<string>();
        foreach (var (number, line) in Lines(file))
        {
            if (line.Split('\t') is not [var query, var document, var grade]
                || !int.TryParse(grade, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
            {
                throw Fault(file, number, "this is no judgement: each line is a query's id, a document's id and a whole number as grade, with tabs between.");
            }

            if (!queries.Contains(query))
            {
                unknown.Add($"{file} line {number}: there is no query {query}; the judgement is passed over.");
                continue;
            }

            if (value > 0 && !documents.Contains(document))
            {
                unknown.Add($"{file} line {number}: there is no document {document}; it counts as relevant and never found.");
            }

            var ofQuery = grades.TryGetValue(query, out var known) ? known : grades[query] = new(StringComparer.Ordinal);
            if (!ofQuery.TryAdd(document, value) && ofQuery[document] != value)
            {
                throw Fault(file, number, $"document {document} has the grade {value} here and {ofQuery[document]} before, for the same query {query}.");
            }
        }

        NotEmpty(grades, file);
        problems.AddRange(unknown.Take(ProblemsNamed));
        if (unknown.Count > ProblemsNamed)
        {
            problems.Add($"{file}: {unknown.Count - ProblemsNamed} more judgements name queries or documents that there are not.");
        }

        return grades;
    }

    /// <summary>The lines that say something, with their numbers from 1.</summary>
    private static IEnumerable<(int Number, string Line)> Lines(string file)
    {
        using var reader = new StreamReader(file, Strict, detectEncodingFromByteOrderMarks: true);
        for (var number = 1; ; number++)
        {
            string? line;
            try
            {
                line = reader.ReadLine();
            }
            catch (DecoderFallbackException)
            {
                throw Fault(file, number, "from about here on, the file is not UTF-8. Save it as UTF-8.");
            }

            if (line is null)
            {
                yield break;
            }

            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return (number, line);
            }
        }
    }

    private static void Once(Dictionary<string, int> seen, string id, string file, int number, string what)
    {
        if (!seen.TryAdd(id, number))
        {
            throw Fault(file, number, $"the {what} {id} stands in line {seen[id]} already.");
        }
    }

    private static T NotEmpty<T>(T found, string file)
        where T : System.Collections.ICollection =>
        found.Count > 0 ? found : throw new InvalidDataException($"{file} holds nothing to measure with.");

    private static InvalidDataException Fault(string file, int line, string what) => new($"{file} line {line}: {what}");
}
