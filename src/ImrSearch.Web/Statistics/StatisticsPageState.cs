using System.Text;
using ImrSearch.App.Passages;
using ImrSearch.App.Statistics;
using ImrSearch.Web.Searching;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace ImrSearch.Web.Statistics;

/// <summary>
/// What the statistics page shows, as its URL says it: the view of the search page
/// (<see cref="SearchPageState"/>), <c>by=</c> for each chart, <c>show=</c>, <c>order=</c>, <c>all=</c> for each table that
/// is shown whole, and, where two sets of one query are compared, <c>vs.FIELD=</c> for the filters of the second
/// (<c>vs=all</c> when it has none) and <c>edit=b</c> while its filters are edited. Without <c>mode=</c> words alone are
/// counted (<see cref="UsualMode"/>). Immutable. Parameters that mean nothing are passed over.
/// </summary>
public sealed class StatisticsPageState : IEquatable<StatisticsPageState>
{
    public const string Path = "/statistics";
    public const string TablePath = "/statistics/table.csv";

    /// <summary>
    /// What an address of this page means that names no mode. Not what the search page's does: the nearest in meaning belong
    /// to a set whatever they are about, so that its rates would mislead.
    /// </summary>
    public const SearchMode UsualMode = SearchMode.Keyword;

    private const string Versus = "vs";
    private const string VersusField = "vs.";

    private StatisticsPageState()
    {
    }

    private StatisticsPageState(StatisticsPageState other) =>
        (View, Other, EditsOther, By, Measure, Order, Whole) =
            (other.View, other.Other, other.EditsOther, other.By, other.Measure, other.Order, other.Whole);

    public static StatisticsPageState Empty { get; } = new();

    /// <summary>The set: A where two are compared.</summary>
    public SearchPageState View { get; private init; } = SearchPageState.Empty.WithMode(UsualMode);

    /// <summary>The set that A is compared with: B, of the same query; null when nothing is compared.</summary>
    public SearchPageState? Other { get; private init; }

    /// <summary>True when the list of filters edits B.</summary>
    public bool EditsOther { get; private init; }

    /// <summary>The set whose filters are edited.</summary>
    public SearchPageState Edited => EditsOther && Other is not null ? Other : View;

    /// <summary>The fields that were chosen to count by; empty for the usual ones.</summary>
    public IReadOnlyList<string> By { get; private init; } = [];

    /// <summary>The fields to count by.</summary>
    public IReadOnlyList<string> Fields => By.Count > 0 ? By : StatisticsFields.UsualFor(View);

    public Measure Measure { get; private init; }

    public RowOrder Order { get; private init; }

    /// <summary>Fields whose table is shown whole.</summary>
    public IReadOnlyList<string> Whole { get; private init; } = [];

    /// <summary>Reads the query string of a URL, with or without its question mark.</summary>
    public static StatisticsPageState Parse(string? queryString)
    {
        var parameters = QueryHelpers.ParseQuery(queryString);
        var view = SearchPageState.Parse(queryString, UsualMode).WithPage(1);
        var isCompared = parameters.Keys.Any(name => name.Equals(Versus, StringComparison.OrdinalIgnoreCase) || name.StartsWith(VersusField, StringComparison.OrdinalIgnoreCase));
        return new StatisticsPageState
        {
            View = view,
            Other = isCompared ? ReadOther(parameters, view) : null,
            EditsOther = isCompared && Value("edit") == "b",
            By = ReadFields("by"),
            Measure = Choice<Measure>("show"),
            Order = Choice<RowOrder>("order"),
            Whole = ReadFields("all"),
        };

        string Value(string name) => parameters.TryGetValue(name, out var values) ? values[0]?.Trim() ?? "" : "";

        T Choice<T>(string name)
            where T : struct, Enum =>
            Enum.TryParse<T>(Value(name), ignoreCase: true, out var choice) && Enum.IsDefined(choice) ? choice : default;

        IReadOnlyList<string> ReadFields(string name) =>
        [
            .. (parameters.TryGetValue(name, out var values) ? values : StringValues.Empty)
                .Select(value => StatisticsFields.All.FirstOrDefault(field => field.Equals(value?.Trim(), StringComparison.OrdinalIgnoreCase)))
                .OfType<string>().Distinct(),
        ];
    }

    /// <summary>This state with the edited set's filters, and both sets' query, taken from <paramref name="edited"/>.</summary>
    public StatisticsPageState WithEdited(SearchPageState edited)
    {
        edited = edited.WithPage(1);
        return EditsOther && Other is not null
            ? new(this) { View = WithQueryOf(View, edited), Other = edited }
            : new(this) { View = edited, Other = Other is null ? null : WithQueryOf(Other, edited) };
    }

    /// <summary>Both sets narrowed alike.</summary>
    public StatisticsPageState WithBoth(Func<SearchPageState, SearchPageState> change) =>
        new(this) { View = change(View), Other = Other is null ? null : change(Other) };

