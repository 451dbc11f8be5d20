using ImrSearch.Letters.Taxonomy;

namespace ImrSearch.Letters.Tests.Taxonomy;

/// <summary>The lists of names that queries are read with.</summary>
public sealed class QueryNamesTests
{
    [Fact]
    public void Every_group_has_something_to_bring() => Assert.All(QueryNames.Groups, group =>
    {
        Assert.NotEmpty(group.Names);
        Assert.True(group.Names.Count + group.Said.Count + group.Kinds.Count > 1, group.Names[0]);
        Assert.All(group.Names.Concat(group.Said).Concat(group.Kinds), name => Assert.Equal(name.Trim(), name));
        Assert.All(group.Names.Concat(group.Said), name => Assert.DoesNotContain('(', name));
    });

    [Fact]
    public void Letters_that_need_other_words_are_never_brought()
    {
        var brought = QueryNames.Groups.SelectMany(group => group.Names.Concat(group.Kinds)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.All(QueryNames.ShortForms, form =>
        {
            Assert.DoesNotContain(form.Short, brought);
            Assert.All(form.Meanings, meaning => Assert.NotEmpty(meaning.Beside));
            Assert.All(form.Meanings.SelectMany(meaning => meaning.Beside), word =>
                Assert.True(word[0] != '@' || word is ShortFormMeaning.AnyRegion or ShortFormMeaning.AnyDrug, word));
        });
    }

    [Fact]
    public void Abbreviations_whose_stem_is_another_word_are_read_but_not_brought()
    {
        var tens = QueryNames.Groups.Where(group => group.Said.Contains("TENS")).ToList();
        Assert.NotEmpty(tens);
        Assert.DoesNotContain(QueryNames.Groups, group => group.Names.Contains("TENS"));
    }

    [Fact]
    public void Drugs_come_with_their_brands_and_without_common_words()
    {
        Assert.Contains(QueryNames.Drugs, drug => drug is { Name: "Norco", IsBrand: true, Ingredients: ["hydrocodone", "acetaminophen"] });
        Assert.Contains(QueryNames.Drugs, drug => drug is { Name: "tramadol", IsBrand: false, Ingredients: ["tramadol"] });
        Assert.DoesNotContain(QueryNames.Drugs, drug => drug.Name is "Align" or "MOM");
        Assert.Equal("Opioids", QueryNames.ClassOf("hydrocodone"));
    }

    [Theory]
    [InlineData("knee", true)]
    [InlineData("lumbar", true)]
    [InlineData("denied", false)]
    public void Regions_are_known(string word, bool isRegion) => Assert.Equal(isRegion, QueryNames.IsRegion(word));

    [Theory]
    [InlineData("gabapentine", "gabapentin")]
    [InlineData("Omeprazol", "omeprazole")]
    [InlineData("gabapentin", null)]
    [InlineData("treatment", null)]
    [InlineData("soma", null)]
    public void A_misspelt_word_is_the_one_name_it_is_near_to(string word, string? name) => Assert.Equal(name, QueryNames.Nearest(word));
}
