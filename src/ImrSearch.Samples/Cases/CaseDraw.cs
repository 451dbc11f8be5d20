using System.Globalization;
using ImrSearch.Letters;
using ImrSearch.Samples.Prose;

namespace ImrSearch.Samples.Cases;

/// <summary>Draws a case from a random source and states its facts to the prose: first the people and dates, then the items.</summary>
internal static class CaseDraw
{
    private static readonly int[] FamilyWeights = [900, 50, 40, 10];
    private static readonly LetterFamily[] Families =
        [LetterFamily.CaseNumber, LetterFamily.Notice, LetterFamily.Letterhead, LetterFamily.ProfessionalReview];

    private static readonly int[] YearWeights = [18, 22, 22, 16, 12, 10];
    private static readonly string[] Workers = ["the injured worker", "the patient", "the claimant", "the employee", "this injured worker", "the worker"];
    /// <summary>Each letter has one drug of each of these kinds in its background, stated as a fact under the kind's name.</summary>
    public static readonly string[] LetterDrugKinds = ["opioid", "nsaid", "anti-epilepsy", "muscle-relaxant"];

    public static SampleCase Draw(SampleData data, LetterProse prose, long number)
    {
        var random = prose.Random;
        var family = Families[random.PickWeighted(FamilyWeights)];
        var expedited = random.Chance(25);
        var (first, last) = DecisionDates(random, family);
        var dates = CaseDates.Draw(random, first, last, expedited);
        var specialty = data.People.Specialties[random.PickWeighted(data.SpecialtyWeights)];

        var drawn = new SampleCase
        {
            Number = number,
            CaseNumber = string.Create(CultureInfo.InvariantCulture, $"SM{dates.Decision.Year % 100:00}-{number:0000000}"),
            Family = family,
            PrintsCaseNumber = family != LetterFamily.CaseNumber || !random.Chance(60),
            Dates = dates,
            Expedited = expedited,
            Female = random.Chance(450),
            Region = data.Regions[random.PickWeighted(data.RegionWeights)],
            Specialty = specialty,
            SpecialtyAsPrinted = Misspell(random, data.People, specialty.Name),
            States = DrawStates(random, data.People),
            DeficitPresent = random.Chance(350),
        };

        StateFacts(data, prose, drawn);
        new ItemDraw(data, prose, drawn).DrawAll();
        return drawn;
    }

    private static (DateOnly First, DateOnly Last) DecisionDates(SampleRandom random, LetterFamily family)
    {
        switch (family)
        {
            case LetterFamily.Notice:
                return (new DateOnly(2013, 7, 1), new DateOnly(2013, 12, 31));
            case LetterFamily.Letterhead:
                return (new DateOnly(2013, 10, 1), new DateOnly(2014, 6, 30));
            case LetterFamily.ProfessionalReview:
                return (new DateOnly(2013, 2, 1), new DateOnly(2013, 6, 30));
            default:
                var year = 2014 + random.PickWeighted(YearWeights);
                return (new DateOnly(year, 1, 2), new DateOnly(year, 12, 31));
        }
    }

    private static void StateFacts(SampleData data, LetterProse prose, SampleCase drawn)
    {
        var random = prose.Random;
        var dates = drawn.Dates;
        var format = CaseDates.DrawProseFormat(random);
        string Date(DateOnly date) => date.ToString(format, CultureInfo.InvariantCulture);
        string Number(int low, int high) => random.Between(low, high).ToString(CultureInfo.InvariantCulture);

        var other = data.Regions[random.PickWeighted(data.RegionWeights)];
        prose.Set("region", drawn.Region.Key);
        prose.Set("region2", other.Key);
        prose.Set("side", random.Chance(500) ? "left" : "right");
        prose.Set("age", Number(19 + dates.Decision.Year - dates.Injury.Year, 78)); // of age when injured
        prose.Set("sexWord", drawn.Female ? "female" : "male");
        prose.Set("he", drawn.Female ? "she" : "he");
        prose.Set("him", drawn.Female ? "her" : "him");
        prose.Set("occupation", random.Pick(data.People.Occupations));
        prose.Set("worker", random.Pick(Workers));
        prose.Set("injuryDate", Date(dates.Injury));
        prose.Set("earlierDate", Date(dates.Earlier));
        prose.Set("imagingDate", Date(dates.Imaging));
        prose.Set("visitDate", Date(dates.Visit));
        prose.Set("urDate", Date(dates.Denial));
        prose.Set("monthsSince", dates.MonthsSinceInjury.ToString(CultureInfo.InvariantCulture));
        prose.Set("painBefore", Number(6, 9));
        prose.Set("painAfter", Number(3, 5));
        prose.Set("priorVisits", Number(8, 32));
        prose.Set("fewVisits", Number(2, 5));
        prose.Set("diagnosis", prose.Phrase(data.Grammar.Get("diagnosis." + drawn.Region.Key)));
        prose.Set("secondDiagnosis", prose.Phrase(data.Grammar.Get("diagnosis." + drawn.Region.Key)));
        foreach (var kind in LetterDrugKinds)
        {
            prose.Set(kind, random.Pick(data.DrugsByKind[kind]).Name);
        }
    }

    private static string Misspell(SampleRandom random, People people, string specialty)
    {
        if (random.Chance(15))
        {
            foreach (var (right, wrong) in people.Misspelled)
            {
                if (specialty.Contains(right, StringComparison.Ordinal))
                {
                    return specialty.Replace(right, wrong, StringComparison.Ordinal);
                }
            }
        }

        return specialty;
    }

    private static string DrawStates(SampleRandom random, People people)
    {
        var states = new List<string> { random.Chance(850) ? "California" : random.Pick(people.States) };
        while (random.Chance(350))
        {
            var state = random.Pick(people.States);
            if (!states.Contains(state))
            {
                states.Insert(random.Next(states.Count + 1), state);
            }
        }

        return string.Join(random.Chance(300) ? "," : ", ", states);
    }
}
