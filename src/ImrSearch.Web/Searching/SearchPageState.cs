using System.Globalization;
using System.Text;
using ImrSearch.App.Passages;
using ImrSearch.App.Searching;
using Microsoft.AspNetCore.WebUtilities;

namespace ImrSearch.Web.Searching;

/// <summary>
/// What the search page shows, as its URL says it: <c>/?q=…&amp;outcome=…&amp;outcome=…&amp;sort=newest&amp;page=2</c>, one
/// parameter per filter value, named as the filter fields are. The only place that reads or writes that query string.
/// Immutable: each change gives the state of the page behind a link. Parameters that mean nothing are passed over, so
/// that a mistyped link still opens.
/// </summary>
public sealed class SearchPageState : IEquatable<SearchPageState>
{
    public const int PageSize = 10;

    /// <summary>What an address of the search page means that names no mode.</summary>
    public const SearchMode UsualMode = SearchMode.Hybrid;

    // Deep enough for any reader; keeps Page × PageSize far from overflow.
    private const int LastPage = 1_000_000;

    private readonly IReadOnlyList<FieldFilter> _filters;

    private SearchPageState(IReadOnlyList<FieldFilter> filters) => _filters = filters;

    private SearchPageState(SearchPageState other, IReadOnlyList<FieldFilter> filters)
        : this(filters) =>
        (Query, Mode, AnyWord, Sort, Picked) = (other.Query, other.Mode, other.AnyWord, other.Sort, other.Picked);

    public static SearchPageState Empty { get; } = new([]);

    public string Query { get; private init; } = "";

    /// <summary>How the set of results is made.</summary>
    public SearchMode Mode { get; private init; } = UsualMode;

    /// <summary>True when any of the words suffices.</summary>
    public bool AnyWord { get; private init; }

    /// <summary>Active filters in the order of <see cref="DecisionFields.Filters"/>, none without a value.</summary>
    public IReadOnlyList<FieldFilter> Filters => _filters;

    public SortOrder Sort { get; private init; } = SortOrder.Relevance;

    /// <summary>From 1.</summary>
    public int Page { get; private init; } = 1;

    /// <summary>Decisions that the user has picked, to compare or to quote, in the order of picking: "CM16-0213037#1".</summary>
    public IReadOnlyList<string> Picked { get; private init; } = [];

    public bool IsEmpty => Query.Length == 0 && _filters.Count == 0;

