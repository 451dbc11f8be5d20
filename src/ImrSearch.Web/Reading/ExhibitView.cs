using ImrSearch.App.Exhibits;
using ImrSearch.Web.Searching;
using Microsoft.AspNetCore.WebUtilities;

namespace ImrSearch.Web.Reading;

/// <summary>
/// What an exhibit pack holds, as its address says it: <c>/exhibits?d=…&amp;d=…&amp;title=…&amp;rationale=reasons&amp;from=…</c>. The only
/// place that reads or writes that query string. Parameters that mean nothing are passed over.
/// </summary>
public sealed record ExhibitView
{
    public const string PagePath = "/exhibits";
    public const string FilePath = "/exhibits/pack.html";

    public const string TitleParameter = "title";
    public const string SummaryParameter = "summary";
    public const string GuidelinesParameter = "guidelines";
    public const string RationaleParameter = "rationale";
    public const string ReasonsOnly = "reasons";

    /// <summary>Longer ones would not fit a caption.</summary>
    public const int LongestTitle = 200;

    private const string Yes = "yes";
    private const string No = "no";

    /// <summary>The decisions, at most <see cref="DecisionLinks.Most"/>.</summary>
    public IReadOnlyList<string> Decisions { get; init; } = [];

    /// <summary>How many more the address named.</summary>
    public int TooMany { get; init; }

    /// <summary>What stands at its head, as typed: "In re Smith".</summary>
    public string Title { get; init; } = "";

    public bool Summary { get; init; }

    public bool Guidelines { get; init; } = true;

    public bool OnlyReasons { get; init; }

    /// <summary>The search that the page was reached from, with what is picked there.</summary>
    public SearchPageState From { get; init; } = SearchPageState.Empty;

    public ExhibitRequest Request => new() { DecisionIds = Decisions, Summary = Summary, Guidelines = Guidelines, OnlyReasons = OnlyReasons };

    /// <summary>Reads a query string, with or without its question mark.</summary>
    public static ExhibitView Parse(string? queryString)
    {
        var values = QueryHelpers.ParseQuery(queryString);
        var decisions = values.TryGetValue(DecisionLinks.Parameter, out var ids) ? ids.ToArray() : [];
        var kept = DecisionLinks.Read(decisions);
        var title = Value(TitleParameter).Trim();
        return new ExhibitView
        {
            Decisions = kept,
            TooMany = Math.Max(0, decisions.Select(id => id?.Trim()).Where(id => !string.IsNullOrEmpty(id)).Distinct(StringComparer.OrdinalIgnoreCase).Count() - kept.Count),
            Title = title.Length > LongestTitle ? title[..LongestTitle] : title,
            Summary = Value(SummaryParameter) == Yes,
            Guidelines = Value(GuidelinesParameter) != No,
            OnlyReasons = Value(RationaleParameter) == ReasonsOnly,
            From = SearchPageState.Parse(Value(DecisionLinks.FromParameter)),
        };

        // A form sends "no" from a hidden field and "yes" behind it where the box is ticked: the last one counts.
        string Value(string name) => values.TryGetValue(name, out var several) && several.Count > 0 ? several[^1] ?? "" : "";
    }

    /// <summary>The address of the page, or of the file, which leads back nowhere.</summary>
    public string ToUrl(string path = PagePath)
    {
        var parameters = Decisions.Select(id => (DecisionLinks.Parameter, id))
            .Concat(Title.Length > 0 ? [(TitleParameter, Title)] : [])
            .Concat(Summary ? [(SummaryParameter, Yes)] : [])
            .Concat(Guidelines ? [] : [(GuidelinesParameter, No)])
            .Concat(OnlyReasons ? [(RationaleParameter, ReasonsOnly)] : [])
            .Concat(path == PagePath && DecisionLinks.From(From) is { } from ? [(DecisionLinks.FromParameter, from)] : [])
            .Select(parameter => $"{parameter.Item1}={Uri.EscapeDataString(parameter.Item2)}");
        return string.Join('&', parameters) is { Length: > 0 } query ? $"{path}?{query}" : path;
    }
}
