using ImrSearch.App.Reading;
using ImrSearch.Letters;

namespace ImrSearch.App.Exhibits;

/// <summary>Quotes one decision by the facts that were read from its letter.</summary>
internal sealed class Quoter(FoundDecision found, bool hasPages)
{
    private readonly Letter _letter = found.Letter.Letter;
    private readonly Decision _decision = found.Decision;

    /// <summary>Where a field of the decision stands.</summary>
    public PinCite? Place(string field) => _decision.Facts.Of(field).FirstOrDefault(IsIn) is { } fact ? PlaceOf(fact.Span) : null;

    public ExhibitQuote? Summary() => _letter.Facts.Of(FactFields.Summary).FirstOrDefault(IsIn) is { } fact ? Quote(fact) : null;

    /// <summary>The whole rationale, in the reader's form: words that a line end cut in two are joined, page footers left out.</summary>
    public IReadOnlyList<ExhibitQuote> Rationale() =>
        _decision.Rationale.Length == 0 ? [] : [new ExhibitQuote(_decision.Rationale, Place(FactFields.Rationale))];

    /// <summary>The sentences that show a reason, in printed order, each once.</summary>
    public IReadOnlyList<ExhibitQuote> Reasons() =>
    [
        .. _decision.Facts.Of(FactFields.Reasons).Where(IsIn)
            .GroupBy(fact => fact.Span)
            .OrderBy(sentence => sentence.Key.Start)
            .Select(sentence => Quote(sentence.First()) with { Reasons = [.. sentence.Select(fact => fact.Value).Distinct()] }),
    ];

    /// <summary>Citations as printed; by their canonical names where no places were kept.</summary>
    public IReadOnlyList<ExhibitQuote> Guidelines(string field, IReadOnlyList<GuidelineCitation> citations)
    {
        var printed = _decision.Facts.Of(field).Where(IsIn).DistinctBy(fact => (fact.Span, fact.Value)).Select(fact => Quote(fact) with { Name = fact.Value }).ToList();
        return printed.Count > 0
            ? printed
            : [.. citations.Select(citation => new ExhibitQuote(citation.Chapter is null ? citation.Source : $"{citation.Source}, {citation.Chapter}", null))];
    }

    private bool IsIn(Fact fact) => FactWords.IsIn(fact, _letter.Text);

    private ExhibitQuote Quote(Fact fact) => new(FactWords.Of(fact, _letter.Text)!, PlaceOf(fact.Span));

    private PinCite PlaceOf(TextSpan span) => PinCite.Of(_letter.Text, span.Start, span.End, hasPages);
}
