using System.Globalization;

namespace ImrSearch.App.Passages;

/// <summary>A decision's name: its letter's id, "#", and its place in the letter; place 0 stands for a letter kept as text.</summary>
/// <param name="LetterId">The letter's identity in the catalogue.</param>
/// <param name="Ordinal">The decision's place, from 1, or <see cref="WholeLetter"/>.</param>
public readonly record struct DecisionId(string LetterId, int Ordinal)
{
    /// <summary>The place of a letter that was not split into decisions.</summary>
    public const int WholeLetter = 0;

    public static string For(string letterId, int ordinal) => string.Create(CultureInfo.InvariantCulture, $"{letterId}#{ordinal}");

    /// <summary>Takes "CM16-0213037#1" apart; null when it has another form.</summary>
    public static DecisionId? Parse(string text)
    {
        var mark = text.LastIndexOf('#');
        return mark > 0 && int.TryParse(text.AsSpan(mark + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal)
            ? new DecisionId(text[..mark], ordinal)
            : null;
    }

    public override string ToString() => For(LetterId, Ordinal);
}
