using ImrSearch.App.Passages;
using ImrSearch.Index;

namespace ImrSearch.App.EmbeddedIndex;

/// <summary>Makes the index's form of a decision: one document for each passage, in order.</summary>
internal static class DecisionGroup
{
    /// <summary>More than any real value has; a longer one comes from a letter that was misread.</summary>
    private const int MaxValueLength = 1000;

    public static DocumentGroup Of(DecisionDocument decision)
    {
        var group = new DocumentGroup(decision.DecisionId);
        group.Documents.AddRange(decision.Passages.Select(passage => DocumentOf(decision, passage)));
        if (group.Documents.Count == 0)
        {
            // As if it had one passage without words.
            group.Documents.Add(Titled(new Document(), decision));
        }
        else if (decision.Passages.All(passage => passage.Field == PassageField.Summary))
        {
            // Otherwise it would not be found by its title.
            Titled(group.Documents[0], decision);
        }

        foreach (var (field, values) in decision.Values)
        {
            string[] stated = [.. values.Select(Cut).Where(IsStated)];
            if (stated.Length > 0)
            {
                group.Keywords[field] = stated;
            }
        }

        if (decision.DecisionDate is { } date)
        {
            group.Numbers[PassageSchema.Day] = date.DayNumber;
        }

        return group;
    }

    /// <summary>Whether a value stands for itself, rather than for none.</summary>
    public static bool IsStated(string value) =>
        !string.IsNullOrWhiteSpace(value) && !value.Equals(DecisionFields.NotStated, StringComparison.OrdinalIgnoreCase);

    private static Document DocumentOf(DecisionDocument decision, PassageDocument passage) => passage.Field switch
    {
        PassageField.Summary => new Document().Add(passage.Text, PassageSchema.Summary),
        PassageField.Rationale => Titled(new Document(), decision).Add(passage.Text, PassageSchema.Body, PassageSchema.Rationale),
        PassageField.Body => Titled(new Document(), decision).Add(passage.Text, PassageSchema.Body),
        _ => throw new ArgumentException($"The decision {decision.DecisionId} has a passage of the field {passage.Field}; a passage cannot be one.", nameof(passage)),
    };

    private static Document Titled(Document document, DecisionDocument decision) =>
        document.Add(decision.Item, PassageSchema.Body, PassageSchema.Item);

    private static string Cut(string value) => value.Length <= MaxValueLength ? value : value[..MaxValueLength];
}
