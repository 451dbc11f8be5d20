using ImrSearch.Index.Terms;

namespace ImrSearch.Index.Tests.Terms;

public class TermMatchingTests
{
    [Theory]
    [InlineData("woman", "wom?n", true)]
    [InlineData("womn", "wom?n", false)]
    [InlineData("womann", "wom?n", false)]
    [InlineData("", "*", true)]
    [InlineData("", "?", false)]
    [InlineData("", "", true)]
    [InlineData("a", "", false)]
    [InlineData("abcabc", "*abc", true)]
    [InlineData("abcab", "*abc", false)]
    [InlineData("abxbcx", "a*b*x", true)]
    [InlineData("ab", "a**b", true)]
    [InlineData("a👍b", "a?b", true)]
    [InlineData("aXb", "axb", false)]
    public void Fits_wildcards(string term, string pattern, bool fits) =>
        Assert.Equal(fits, new WildcardMatcher(pattern).Fits(term));

    [Theory]
    [InlineData("norco", "norco", 0)]
    [InlineData("norco", "norc", 1)]
    [InlineData("norco", "narco", 1)]
    [InlineData("norco", "nroco", 1)]
    [InlineData("norco", "nrocco", 2)]
    [InlineData("ca", "abc", 3)] // optimal string alignment: 2 only when a swapped pair could be edited again
    [InlineData("a👍", "👍a", 1)]
    [InlineData("", "ab", 2)]
    public void Counts_edits(string term, string wanted, int distance)
    {
        Assert.True(new EditMatcher(wanted, distance).Fits(term));
        Assert.True(new EditMatcher(term, distance).Fits(wanted));
        Assert.True(distance == 0 || !new EditMatcher(wanted, distance - 1).Fits(term));
    }
}
