using ImrSearch.Index.Norms;
using ImrSearch.Index.Queries;

namespace ImrSearch.Index.Tests.Model;

/// <summary>
/// What an index must answer, worked out the plain way: a dictionary of parents, and every query tried on every document.
/// </summary>
internal sealed class ModelIndex
{
    public static readonly string[] TextFields = ["body", "title"];
    public static readonly string[] KeywordFields = ["colour", "tags"];
    public const string Number = "day";
    public const int PositionGap = 7;

    public SortedDictionary<string, List<ModelGroup>> Parents { get; private init; } = new(StringComparer.Ordinal);

    public static IndexSchema Schema() => new(new PlainAnalyzer(), TextFields, KeywordFields, [Number]) { PositionGap = PositionGap };

    public ModelIndex Copy() => new() { Parents = new(Parents, StringComparer.Ordinal) };

    public IEnumerable<ModelGroup> Groups => Parents.Values.SelectMany(groups => groups);

    public IEnumerable<ModelDocument> Documents => Groups.SelectMany(group => group.Documents);

    /// <summary>Whether a document of a group matches.</summary>
    public static bool Matches(Query query, ModelGroup group, ModelDocument document) => query switch
    {
        MatchAllQuery => true,
        TermQuery term => document.Positions(term.Field, term.Term).Count > 0,
        PrefixQuery prefix => document.Words(prefix.Field).Any(word => word.StartsWith(prefix.Prefix, StringComparison.Ordinal)),
        PhraseQuery phrase => PhraseFrequency(phrase, document) > 0,
        KeywordQuery keyword => (keyword.OrMissing && group.Values(keyword.Field).Count == 0)
            || keyword.Values.Any(value => group.Values(keyword.Field).Contains(value, StringComparer.OrdinalIgnoreCase)),
        KeywordRangeQuery range => group.Values(range.Field).Any(value => IsBetween(value, range)),
        NumberRangeQuery range => group.Day is { } day && day >= range.Low && day <= range.High,
        BooleanQuery boolean => Matches(boolean, group, document),
        _ => throw new NotSupportedException(query.GetType().Name),
    };

    public static int PhraseFrequency(PhraseQuery phrase, ModelDocument document) => document
        .Positions(phrase.Field, phrase.Terms[0])
        .Count(start => Enumerable.Range(0, phrase.Terms.Count).All(
            i => document.Positions(phrase.Field, phrase.Terms[i]).Contains(start + phrase.Places[i] - phrase.Places[0])));

    /// <summary>BM25 of a term in a document, by the formula, in double precision.</summary>
    public double Score(TermQuery query, ModelDocument document)
    {
        var with = Documents.Where(other => other.Tokens(query.Field).Count > 0).ToList();
        var average = with.Average(other => (double)other.Tokens(query.Field).Count);
        var holding = with.Count(other => other.Positions(query.Field, query.Term).Count > 0);
        var idf = Math.Log(1 + ((with.Count - holding + 0.5) / (holding + 0.5)));
        var length = NormEncoding.Decode(NormEncoding.Encode(document.Tokens(query.Field).Count));
        var frequency = document.Positions(query.Field, query.Term).Count;
        return idf * frequency / (frequency + (1.2 * (0.25 + (0.75 * length / average))));
    }

    private static bool Matches(BooleanQuery boolean, ModelGroup group, ModelDocument document)
    {
        bool Holds(BooleanClause clause) => Matches(clause.Query, group, document);
        var required = boolean.Clauses.Where(clause => clause.Occur is Occur.Must or Occur.Filter).ToList();
        var should = boolean.Clauses.Count(clause => clause.Occur == Occur.Should && Holds(clause));
        return required.All(Holds)
            && !boolean.Clauses.Any(clause => clause.Occur == Occur.MustNot && Holds(clause))
            && should >= (required.Count == 0 ? Math.Max(1, boolean.MinimumShouldMatch) : boolean.MinimumShouldMatch);
    }

    private static bool IsBetween(string value, KeywordRangeQuery range)
    {
        var low = range.Low is null ? 1 : string.CompareOrdinal(value.ToUpperInvariant(), range.Low.ToUpperInvariant());
        var high = range.High is null ? -1 : string.CompareOrdinal(value.ToUpperInvariant(), range.High.ToUpperInvariant());
        return (low > 0 || (low == 0 && range.LowIncluded)) && (high < 0 || (high == 0 && range.HighIncluded));
    }
}
