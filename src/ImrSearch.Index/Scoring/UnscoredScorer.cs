namespace ImrSearch.Index.Scoring;

/// <summary>The documents of another scorer, all with one score.</summary>
internal sealed class UnscoredScorer(Scorer scorer, float score) : Scorer
{
    public override int Document => scorer.Document;

    public override long Cost => scorer.Cost;

    public override int Next() => scorer.Next();

    public override int Advance(int target) => scorer.Advance(target);

    public override float Score() => score;
}