    /// <summary>Begins a comparison: B is A's copy, and is edited.</summary>
    public StatisticsPageState Compared() => new(this) { Other = Other ?? SidesView(View), EditsOther = true };

    public StatisticsPageState NotCompared() => new(this) { Other = null, EditsOther = false };

    /// <summary>A and B change places.</summary>
    public StatisticsPageState Swapped() => Other is null ? this : new(this) { View = Other.WithPicked(View.Picked).WithSort(View.Sort), Other = SidesView(View) };

    public StatisticsPageState Editing(bool other) => new(this) { EditsOther = other && Other is not null };

    public StatisticsPageState WithMeasure(Measure measure) => new(this) { Measure = measure };

    public StatisticsPageState WithOrder(RowOrder order) => new(this) { Order = order };

    public StatisticsPageState ToggleWhole(string field) => new(this)
    {
        Whole = Whole.Contains(field) ? [.. Whole.Where(whole => whole != field)] : [.. Whole, field],
    };

    /// <summary>Adds a chart, or takes it away; the last one stays.</summary>
    public StatisticsPageState ToggleField(string field)
    {
        var fields = Fields.Contains(field)
            ? Fields.Where(kept => kept != field).ToArray()
            : [.. StatisticsFields.All.Where(known => known == field || Fields.Contains(known))];
        return fields.Length == 0 ? this : new(this) { By = fields.SequenceEqual(StatisticsFields.UsualFor(View)) ? [] : fields };
    }

    /// <summary>This state with the usual charts.</summary>
    public StatisticsPageState WithUsualFields() => new(this) { By = [] };

    /// <summary>One field alone.</summary>
    public StatisticsPageState OnlyField(string field) => new(this) { By = [field] };

    public string ToUrl() => ToUrl(Path);

    /// <summary>The URL of one field's table alone, e.g. of its file.</summary>
    public string ToUrl(string path, string field) => new StatisticsPageState(this) { By = [field], Whole = [] }.ToUrl(path);

    /// <summary>The URL of another page over this state.</summary>
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
    public IEnumerable<(string Name, string Value)> Parameters()
    {
        foreach (var parameter in View.Parameters(UsualMode))
        {
            yield return parameter;
        }

        foreach (var (field, value) in (Other?.Filters ?? []).SelectMany(filter => filter.Values.Select(value => (filter.Field, value))))
        {
            yield return (VersusField + field, value);
        }

        if (Other is { Filters.Count: 0 })
        {
            yield return (Versus, "all");
        }

        if (EditsOther)
        {
            yield return ("edit", "b");
        }

        foreach (var field in By)
        {
            yield return ("by", field);
        }

        if (Measure != Measure.Counts)
        {
            yield return ("show", Measure.ToString().ToLowerInvariant());
        }

        if (Order != RowOrder.Count)
        {
            yield return ("order", Order.ToString().ToLowerInvariant());
        }

        foreach (var field in Whole)
        {
            yield return ("all", field);
        }
    }

    /// <summary>What the application is asked for a set.</summary>
    /// <param name="view">One of the two.</param>
    /// <param name="facets">Fields to count for the list of filters; none for the set that is not edited.</param>
    public StatisticsRequest ToRequest(SearchPageState view, IReadOnlyList<string> facets) => new()
    {
        Query = view.Query,
        Mode = view.Mode,
        AnyWord = view.AnyWord,
        Filters = view.Filters,
        By = Fields,
        Facets = facets,
    };

    public bool Equals(StatisticsPageState? other) => other is not null && ToUrl() == other.ToUrl();

    public override bool Equals(object? obj) => Equals(obj as StatisticsPageState);

    public override int GetHashCode() => ToUrl().GetHashCode(StringComparison.Ordinal);

    private static SearchPageState ReadOther(Dictionary<string, StringValues> parameters, SearchPageState view)
    {
        var filters = new QueryBuilder();
        foreach (var (name, values) in parameters.Where(parameter => parameter.Key.StartsWith(VersusField, StringComparison.OrdinalIgnoreCase)))
        {
            var field = DecisionFields.Filters.FirstOrDefault(known => known.Equals(name[VersusField.Length..], StringComparison.OrdinalIgnoreCase));
            if (field is not null)
            {
                filters.Add(field, values.OfType<string>());
            }
        }

        return WithQueryOf(SearchPageState.Parse(filters.ToString()), view);
    }

    /// <summary>A view as the second side has it: what is picked or sorted belongs to the page, not to a side.</summary>
    private static SearchPageState SidesView(SearchPageState view) => view.WithoutPicked().WithSort(SortOrder.Relevance).WithPage(1);

    private static SearchPageState WithQueryOf(SearchPageState view, SearchPageState of) =>
        view.WithQuery(of.Query).WithMode(of.Mode).WithAnyWord(of.AnyWord);
}
