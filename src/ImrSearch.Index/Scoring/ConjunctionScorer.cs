namespace ImrSearch.Index.Scoring;

/// <summary>Documents that all of several scorers match. Scores are summed in double precision, in the order of the query.</summary>
internal sealed class ConjunctionScorer : Scorer
{
    private readonly Scorer[] _scored;
    private readonly Scorer[] _byCost;

    /// <param name="scored">Scorers that add to the score.</param>
    /// <param name="unscored">Scorers that only restrict.</param>
    public ConjunctionScorer(IReadOnlyList<Scorer> scored, IReadOnlyList<Scorer> unscored)
    {
        _scored = [.. scored];
        _byCost = [.. scored.Concat(unscored).OrderBy(scorer => scorer.Cost)];
    }

    public override int Document => _byCost[0].Document;

    public override long Cost => _byCost[0].Cost;

    public override int Next() => Align(_byCost[0].Next());

    public override int Advance(int target) => Align(_byCost[0].Advance(target));

    public override float Score()
    {
        double sum = 0;
        foreach (var scorer in _scored)
        {
            sum += scorer.Score();
        }

        return (float)sum;
    }

    private int Align(int document)
    {
        // Each turn moves the lead on, so that even damaged postings come to an end.
        for (var i = 1; i < _byCost.Length && document != End;)
        {
            var scorer = _byCost[i];
            var other = scorer.Document < document ? scorer.Advance(document) : scorer.Document;
            if (other > document)
            {
                document = _byCost[0].Advance(other);
                i = 1;
            }
            else
            {
                i++;
            }
        }

        return document;
    }
}
