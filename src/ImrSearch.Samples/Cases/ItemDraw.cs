using System.Globalization;
using ImrSearch.Letters;
using ImrSearch.Samples.Prose;

namespace ImrSearch.Samples.Cases;

/// <summary>Draws the disputed items of one case: kinds that suit the region, their outcomes, and what each side cites.</summary>
internal sealed class ItemDraw(SampleData data, LetterProse prose, SampleCase drawn)
{
    // 1 to 8 items, mean 2.4.
    private static readonly int[] CountWeights = [38, 25, 16, 10, 5, 3, 2, 1];
    private static readonly string[] NeedDeficit = ["exam-or-imaging-findings-support"];
    private static readonly string[] NeedNoDeficit = ["no-red-flag-or-neuro-deficit", "radiculopathy-not-shown", "objective-findings-lacking"];

    private readonly SampleRandom _random = prose.Random;
    private readonly ItemTitle _titles = new(data.Grammar, prose);
    private readonly ItemCitations _citations = new(prose.Random, drawn);

    public void DrawAll()
    {
        var count = 1 + _random.PickWeighted(CountWeights);
        // A few titles may come out equal and are dropped, so there are more tries than items.
        for (var attempt = 0; attempt < 3 * count && drawn.Items.Count < count; attempt++)
        {
            var surgery = drawn.Items.Find(item => item.Kind.Group == ItemKind.SurgeryGroup);
            var kind = surgery is not null && _random.Chance(600) ? data.Adjunct : DrawKind(surgery is not null);
            if (kind is not null)
            {
                Add(DrawItem(kind, surgery));
                AddOtherSide(count);
            }
        }
    }

    private ItemKind? DrawKind(bool surgeryDrawn)
    {
        var kinds = data.KindsByCategory[_random.PickWeighted(data.CategoryWeights)];
        Span<int> weights = stackalloc int[kinds.Length];
        var total = 0;
        for (var i = 0; i < kinds.Length; i++)
        {
            var kind = kinds[i];
            var fits = kind.Suits(drawn.Region)
                && (kind.Sex is null || kind.Sex == "Male" != drawn.Female)
                && !(surgeryDrawn && kind.Group == ItemKind.SurgeryGroup);
            total += weights[i] = fits ? kind.Weight : 0;
        }

        return total == 0 ? null : kinds[_random.PickWeighted(weights)];
    }

    private void Add(SampleItem item)
    {
        if (!drawn.Items.Exists(other => other.Title == item.Title))
        {
            drawn.Items.Add(item);
        }
    }

    private void AddOtherSide(int count)
    {
        if (drawn.Items is [.., { Kind.SideTwin: true, SameRationaleAs: null } item]
            && drawn.Items.Count < count && _random.Chance(350))
        {
            var side = prose.Fact("side");
            var other = side == "left" ? "right" : "left";
            Add(new SampleItem
            {
                Kind = item.Kind,
                Title = item.Title.Replace(side, other, StringComparison.Ordinal),
                Outcome = item.Outcome,
                Noun = item.Noun,
                Facts = item.Facts,
                SameRationaleAs = item,
                AdministratorCitation = item.AdministratorCitation,
                ReviewerCitation = item.ReviewerCitation,
                Reasons = item.Reasons,
            });
        }
    }

    private SampleItem DrawItem(ItemKind kind, SampleItem? surgery)
    {
        var facts = DrawFacts(kind);
        prose.SetAll(facts);
        var outcome = DrawOutcome(kind, surgery);
        var title = _titles.Draw(kind, drawn);
        facts["shortTitle"] = ItemTitle.Short(title);
        prose.Set("shortTitle", facts["shortTitle"]);
        facts["noun"] = prose.Phrase(data.Grammar.GetFirst("noun." + kind.Key, "noun." + kind.Group));
        var administrator = _citations.Draw(kind, noneChance: 170);
        var reviewer = _citations.Draw(kind, noneChance: 50);
        facts["guide"] = ItemCitations.NameInProse(_random, reviewer);

        return new SampleItem
        {
            Kind = kind,
            Title = _titles.Dress(title, kind, drawn),
            Outcome = outcome,
            Noun = facts["noun"],
            Facts = facts,
            AdministratorCitation = administrator,
            ReviewerCitation = reviewer,
            Reasons = DrawReasons(kind, outcome, surgery),
        };
    }

