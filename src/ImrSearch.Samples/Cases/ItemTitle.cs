using System.Globalization;
using ImrSearch.Letters;
using ImrSearch.Samples.Prose;

namespace ImrSearch.Samples.Cases;

/// <summary>Words the title of a disputed item, and dresses a few titles up in the ways that make real ones hard to read.</summary>
internal sealed class ItemTitle(Grammar grammar, LetterProse prose)
{
    private readonly SampleRandom _random = prose.Random;

    public string Draw(ItemKind kind, SampleCase drawn)
    {
        var rule = grammar.GetFirst($"title.{kind.Key}.{drawn.Region.Key}", "title." + kind.Key, "title." + kind.Group);
        return Capitalise(prose.Phrase(rule).Replace("  ", " ", StringComparison.Ordinal));
    }

    /// <summary>For running text: "Cold therapy unit, 7 day rental" becomes "cold therapy unit".</summary>
    public static string Short(string title)
    {
        var end = title.AsSpan().IndexOfAny(",:(");
        var name = end > 0 ? title[..end].TrimEnd() : title;
        var acronym = name.Length > 1 && !char.IsLower(name[1]);
        return acronym ? name : char.ToLowerInvariant(name[0]) + name[1..];
    }

    public string Dress(string title, ItemKind kind, SampleCase drawn)
    {
        if (kind.Key == ItemKind.AdjunctKey)
        {
            return _random.Chance(600) ? "Associated surgical service: " + title : title;
        }

        if (drawn.Family == LetterFamily.CaseNumber && _random.Chance(60) && Modified(kind) is { } modified)
        {
            return modified;
        }

        return _random.Next(1000) switch
        {
            < 15 => $"Retrospective request for {title} (DOS {Date(drawn.Dates.Visit)})",
            < 25 => $"Retrospective {title} (DOS: {Date(drawn.Dates.Visit)})",
            < 40 => $"{prose.Phrase(grammar.Get("titleLabel"))} {title}",
            < 60 => $"{title}, {prose.Phrase(grammar.Get("titleDetail"))}",
            < 85 => title.ToUpperInvariant(),
            < 95 => title.EndsWith(')') ? title : $"{title} (quantity: 1)",
            _ => title,
        };
    }

    /// <summary>A request of which the administrator allowed a part. The frame is the printed form that every such letter has.</summary>
    private string? Modified(ItemKind kind)
    {
        string unit;
        int asked;
        if (kind.Group == ItemKind.TherapyGroup)
        {
            unit = Capitalise(prose.Phrase(grammar.Get("noun." + kind.Key))) + ", {0} sessions";
            asked = int.Parse(prose.Fact("visits"), CultureInfo.InvariantCulture);
        }
        else if (kind.Group == ItemKind.DrugGroup && int.TryParse(prose.Fact("quantity"), CultureInfo.InvariantCulture, out asked) && asked > 20)
        {
            unit = $"{prose.Fact("drug")} {prose.Fact("strength")} #{{0}}";
        }
        else
        {
            return null;
        }

        var allowed = asked / _random.Between(2, 3);
        string Part(int count) => unit.Replace("{0}", count.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return _random.Chance(700)
            ? $"{Part(asked)} was the original request. {Part(allowed)} was authorized by the Claims Administrator. "
                + $"The remaining IMR eligible portion of the original request, {Part(asked - allowed)} is"
            : $"{Part(asked)} was the original request. The Claims Administrator authorized {Part(allowed)}, "
                + $"leaving the original request IMR eligible. The original request, {Part(asked)} is";
    }

    private static string Capitalise(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Date(DateOnly date) => date.ToString("M/d/yy", CultureInfo.InvariantCulture);
}
