using ImrSearch.App.Passages;

namespace ImrSearch.App.EmbeddedIndex;

/// <summary>What of a decision gets a vector: each passage of its own with the item's title, which says what it is about.</summary>
internal static class PassageText
{
    /// <summary>Null for passages that all decisions of a letter share: they would make all of them alike.</summary>
    public static string? Of(DecisionDocument decision, PassageDocument passage) =>
        passage.Field == PassageField.Summary ? null : $"{decision.Item}\n{passage.Text}\n{decision.Gist}";

    /// <summary>All of a letter's.</summary>
    public static IEnumerable<string> Of(LetterChange letter) =>
        letter.Decisions.SelectMany(decision => decision.Passages.Select(passage => Of(decision, passage))).OfType<string>();
}
