using ImrSearch.App.Passages;
using ImrSearch.Index;

namespace ImrSearch.App.EmbeddedIndex;

/// <summary>
/// A decision as the built-in index takes it: a group with a document for each passage, numbered alike. Every document
/// carries the item's title, so that <c>item:</c> can be combined with words of any passage.
/// </summary>
internal static class DecisionGroups
{
    /// <summary>No real value is as long; one that is comes from a letter that was misread, and must not stop the import.</summary>
    private const int MaxValueLength = 1000;

    /// <param name="decision">The decision.</param>
    /// <param name="vectors">The vectors of its passages, in the order of <see cref="PassageText"/>; its own are taken off.</param>
    public static DocumentGroup Of(DecisionDocument decision, Queue<ReadOnlyMemory<float>> vectors)
    {
        var group = new DocumentGroup(decision.DecisionId);
        foreach (var passage in decision.Passages)
        {
            var document = Of(passage, decision.Item);
            if (PassageText.Of(decision, passage) is not null && vectors.Dequeue() is { IsEmpty: false } vector)
            {
                document.AddVector(PassageSchema.Meaning, vector);
            }

            group.Documents.Add(document);
        }

        // A decision without a rationale can still be found by its title. Hits name passages by their document's number,
        // so that no document may be added beside the passages where there are any.
        if (group.Documents.Count == 0)
        {
            group.Documents.Add(new Document().Add(decision.Item, PassageSchema.Body, PassageSchema.Item));
        }
        else if (decision.Passages.All(passage => passage.Field == PassageField.Summary))
        {
            group.Documents[0].Add(decision.Item, PassageSchema.Body);
        }

        foreach (var (field, values) in decision.Values)
        {
            string[] stated = [.. values.Select(Cut).Where(IsStated)];
            if (stated.Length > 0)
            {
                group.Keywords.Add(field, stated);
            }
        }

        if (decision.DecisionDate is { } date)
        {
            group.Numbers.Add(PassageSchema.DecisionDate, date.DayNumber);
        }

        return group;
    }

    /// <summary>Whether a value stands for itself rather than for none.</summary>
    public static bool IsStated(string value) =>
        !string.IsNullOrWhiteSpace(value) && !value.Equals(DecisionFields.NotStated, StringComparison.OrdinalIgnoreCase);

    private static string Cut(string value) => value.Length <= MaxValueLength ? value : value[..MaxValueLength];

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
