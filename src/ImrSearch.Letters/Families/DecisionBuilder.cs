using System.Text.RegularExpressions;
using ImrSearch.Letters.Guidelines;
using ImrSearch.Letters.Reasons;
using ImrSearch.Letters.Taxonomy;
using ImrSearch.Letters.Text;

namespace ImrSearch.Letters.Families;

/// <summary>Makes the decisions of a letter from its items as printed. Items are looked at together, for an operation makes add-ons of others.</summary>
internal static partial class DecisionBuilder
{
    public static IReadOnlyList<Decision> Build(string text, IReadOnlyList<IssueBlock> blocks)
    {
        var decisions = blocks.Select((block, i) => Build(text, block, i + 1)).ToList();
        if (decisions.Exists(d => Place(d).IsOperation))
        {
            decisions = decisions.ConvertAll(d => ItemClassifier.AsAddOn(d.Item, Place(d)) ? WithPlace(d, ItemPlace.AdjunctService) : d);
        }

        return RepeatedRationales.Mark(decisions);
    }

    private static Decision Build(string text, IssueBlock block, int ordinal)
    {
        var title = EvenedText.Of(text, block.Title);
        var item = title.Value;
        var facts = new List<Fact>
        {
            new(FactFields.Item, item, block.Title),
            new(FactFields.Outcome, block.Outcome.ToString(), block.OutcomePlace, block.Confidence),
        };
        var modified = ModifiedRequestParser.Parse(title);
        var asked = modified?.Disputed ?? modified?.Original ?? new TextSpan(0, item.Length);
        var told = TitleReader.Read(item, asked);
        var associated = Noted(FactFields.AssociatedSurgicalService, Associated().Match(item));
        var place = told.Place?.Value ?? default;
        if (associated && place.Category != "Pharmaceuticals")
        {
            place = ItemPlace.AdjunctService;
        }

        if (told.Place is { } found)
        {
            facts.Add(title.ToFact(FactFields.Category, place.ToString(), found.Place, found.Confidence));
        }

        var rationale = block.Rationale is { Length: > 0 } printed ? EvenedText.Of(text, printed) : null;
        if (rationale is not null)
        {
            facts.Add(new Fact(FactFields.Rationale, "", block.Rationale!.Value));
        }

        var decision = new Decision
        {
            Ordinal = ordinal,
            Item = item,
            Outcome = block.Outcome,
            Category = place.Category,
            Subcategory = place.Subcategory,
            Drugs = Values(FactFields.Drugs, told.Drugs, d => d),
            Medications = Values(FactFields.Medications, told.Medications, m => m.Name),
            Course = Value(FactFields.Course, told.Course, c => c.ToString()),
            BodyRegions = Values(FactFields.BodyRegions, told.BodyRegions, r => r),
            SpinalLevels = Values(FactFields.SpinalLevels, told.SpinalLevels, l => l),
            Side = Value(FactFields.Side, told.Side, s => s),
            ClaimsAdministratorGuidelines = Guidelines(FactFields.ClaimsAdministratorGuidelines, block.AdministratorGuideline),
            ReviewerGuidelines = Guidelines(FactFields.ReviewerGuidelines, block.ReviewerGuideline),
            Rationale = rationale?.Value ?? "",
            ModifiedRequest = modified is null
                ? null
                : new ModifiedRequest(
                    Part(FactFields.OriginalRequest, modified.Original),
                    Part(FactFields.AuthorisedRequest, modified.Authorised),
                    Part(FactFields.DisputedRequest, modified.Disputed)),
            AssociatedSurgicalService = associated,
            Retrospective = Noted(FactFields.Retrospective, Retrospective().Match(item)),
        };
        if (rationale is null)
        {
            return decision with { Facts = facts };
        }

        var reasons = ReasonTagger.Tag(rationale.Value, decision);
        facts.AddRange(reasons.Select(r => rationale.ToFact(FactFields.Reasons, r.Value, r.Place, r.Confidence)));
        return decision with { Reasons = [.. reasons.Select(r => r.Value)], Facts = facts };

        T? Value<T>(string field, Found<T>? value, Func<T, string> name) where T : class =>
            value is { } one ? Values(field, [one], name)[0] : null;

        List<T> Values<T>(string field, IReadOnlyList<Found<T>> values, Func<T, string> name)
        {
            facts.AddRange(values.Select(v => title.ToFact(field, name(v.Value), v.Place, v.Confidence)));
            return [.. values.Select(v => v.Value)];
        }

        string? Part(string field, TextSpan? part) => part is { } span ? Values(field, [new Found<string>(span.In(item), span)], p => p)[0] : null;

        bool Noted(string field, Match match)
        {
            if (match.Success)
            {
                facts.Add(title.ToFact(field, "true", new TextSpan(match.Index, match.Length), Confidence.Printed));
            }

            return match.Success;
        }

        List<GuidelineCitation> Guidelines(string field, TextSpan? part)
        {
            if (part is not { Length: > 0 } span)
            {
                return [];
            }

            var evened = EvenedText.Of(text, span);
            var citations = GuidelineParser.Parse(evened.Value);
            facts.AddRange(citations.Select(c => evened.ToFact(
                field, c.Value.Chapter is { } chapter ? $"{c.Value.Source}: {chapter}" : c.Value.Source, c.Place, c.Confidence)));
            return [.. citations.Select(c => c.Value)];
        }
    }

    private static ItemPlace Place(Decision decision) => new(decision.Category, decision.Subcategory);

    private static Decision WithPlace(Decision decision, ItemPlace place) => decision with
    {
        Category = place.Category,
        Subcategory = place.Subcategory,
        Facts = [.. decision.Facts.Select(f => f.Field == FactFields.Category ? f with { Value = place.ToString() } : f)],
    };

    [GeneratedRegex(@"\A\W*(?:Associated|Related) surgical services?\b|\bAssociated surgical services?\s*[:;-]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Associated();

    // "Retro-calcaneal" is a place.
    [GeneratedRegex(@"\bretrospective(?:ly)?\b|\bretro\b(?!-(?!request|review|auth|treat)[a-z]|\s(?:calcaneal|patellar|achilles|bulbar|peritoneal|orbital|auricular|lis))|\bDOS\b|\bdates? of service\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Retrospective();
}
