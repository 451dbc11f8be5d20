namespace ImrSearch.Index.Scoring;

/// <summary>The documents of a required scorer; where an optional one matches too, its score is added (in float, as Lucene does).</summary>
internal sealed class RequiredOptionalScorer(Scorer required, Scorer optional) : Scorer
{
    public override int Document => required.Document;

    public override long Cost => required.Cost;

    public override int Next() => required.Next();

    public override int Advance(int target) => required.Advance(target);

    public override float Score()
    {
        var document = required.Document;
        var score = required.Score();
        var other = optional.Document < document ? optional.Advance(document) : optional.Document;
        return other == document ? score + optional.Score() : score;
    }
}
