using System.Collections.Concurrent;

namespace ImrSearch.Index.Tests.Model;

/// <summary>A document as the model keeps it: texts, each in one or both fields.</summary>
internal sealed class ModelDocument(IReadOnlyList<(string Text, string[] Fields)> texts)
{
    private readonly Dictionary<string, List<(string Word, int Position)>> _tokens =
        ModelIndex.TextFields.ToDictionary(field => field, field => Tokenize(texts, field));

    // Several searchers are compared with the same documents at the same time.
    private readonly ConcurrentDictionary<string, Dictionary<string, List<int>>> _positions = [];

    public IReadOnlyList<(string Word, int Position)> Tokens(string field) => _tokens[field];

    /// <summary>The words of a field, each once.</summary>
    public IEnumerable<string> Words(string field) => PositionsOf(field).Keys;

    public IReadOnlyList<int> Positions(string field, string word) => PositionsOf(field).GetValueOrDefault(word) ?? [];

    public Document ToDocument()
    {
        var document = new Document();
        foreach (var (text, fields) in texts)
        {
            document.Add(text, fields);
        }

        return document;
    }

    private Dictionary<string, List<int>> PositionsOf(string field) => _positions.GetOrAdd(
        field,
        name => _tokens[name].GroupBy(token => token.Word, token => token.Position).ToDictionary(word => word.Key, word => word.ToList()));

    private static List<(string, int)> Tokenize(IReadOnlyList<(string Text, string[] Fields)> texts, string field)
    {
        var tokens = new List<(string, int)>();
        var position = -1;
        var first = true;
        foreach (var (text, _) in texts.Where(text => text.Fields.Contains(field)))
        {
            position += first ? 0 : ModelIndex.PositionGap;
            first = false;
            foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                tokens.Add((word, ++position));
            }
        }

        return tokens;
    }
}