    /// <summary>Reads the query string of a URL, with or without its question mark.</summary>
    /// <param name="queryString">The query string.</param>
    /// <param name="usualMode">What the page's addresses mean that name no mode.</param>
    public static SearchPageState Parse(string? queryString, SearchMode usualMode = UsualMode)
    {
        var parameters = new QueryCollection(QueryHelpers.ParseQuery(queryString));
        var filters = new List<FieldFilter>();
        foreach (var field in DecisionFields.Filters)
        {
            if (parameters.TryGetValue(field, out var values))
            {
                var kept = values.Select(value => value?.Trim() ?? "").Where(value => value.Length > 0)
                    .Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
                if (kept.Length > 0)
                {
                    filters.Add(new FieldFilter(field, kept));
                }
            }
        }

        return new SearchPageState(filters)
        {
            Query = parameters["q"].ToString().Trim(),
            Mode = Enum.TryParse<SearchMode>(parameters["mode"], ignoreCase: true, out var mode) && Enum.IsDefined(mode) ? mode : usualMode,
            AnyWord = parameters["words"] == "any",
            Sort = Enum.TryParse<SortOrder>(parameters["sort"], ignoreCase: true, out var sort) && Enum.IsDefined(sort) ? sort : SortOrder.Relevance,
            Page = int.TryParse(parameters["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, LastPage) : 1,
            Picked = DecisionLinks.Read(parameters[DecisionLinks.Parameter]),
        };
    }

    public IReadOnlyList<string> Values(string field) =>
        _filters.FirstOrDefault(filter => filter.Field == field)?.Values ?? [];

    public bool Has(string field, string value) => Values(field).Contains(value, StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds a filter value, or takes it away when it is there. The first page follows.</summary>
    public SearchPageState Toggle(string field, string value)
    {
        var values = Values(field);
        var changed = With(field, Has(field, value)
            ? [.. values.Where(kept => !kept.Equals(value, StringComparison.OrdinalIgnoreCase))]
            : [.. values.Where(kept => !Overlaps(field, kept, value)), value]);

        // A subcategory belongs to the categories it was chosen under; left behind it would hide the new choice.
        return field == DecisionFields.Category ? changed.Without(DecisionFields.Subcategory) : changed;
    }

    public bool HasAll(string field, IReadOnlyList<string> values) => values.All(value => Has(field, value));

    /// <summary>Adds the filter values that are missing, or takes all away when all are there. The first page follows.</summary>
    public SearchPageState ToggleAll(string field, IReadOnlyList<string> values)
    {
        var others = Values(field).Where(kept => !values.Contains(kept, StringComparer.OrdinalIgnoreCase));
        return With(field, HasAll(field, values) ? [.. others] : [.. others, .. values]);
    }

    /// <summary>In a tree, a node holds what stands below it: both at once would say no more than the upper one.</summary>
    private static bool Overlaps(string field, string one, string other) =>
        DecisionFields.Hierarchical.Contains(field)
        && ((one + DecisionFields.PathSeparator).StartsWith(other + DecisionFields.PathSeparator, StringComparison.OrdinalIgnoreCase)
            || (other + DecisionFields.PathSeparator).StartsWith(one + DecisionFields.PathSeparator, StringComparison.OrdinalIgnoreCase));

    /// <summary>The field's filter replaced by this one value, all others kept. The first page follows.</summary>
    public SearchPageState Only(string field, string value) => With(field, [value]);

    public SearchPageState Without(string field) => With(field, []);

    public SearchPageState WithoutFilters() => new(this, []);

    public SearchPageState WithQuery(string query) => new(this, _filters) { Query = query.Trim() };

    public SearchPageState WithAnyWord(bool anyWord) => new(this, _filters) { AnyWord = anyWord };

    public SearchPageState WithMode(SearchMode mode) => new(this, _filters) { Mode = mode };

    public SearchPageState WithSort(SortOrder sort) => new(this, _filters) { Sort = sort };

    public SearchPageState WithPage(int page) => new(this, _filters) { Page = Math.Clamp(page, 1, LastPage) };

    public bool HasPicked(string decisionId) => Picked.Contains(decisionId, StringComparer.OrdinalIgnoreCase);

    /// <summary>Picks a decision, or puts it back; the page stays. Where as many are picked as an address holds, no other is.</summary>
    public SearchPageState TogglePicked(string decisionId) => new(this, _filters)
    {
        Page = Page,
        Picked = HasPicked(decisionId)
            ? [.. Picked.Where(picked => !picked.Equals(decisionId, StringComparison.OrdinalIgnoreCase))]
            : [.. Picked, .. Picked.Count < DecisionLinks.Most ? [decisionId] : Array.Empty<string>()],
    };

    /// <summary>Picks those of these decisions that are not picked yet; the page stays.</summary>
    public SearchPageState WithPicked(IEnumerable<string> decisionIds) =>
        decisionIds.Aggregate(this, (state, id) => state.HasPicked(id) ? state : state.TogglePicked(id));

    /// <summary>The same view with nothing picked; the page stays.</summary>
    public SearchPageState WithoutPicked() => new(this, _filters) { Page = Page, Picked = [] };

    /// <summary>The URL of this state, relative to the site's root.</summary>
    public string ToUrl() => ToUrl("/");

    /// <summary>The URL of another page that reads it as the search page does, e.g. "/export/decisions.csv".</summary>
    public string ToUrl(string path)
    {
        var url = new StringBuilder(path);
        foreach (var (name, value) in Parameters())
        {
            url.Append(url.Length == path.Length ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }

        return url.ToString();
    }

    /// <summary>The parameters of the URL; those with their usual value are left out.</summary>
    /// <param name="usualMode">What the page's addresses mean that name no mode.</param>
    public IEnumerable<(string Name, string Value)> Parameters(SearchMode usualMode = UsualMode)
    {
        if (Query.Length > 0)
        {
            yield return ("q", Query);
        }

        if (Mode != usualMode)
        {
            yield return ("mode", Mode.ToString().ToLowerInvariant());
        }

        if (AnyWord)
        {
            yield return ("words", "any");
        }

        foreach (var filter in _filters)
        {
            foreach (var value in filter.Values)
            {
                yield return (filter.Field, value);
            }
        }

        if (Sort != SortOrder.Relevance)
        {
            yield return ("sort", Sort == SortOrder.Newest ? "newest" : "oldest");
        }

        if (Page > 1)
        {
            yield return ("page", Page.ToString(CultureInfo.InvariantCulture));
        }

        foreach (var decisionId in Picked)
        {
            yield return (DecisionLinks.Parameter, decisionId);
        }
    }

    /// <summary>What the application is asked for this page.</summary>
    public SearchRequest ToRequest(IReadOnlyList<string> facets) => new()
    {
        Query = Query,
        Mode = Mode,
        AnyWord = AnyWord,
        Filters = _filters,
        Sort = Sort,
        Skip = (Page - 1) * PageSize,
        Top = PageSize,
        Facets = facets,
        ByYear = true,
        WithBaseline = true,
        Suggest = true,
    };

    public bool Equals(SearchPageState? other) => other is not null && ToUrl() == other.ToUrl();

    public override bool Equals(object? obj) => Equals(obj as SearchPageState);

    public override int GetHashCode() => ToUrl().GetHashCode(StringComparison.Ordinal);

    private SearchPageState With(string field, IReadOnlyList<string> values)
    {
        var filters = new List<FieldFilter>();
        foreach (var name in DecisionFields.Filters)
        {
            var kept = name == field ? values : Values(name);
            if (kept.Count > 0)
            {
                filters.Add(new FieldFilter(name, kept));
            }
        }

        return new SearchPageState(this, filters);
    }
}
