using ImrSearch.App.Passages;
using ImrSearch.Web.Searching;

namespace ImrSearch.Web.Statistics;

/// <summary>The view that holds exactly the decisions behind a row of a table. Pure functions.</summary>
public static class RowLinks
{
    /// <summary>A view, narrowed to the decisions that have a value.</summary>
    public static SearchPageState Narrowed(SearchPageState view, string field, string value)
    {
        var chosen = view.Values(field);
        if (chosen.Count == 0 || !DecisionFields.MultiValued.Contains(field))
        {
            return view.Only(field, value);
        }

        if (chosen is [var only] && only.Equals(value, StringComparison.OrdinalIgnoreCase))
        {
            return view;
        }

        // Values of one filter add up, and here a decision must have the chosen value and this one: the query says so.
        var also = $"{field}:\"{value.Replace("\"", "", StringComparison.Ordinal)}\"";
        return view.WithQuery(
            view.Query.Length == 0 ? also
            : view.AnyWord ? $"+({view.Query}) +{also}"
            : $"({view.Query}) {also}");
    }
}
