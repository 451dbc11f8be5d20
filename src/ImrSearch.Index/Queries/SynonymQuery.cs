using ImrSearch.Index.Scoring;
using ImrSearch.Index.Segments;
using ImrSearch.Index.Sets;

namespace ImrSearch.Index.Queries;

/// <summary>
/// Several names of one thing, scored as if they were one term: a document's frequency is the sum of the members'
/// frequencies, and the document frequency is the number of documents that hold any of them. So a rare name does not
/// outweigh a common one, as it would in a <see cref="BooleanQuery"/>.
/// <para>A phrase counts where it stands exactly. Members that overlap in the text count each for itself.</para>
/// </summary>
public sealed record SynonymQuery : Query
{
    /// <summary>Names the group.</summary>
    /// <param name="field">The text field.</param>
    /// <param name="terms">Terms as the analysis makes them; one given twice counts once.</param>
    /// <param name="phrases">Names of several words: phrases of the same field without slop.</param>
    /// <exception cref="ArgumentException">A phrase is of another field or has a slop.</exception>
    public SynonymQuery(string field, IReadOnlyList<string> terms, IReadOnlyList<PhraseQuery>? phrases = null)
    {
        ArgumentNullException.ThrowIfNull(terms);
        phrases ??= [];
        if (phrases.FirstOrDefault(phrase => phrase.Field != field || phrase.Slop != 0 || phrase.Terms.Count == 0) is { } wrong)
        {
            throw new ArgumentException($"A phrase in a group of synonyms has words of the field {field} and no slop; {wrong} has not.", nameof(phrases));
        }

        Field = field;
        Terms = [.. terms.Concat(phrases.Where(phrase => phrase.Terms.Count == 1).Select(phrase => phrase.Terms[0])).Distinct(StringComparer.Ordinal)];
        Phrases = [.. phrases.Where(phrase => phrase.Terms.Count > 1).DistinctBy(phrase => string.Join('\n', phrase.Terms.Zip(phrase.Places)))];
    }

    /// <summary>The text field.</summary>
    public string Field { get; }

    /// <summary>The members of one term.</summary>
    public IReadOnlyList<string> Terms { get; }

    /// <summary>The members of several terms.</summary>
    public IReadOnlyList<PhraseQuery> Phrases { get; }

    /// <summary>The members as queries of their own.</summary>
    internal IEnumerable<Query> Members => [.. Terms.Select(term => new TermQuery(Field, term)), .. Phrases];

    internal override Weight CreateWeight(Searcher searcher, float boost)
    {
        var field = searcher.Schema.TextField(Field);
        Weight[] members = [.. Members.Select(member => member.CreateWeight(searcher, 1))];
        var idf = Bm25.Idf(searcher.Statistics(field).DocumentCount, DocumentFrequency(searcher, members));
        return new SynonymWeight(members, field, boost * idf, searcher.Inverses(field));
    }

    /// <summary>In how many documents any member occurs; deleted ones count until they are merged away, as for terms.</summary>
    internal long DocumentFrequency(Searcher searcher) => DocumentFrequency(
        searcher, [.. Members.Select(member => member.CreateWeight(searcher, 1))]);

    private static long DocumentFrequency(Searcher searcher, Weight[] members)
    {
        long count = 0;
        foreach (var segment in searcher.Segments)
        {
            using var documents = BitSet.Rent(segment.Info.DocumentCount);
            foreach (var member in members)
            {
                member.CreateScorer(segment)?.Collect(top: null, documents, CancellationToken.None);
            }

            count += documents.Count();
        }

        return count;
    }

    private sealed class SynonymWeight(Weight[] members, int field, float weight, float[] inverses) : Weight
    {
        public override Scorer? CreateScorer(SegmentView segment)
        {
            FrequencyScorer[] scorers = [.. members.Select(member => member.CreateScorer(segment)).OfType<FrequencyScorer>()];
            return scorers.Length == 0 ? null : new SynonymScorer(scorers, segment, field, weight, inverses);
        }
    }
}
