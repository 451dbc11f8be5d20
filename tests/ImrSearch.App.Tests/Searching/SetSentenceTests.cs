using ImrSearch.App.Passages;
using ImrSearch.App.Searching;

namespace ImrSearch.App.Tests.Searching;

/// <summary>The sentence says how many decisions are there because they are the nearest, and never more than there are.</summary>
public sealed class SetSentenceTests
{
    [Theory]
    [InlineData(SearchMode.Meaning, 200, false, "The 200 decisions nearest in meaning.")]
    [InlineData(SearchMode.Meaning, 200, true, "The 200 decisions nearest in meaning of those that pass the filters.")]
    [InlineData(SearchMode.Meaning, 37, false, "All 37 decisions that can be compared by meaning, the nearest first.")]
    [InlineData(SearchMode.Meaning, 37, true, "All 37 decisions that pass the filters and can be compared by meaning, the nearest first.")]
    [InlineData(SearchMode.Meaning, 1, false, "The one decision that can be compared by meaning.")]
    [InlineData(SearchMode.Meaning, 0, true, "No decision that passes the filters can be compared by meaning.")]
    [InlineData(SearchMode.Hybrid, 200, false, "Decisions with a passage that holds all the words, and the 200 nearest in meaning.")]
    [InlineData(SearchMode.Hybrid, 200, true, "Decisions with a passage that holds all the words, and the 200 nearest in meaning; only those that pass the filters, the 200 counted among them.")]
    [InlineData(SearchMode.Hybrid, 37, false, "Decisions with a passage that holds all the words, and the 37 that can be compared by meaning: there are no more.")]
    [InlineData(SearchMode.Hybrid, 37, true, "Decisions with a passage that holds all the words, and the 37 that pass the filters and can be compared by meaning; only those that pass the filters.")]
    [InlineData(SearchMode.Hybrid, 0, false, "Decisions with a passage that holds all the words.")]
    [InlineData(SearchMode.Keyword, null, true, "Decisions with a passage that holds all the words. Only those that pass the filters.")]
    public void It_names_the_real_number(SearchMode mode, int? nearest, bool isFiltered, string sentence) => Assert.Equal(
        sentence,
        SetSentence.Of(
            new SearchRequest { Query = "norco taper", Mode = mode, Filters = isFiltered ? [new FieldFilter(DecisionFields.Year, ["2015"])] : [] },
            meaningUnavailable: null,
            nearest));
}
