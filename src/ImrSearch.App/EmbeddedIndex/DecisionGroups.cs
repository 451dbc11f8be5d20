using ImrSearch.App.Passages;
using ImrSearch.Index;

namespace ImrSearch.App.EmbeddedIndex;

/// <summary>
/// A decision as the built-in index takes it: a group with a document for each passage, numbered alike. Every document
/// carries the item's title, so that <c>item:</c> can be combined with words of any passage.
/// </summary>
internal static class DecisionGroups
{
    public static DocumentGroup Of(DecisionDocument decision)
    {
        var group = new DocumentGroup(decision.DecisionId);
        group.Documents.AddRange(decision.Passages.Select(passage => Of(passage, decision.Item)));
        if (!decision.Passages.Any(passage => passage.Field is PassageField.Rationale or PassageField.Body))
        {
            // A decision without a rationale can still be found by its title.
            group.Documents.Add(new Document().Add(decision.Item, PassageSchema.Body, PassageSchema.Item));
        }

        foreach (var (field, values) in decision.Values)
        {
            group.Keywords.Add(field, values);
        }

        if (decision.DecisionDate is { } date)
        {
            group.Numbers.Add(PassageSchema.DecisionDate, date.DayNumber);
        }

        return group;
    }

    private static Document Of(PassageDocument passage, string item) => passage.Field switch
    {
        PassageField.Rationale => new Document()
            .Add(item, PassageSchema.Body, PassageSchema.Item)
            .Add(passage.Text, PassageSchema.Body, PassageSchema.Rationale),
        PassageField.Summary => new Document()
            .Add(item, PassageSchema.Item)
            .Add(passage.Text, PassageSchema.Summary),
        PassageField.Body => new Document()
            .Add(item, PassageSchema.Body, PassageSchema.Item)
            .Add(passage.Text, PassageSchema.Body),
        _ => throw new ArgumentException($"A passage cannot belong to the field {passage.Field}.", nameof(passage)),
    };
}
