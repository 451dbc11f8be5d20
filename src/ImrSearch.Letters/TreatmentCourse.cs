namespace ImrSearch.Letters;

/// <summary>How often and how long a treatment is asked for: "12 visits, 2 times a week for 6 weeks".</summary>
/// <param name="Visits">Number of visits, as printed or frequency times weeks.</param>
/// <param name="TimesPerWeek">Visits a week.</param>
/// <param name="Weeks">Length in weeks; a month counts as a twelfth of 52, rounded at the end: 3 months are 13 weeks, 12 months 52.</param>
public sealed record TreatmentCourse(int? Visits, int? TimesPerWeek, int? Weeks)
{
    /// <summary>"12 visits, 2 times a week, 6 weeks"; only what is known.</summary>
    public override string ToString() => string.Join(", ", new[]
    {
        Visits is { } visits ? $"{visits} visits" : null,
        TimesPerWeek is { } times ? $"{times} times a week" : null,
        Weeks is { } weeks ? $"{weeks} weeks" : null,
    }.OfType<string>());
}
