namespace ImrSearch.Index.Scoring;

/// <summary>The documents of one scorer that another does not match.</summary>
internal sealed class ExclusionScorer(Scorer required, Scorer excluded) : Scorer
{
    public override int Document => required.Document;

    public override long Cost => required.Cost;

    public override int Next() => PassOver(required.Next());

    public override int Advance(int target) => PassOver(required.Advance(target));

    public override float Score() => required.Score();

    private int PassOver(int document)
    {
        while (document != End)
        {
            var other = excluded.Document < document ? excluded.Advance(document) : excluded.Document;
            if (other != document)
            {
                break;
            }

            document = required.Next();
        }

        return document;
    }
}
