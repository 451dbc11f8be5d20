using System.Text.RegularExpressions;
using ImrSearch.Letters.Guidelines;
using ImrSearch.Letters.Taxonomy;
using ImrSearch.Letters.Text;

namespace ImrSearch.Letters.Families;

/// <summary>Makes the decisions of a letter from its items as printed. Items are looked at together, for an operation makes add-ons of others.</summary>
internal static partial class DecisionBuilder
{
    public static IReadOnlyList<Decision> Build(string text, IReadOnlyList<IssueBlock> blocks)
    {
        var decisions = blocks.Select((block, i) => Build(text, block, i + 1)).ToList();
        if (!decisions.Exists(d => Place(d).IsOperation))
        {
            return decisions;
        }

        return decisions
            .Select(d => ItemClassifier.AsAddOn(d.Item, Place(d)) ? WithPlace(d, ItemPlace.AdjunctService) : d)
            .ToList();
    }

    private static Decision Build(string text, IssueBlock block, int ordinal)
    {
        var title = EvenedText.Of(text, block.Title);
        var spans = new Dictionary<string, TextSpan> { ["item"] = block.Title, ["outcome"] = block.OutcomePlace };
        var modified = ModifiedRequestParser.Parse(title);
        string? Part(string name, TextSpan? place)
        {
            if (place is not { } part)
            {
                return null;
            }

            spans[name] = title.ToSource(part.Start, part.Length);
            return part.In(title.Value);
        }

        var request = modified is null
            ? null
            : new ModifiedRequest(
                Part("modifiedRequest.original", modified.Original),
                Part("modifiedRequest.authorised", modified.Authorised),
                Part("modifiedRequest.disputed", modified.Disputed));
        var item = title.Value;
        var drugs = DrugNames.Find(item);
        if (drugs.Count > 0)
        {
            var (start, end) = (drugs[0].Place.Start, drugs[^1].Place.End);
            spans["drugs"] = title.ToSource(start, end - start);
        }

        var associated = Associated().IsMatch(item);
        var asked = request?.Disputed ?? request?.Original ?? item;
        var place = ItemClassifier.Classify(asked, drugs);
        if (associated && place.Category != "Pharmaceuticals")
        {
            place = ItemPlace.AdjunctService;
        }

        return new Decision
        {
            Ordinal = ordinal,
            Item = item,
            Outcome = block.Outcome,
            Category = place.Category,
            Subcategory = place.Subcategory,
            Drugs = drugs.SelectMany(d => d.Ingredients).Distinct().ToList(),
            BodyRegions = BodyRegions.Find(item),
            ClaimsAdministratorGuidelines = Guidelines("claimsAdministratorGuidelines", block.AdministratorGuideline),
            ReviewerGuidelines = Guidelines("reviewerGuidelines", block.ReviewerGuideline),
            Rationale = Rationale(),
            ModifiedRequest = request,
            AssociatedSurgicalService = associated,
            Retrospective = Retrospective().IsMatch(item),
            Spans = spans,
        };

        IReadOnlyList<GuidelineCitation> Guidelines(string name, TextSpan? part)
        {
            if (part is not { Length: > 0 } span)
            {
                return [];
            }

            spans[name] = span;
            return GuidelineParser.Parse(EvenedText.Of(text, span).Value);
        }

        string Rationale()
        {
            if (block.Rationale is not { Length: > 0 } span)
            {
                return "";
            }

            spans["rationale"] = span;
            return EvenedText.Of(text, span).Value;
        }
    }

    private static ItemPlace Place(Decision decision) => new(decision.Category, decision.Subcategory);

    private static Decision WithPlace(Decision decision, ItemPlace place) =>
        decision with { Category = place.Category, Subcategory = place.Subcategory };

    [GeneratedRegex(@"\A\W*(?:Associated|Related) surgical services?\b|\bAssociated surgical services?\s*[:;-]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Associated();

    // "Retro-calcaneal" is a place.
    [GeneratedRegex(@"\bretrospective(?:ly)?\b|\bretro\b(?!-(?!request|review|auth|treat)[a-z]|\s(?:calcaneal|patellar|achilles|bulbar|peritoneal|orbital|auricular|lis))|\bDOS\b|\bdates? of service\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Retrospective();
}
