namespace ImrSearch.Index.Tests.Model;

/// <summary>A document as the model keeps it: texts, each in one or both fields.</summary>
internal sealed class ModelDocument(IReadOnlyList<(string Text, string[] Fields)> texts)
{
    private readonly Dictionary<string, List<(string Word, int Position)>> _tokens =
        ModelIndex.TextFields.ToDictionary(field => field, field => Tokenize(texts, field));

    public IReadOnlyList<(string Word, int Position)> Tokens(string field) => _tokens[field];

    public IReadOnlyList<int> Positions(string field, string word) =>
        [.. _tokens[field].Where(token => token.Word == word).Select(token => token.Position)];

    public Document ToDocument()
    {
        var document = new Document();
        foreach (var (text, fields) in texts)
        {
            document.Add(text, fields);
        }

        return document;
    }

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
