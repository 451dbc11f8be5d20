using System.Globalization;
using ImrSearch.App.Passages;

namespace ImrSearch.App.Tests.PassageIndexContract;

/// <summary>Short ways to write letters in tests of an index.</summary>
internal static class TestLetters
{
    public static LetterChange Letter(string id, params DecisionDocument[] decisions) => new(id, decisions);

    public static LetterChange Removal(string id) => new(id, []);

    /// <summary>A decision with rationale passages.</summary>
    public static DecisionDocument Decision(string id, string item, params string[] rationale) => new()
    {
        DecisionId = id,
        Item = item,
        Passages = [.. rationale.Select(text => new PassageDocument(PassageField.Rationale, text))],
        Values = new Dictionary<string, IReadOnlyList<string>>(),
    };

    public static DecisionDocument With(this DecisionDocument decision, string field, params string[] values) =>
        decision with { Values = new Dictionary<string, IReadOnlyList<string>>(decision.Values) { [field] = values } };

    public static DecisionDocument On(this DecisionDocument decision, string date) =>
        decision with { DecisionDate = DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture) };

    public static DecisionDocument And(this DecisionDocument decision, PassageField field, string text) =>
        decision with { Passages = [.. decision.Passages, new PassageDocument(field, text)] };

    public static FieldFilter Only(string field, params string[] values) => new(field, values);
}
