using ImrSearch.Index.Highlighting;

namespace ImrSearch.Index.Tests.Highlighting;

public class TermMatchingTests
{
    [Theory]
    [InlineData("woman", "wom?n", true)]
    [InlineData("womn", "wom?n", false)]
    [InlineData("womann", "wom?n", false)]
    [InlineData("", "*", true)]
    [InlineData("", "?", false)]
    [InlineData("abcabc", "*abc", true)]
    [InlineData("abcab", "*abc", false)]
    [InlineData("abxbcx", "a*b*x", true)]
    [InlineData("a👍b", "a?b", true)]
    [InlineData("aXb", "axb", false)]
    public void Fits_wildcards(string term, string pattern, bool fits) =>
        Assert.Equal(fits, TermMatching.FitsWildcard(term, pattern));

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
        Assert.True(TermMatching.IsWithinEdits(term, wanted, distance));
        Assert.True(distance == 0 || !TermMatching.IsWithinEdits(term, wanted, distance - 1));
    }
}