    private Dictionary<string, string> DrawFacts(ItemKind kind)
    {
        string Number(int low, int high) => _random.Between(low, high).ToString(CultureInfo.InvariantCulture);
        var perWeek = _random.Between(2, 3);
        var weeks = _random.PickWeighted([10, 50, 5, 35]) + 3;
        var side = prose.Fact("side");
        var facts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["part"] = drawn.Region.NameWithSide(side),
            ["other"] = drawn.Region.Other,
            ["limb"] = drawn.Region.Limb,
            ["group"] = kind.Group,
            ["perWeek"] = perWeek.ToString(CultureInfo.InvariantCulture),
            ["weeks"] = weeks.ToString(CultureInfo.InvariantCulture),
            ["visits"] = (perWeek * weeks).ToString(CultureInfo.InvariantCulture),
            ["months"] = Number(2, 6),
            ["refills"] = Number(2, 4),
            ["quantity"] = Number(1, 4) + "0",
            ["level"] = drawn.Region.Levels.Count > 0 ? _random.Pick(drawn.Region.Levels) : "",
        };

        if (kind.Drugs is not null)
        {
            var drug = _random.Pick(data.DrugsByKind[kind.Drugs]);
            facts["drug"] = drug.Name;
            facts["generic"] = drug.Generic;
            facts["drugAndGeneric"] = drug.Name.Contains(drug.Generic, StringComparison.OrdinalIgnoreCase) ? drug.Name : $"{drug.Name} ({drug.Generic})";
            facts["strength"] = _random.Pick(drug.Strengths);
            facts["quantity"] = _random.Pick(drug.Quantities);
        }

        // The other drugs of the letter are of other kinds than the one in dispute.
        var others = CaseDraw.LetterDrugKinds.Where(other => other != kind.Drugs).Take(2).ToArray();
        facts["otherDrug"] = prose.Fact(others[0]);
        facts["secondDrug"] = prose.Fact(others[1]);
        return facts;
    }

    private Outcome DrawOutcome(ItemKind kind, SampleItem? surgery)
    {
        if (kind == data.Adjunct && surgery!.Outcome == Outcome.Upheld)
        {
            return Outcome.Upheld;
        }

        var overturned = kind == data.Adjunct ? 750 : kind.Overturned * drawn.Specialty.Leniency / 100;
        if (_random.Chance(overturned))
        {
            return Outcome.Overturned;
        }

        // The older families print "is" or "is not" necessary and nothing between.
        return drawn.Family == LetterFamily.CaseNumber && _random.Chance(kind.Partial) ? Outcome.PartiallyOverturned : Outcome.Upheld;
    }

    private List<string> DrawReasons(ItemKind kind, Outcome outcome, SampleItem? surgery)
    {
        if (kind == data.Adjunct && surgery!.Outcome == Outcome.Upheld)
        {
            return ["depends-on-unapproved-service"];
        }

        var all = outcome == Outcome.Upheld ? kind.UpheldReasons : kind.OverturnedReasons;
        var excluded = drawn.DeficitPresent ? NeedNoDeficit : NeedDeficit;
        var fitting = all.Where(reason => !excluded.Contains(reason)).ToArray();
        var from = fitting.Length > 0 ? fitting : all;
        var reasons = new List<string> { _random.Pick(from) };
        var second = _random.Pick(from);
        if (_random.Chance(600) && second != reasons[0])
        {
            reasons.Add(second);
        }

        return reasons;
    }
}
