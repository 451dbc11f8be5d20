using ImrSearch.Index.Norms;
using ImrSearch.Index.Queries;

namespace ImrSearch.Index.Tests.Model;

/// <summary>
/// What a document must score, by the formulas alone and in double precision: every query tried on every document.
/// </summary>
/// <param name="documents">Those that count in the statistics: all of the index, deleted ones too until they are merged away.</param>
internal sealed class ModelScorer(IReadOnlyList<ModelDocument> documents)
{
    private readonly Dictionary<(string, string), int> _edits = [];
    private readonly Dictionary<string, (int Count, double Average)> _fields = [];
    private readonly Dictionary<string, double> _idfs = [];

    /// <summary>The score; null when the document does not match.</summary>
    public double? Score(Query query, ModelGroup group, ModelDocument document) => query switch
    {
        TermQuery or PhraseQuery or SynonymQuery => ByFrequency(query, document),
        ConstantScoreQuery constant => Score(constant.Inner, group, document) is null ? null : constant.Score,
        BoostQuery boost => Score(boost.Inner, group, document) * boost.Factor,
        BooleanQuery boolean => Boolean(boolean, group, document),
        WholeGroupQuery whole => group.Documents.Any(other => Score(whole.Inner, group, other) is not null) ? 0 : null,
        GroupSetQuery => ModelIndex.Matches(query, group, document) ? 0 : null,
        FuzzyQuery fuzzy => document.Words(fuzzy.Field).Any(word => KnownEdits(fuzzy.Term, word) <= fuzzy.MaxEdits) ? 1 : null,
        WildcardQuery wildcard => document.Words(wildcard.Field).Any(word => Fits(wildcard.Pattern, word)) ? 1 : null,
        _ => ModelIndex.Matches(query, group, document) ? 1 : null,
    };

    /// <summary>Whether a pattern fits a whole word, letter by letter.</summary>
    public static bool Fits(ReadOnlySpan<char> pattern, ReadOnlySpan<char> word) =>
        pattern.IsEmpty ? word.IsEmpty
        : pattern[0] == '*' ? Fits(pattern[1..], word) || (!word.IsEmpty && Fits(pattern, word[1..]))
        : !word.IsEmpty && (pattern[0] == '?' || pattern[0] == word[0]) && Fits(pattern[1..], word[1..]);

    /// <summary>Insertions, deletions, substitutions and swaps of neighbours, by the textbook's recursion.</summary>
    public static int Edits(string left, string right)
    {
        var known = new Dictionary<(int, int), int>();
        return Distance(left.Length, right.Length);

        int Distance(int i, int j)
        {
            if (i == 0 || j == 0)
            {
                return i + j;
            }

            if (!known.TryGetValue((i, j), out var best))
            {
                best = Math.Min(Math.Min(Distance(i - 1, j), Distance(i, j - 1)) + 1, Distance(i - 1, j - 1) + (left[i - 1] == right[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    best = Math.Min(best, Distance(i - 2, j - 2) + 1);
                }

                known[(i, j)] = best;
            }

            return best;
        }
    }

    private int KnownEdits(string left, string right) =>
        _edits.TryGetValue((left, right), out var edits) ? edits : _edits[(left, right)] = Edits(left, right);

    private double? ByFrequency(Query query, ModelDocument document)
    {
        var frequency = Frequency(query, document);
        if (frequency == 0)
        {
            return null;
        }

        var field = FieldOf(query);
        var length = NormEncoding.Decode(NormEncoding.Encode(document.Tokens(field).Count));
        return Idf(query) * frequency / (frequency + (1.2 * (0.25 + (0.75 * length / Statistics(field).Average))));
    }

    private static int Frequency(Query query, ModelDocument document) => query switch
    {
        TermQuery term => document.Positions(term.Field, term.Term).Count,
        PhraseQuery phrase => ModelIndex.PhraseFrequency(phrase, document),
        SynonymQuery synonym => synonym.Terms.Sum(term => document.Positions(synonym.Field, term).Count)
            + synonym.Phrases.Sum(phrase => ModelIndex.PhraseFrequency(phrase, document)),
        _ => throw new NotSupportedException(query.GetType().Name),
    };

    private double Idf(Query query)
    {
        if (query is PhraseQuery phrase)
        {
            return phrase.Terms.Sum(term => Idf(new TermQuery(phrase.Field, term)));
        }

        var key = query is SynonymQuery synonym
            ? $"{synonym.Field}:{string.Join('|', synonym.Terms)};{string.Join('|', synonym.Phrases.Select(one => string.Join(' ', one.Terms.Zip(one.Places))))}"
            : $"{query}";
        if (!_idfs.TryGetValue(key, out var idf))
        {
            var count = Statistics(FieldOf(query)).Count;
            var holding = documents.Count(document => Frequency(query, document) > 0);
            _idfs[key] = idf = Math.Log(1 + ((count - holding + 0.5) / (holding + 0.5)));
        }

        return idf;
    }

    private (int Count, double Average) Statistics(string field)
    {
        if (!_fields.TryGetValue(field, out var statistics))
        {
            var lengths = documents.Select(document => document.Tokens(field).Count).Where(length => length > 0).ToList();
            _fields[field] = statistics = (lengths.Count, lengths.Count == 0 ? 1 : lengths.Average());
        }

        return statistics;
    }

    private double? Boolean(BooleanQuery boolean, ModelGroup group, ModelDocument document)
    {
        var scores = boolean.Clauses.Select(clause => (clause.Occur, Score: Score(clause.Query, group, document))).ToList();
        var required = scores.Where(clause => clause.Occur is Occur.Must or Occur.Filter).ToList();
        var should = scores.Where(clause => clause is { Occur: Occur.Should, Score: not null }).ToList();
        var minimum = required.Count == 0 ? Math.Max(1, boolean.MinimumShouldMatch) : boolean.MinimumShouldMatch;
        return required.Exists(clause => clause.Score is null)
            || scores.Exists(clause => clause is { Occur: Occur.MustNot, Score: not null })
            || should.Count < minimum
                ? null
                : required.Where(clause => clause.Occur == Occur.Must).Concat(should).Sum(clause => clause.Score!.Value);
    }

    private static string FieldOf(Query query) => query switch
    {
        TermQuery term => term.Field,
        PhraseQuery phrase => phrase.Field,
        SynonymQuery synonym => synonym.Field,
        _ => throw new NotSupportedException(query.GetType().Name),
    };
}
