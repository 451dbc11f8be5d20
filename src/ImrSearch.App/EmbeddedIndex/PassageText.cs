using ImrSearch.App.Passages;

namespace ImrSearch.App.EmbeddedIndex;

/// <summary>What of a decision gets a vector: each passage of its own with the item's title, which says what it is about.</summary>
internal static class PassageText
{
    /// <summary>Null for passages that all decisions of a letter share: they would make all of them alike.</summary>
    public static string? Of(string item, PassageDocument passage) => passage.Field switch
    {
        PassageField.Summary => null,
        _ when passage.Text.Length == 0 => item,
        _ => $"{item}\n{passage.Text}",
    };

    /// <summary>All of a letter's.</summary>
    public static IEnumerable<string> Of(LetterChange letter) =>
        letter.Decisions.SelectMany(decision => decision.Passages.Select(passage => Of(decision.Item, passage))).OfType<string>();
}
