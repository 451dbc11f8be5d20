using System.Globalization;

namespace ImrSearch.Index.Queries;

/// <summary>
/// Prints queries for explanations and messages, in the manner of the query syntax: + required, # required and not
/// scored, - excluded.
/// </summary>
internal static class QueryText
{
    public static string Of(Query query) => query switch
    {
        TermQuery term => $"{term.Field}:{term.Term}",
        PhraseQuery phrase => $"{phrase.Field}:{Phrase(phrase)}",
        SynonymQuery names => $"{names.Field}:({string.Join(" | ", names.Terms.Concat(names.Phrases.Select(Phrase)))})",
        PrefixQuery prefix => $"{prefix.Field}:{prefix.Prefix}*",
        WildcardQuery wildcard => $"{wildcard.Field}:{wildcard.Pattern}",
        FuzzyQuery fuzzy => Invariant($"{fuzzy.Field}:{fuzzy.Term}~{fuzzy.MaxEdits}"),
        KeywordQuery keyword => $"{keyword.Field}:({string.Join(" | ", keyword.Values.Select(Quote).Concat(keyword.OrMissing ? ["no value"] : []))})",
        KeywordPrefixQuery prefix => $"{prefix.Field}:{Quote(prefix.Prefix)}*",
        KeywordRangeQuery range => $"{range.Field}:{(range.LowIncluded ? '[' : '{')}{range.Low ?? "*"} TO {range.High ?? "*"}{(range.HighIncluded ? ']' : '}')}",
        NumberRangeQuery range => Invariant($"{range.Field}:[{range.Low} TO {range.High}]"),
        GroupKeyQuery key => $"group {Quote(key.Key)}",
        MatchAllQuery => "*:*",
        WholeGroupQuery whole => $"some document of the group: ({whole.Inner})",
        ConstantScoreQuery constant => Invariant($"constant({constant.Inner})^{constant.Score}"),
        BoostQuery boost => Invariant($"({boost.Inner})^{boost.Factor}"),
        BooleanQuery boolean => Boolean(boolean),
        RankedQuery ranked => $"ranked by words and meaning: ({ranked.Matches?.ToString() ?? "the nearest"})",
        _ => query.GetType().Name,
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Quote(string text) => $"\"{text}\"";

    /// <summary>Holes are shown as question marks.</summary>
    private static string Phrase(PhraseQuery phrase)
    {
        var words = new List<string>();
        foreach (var (term, place) in phrase.Terms.Zip(phrase.Places))
        {
            var holes = place - phrase.Places[0] - words.Count;
            words.AddRange(Enumerable.Repeat("?", Math.Clamp(holes, 0, 10)));
            words.Add(term);
        }

        return Quote(string.Join(' ', words)) + (phrase.Slop == 0 ? "" : Invariant($"~{phrase.Slop}"));
    }

    private static string Boolean(BooleanQuery boolean)
    {
        var clauses = string.Join(' ', boolean.Clauses.Select(clause => Sign(clause.Occur) + (clause.Query is BooleanQuery ? $"({clause.Query})" : $"{clause.Query}")));
        return boolean.MinimumShouldMatch > 1 ? Invariant($"({clauses})~{boolean.MinimumShouldMatch}") : clauses;
    }

    private static string Sign(Occur occur) => occur switch
    {
        Occur.Must => "+",
        Occur.Filter => "#",
        Occur.MustNot => "-",
        _ => "",
    };
}
