using ImrSearch.Web.Reading;

namespace ImrSearch.Web.Tests.Reading;

public class LetterLinksTests
{
    [Theory]
    [InlineData("CM16-0213037", "CM16-0213037#2", "/letters/CM16-0213037#decision-2")]
    [InlineData("a/b?c", "a/b?c#1", "/letters/a%2Fb%3Fc#decision-1")]
    [InlineData("865f52b467241885", "865f52b467241885", "/letters/865f52b467241885")]
    public void A_decision_is_a_place_on_its_letters_page(string letter, string decision, string url) =>
        Assert.Equal(url, LetterLinks.Url(letter, decision));
}
