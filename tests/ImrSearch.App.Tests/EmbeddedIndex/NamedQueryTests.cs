using ImrSearch.App.EmbeddedIndex;
using ImrSearch.App.Passages;

namespace ImrSearch.App.Tests.EmbeddedIndex;

/// <summary>Where other names go in a query.</summary>
public sealed class NamedQueryTests
{
    [Theory]
    [InlineData("red", "body:(red | scarlet | \"dark pink\")")]
    [InlineData("red car", "+body:(red | scarlet | \"dark pink\") +body:car")]
    [InlineData("red^2", "(body:(red | scarlet | \"dark pink\"))^2")]
    [InlineData("red OR car", "body:(red | scarlet | \"dark pink\") body:car")]
    [InlineData("\"red\"", "body:red")]
    [InlineData("\"red car\"", "body:\"red car\"")]
    [InlineData("car -red", "+body:car -some document of the group: (body:red)")]
    [InlineData("red*", "body:red*")]
    [InlineData("redd~1", "body:redd~1")]
    [InlineData("item:red", "item:(red | scarlet | \"dark pink\")")]
    [InlineData("item:\"red\"", "item:red")]
    [InlineData("rationale:red", "rationale:red")]
    [InlineData("drug:red", "drug:(\"red\")")]
    public void A_word_stands_with_its_names_unless_it_means_just_itself(string query, string matches) =>
        Assert.Equal(matches, Plan(query).Matches!.ToString());

    [Theory]
    [InlineData("fire engine", "(+body:fire +body:engin) body:(truck | \"fire engin\")")]
    [InlineData("old fire engine", "+body:old +((+body:fire +body:engin) body:(truck | \"fire engin\"))")]
    [InlineData("fire-engine", "body:\"fire engin\" body:(truck | \"fire engin\")")]
    [InlineData("fire OR engine", "body:fire body:engin")]
    [InlineData("fire -water engine", "+body:fire -some document of the group: (body:water) +body:engin")]
    [InlineData("fire \"water\" engine", "+body:fire +body:water +body:engin")]
    public void Words_that_have_a_name_together_keep_what_they_found_alone(string query, string matches) =>
        Assert.Equal(matches, Plan(query).Matches!.ToString());

    [Fact]
    public void What_was_added_is_told_as_a_reader_would_write_it()
    {
        Assert.Equal(["red → scarlet, dark pink", "fire engine → truck"], Plan("red fire engine red").Added);
        Assert.Empty(Plan("car").Added);
        Assert.Empty(Plan("-red \"fire engine\"").Added);
    }

    [Fact]
    public void A_name_that_analysis_makes_equal_or_leaves_little_of_is_not_added()
    {
        var plan = QueryPlanner.Plan("cat", expander: new Names(("cat", ["cats", "the thing", "it", "feline", "felines"])));
        Assert.Equal(["cat → feline"], plan.Added);
        Assert.Empty(QueryPlanner.Plan("cat", expander: new Names(("cat", ["cats"]))).Added);
    }

    private static QueryPlan Plan(string query) => QueryPlanner.Plan(
        query, expander: new Names(("red", ["scarlet", "dark pink"]), ("fire engine", ["truck"])));

    private sealed class Names(params (string Asked, string[] Names)[] known) : IQueryExpander
    {
        public IReadOnlyList<QueryExpansion> Expand(IReadOnlyList<string> words)
        {
            var found = new List<QueryExpansion>();
            for (var i = 0; i < words.Count; i++)
            {
                for (var count = Math.Min(2, words.Count - i); count > 0; count--)
                {
                    var asked = string.Join(' ', words.Skip(i).Take(count)).Replace('-', ' ');
                    if (known.FirstOrDefault(entry => entry.Asked == asked).Names is { } names)
                    {
                        found.Add(new QueryExpansion(i, count, names));
                        i += count - 1;
                        break;
                    }
                }
            }

            return found;
        }

        public string? Nearest(string word) => null;
    }
}
