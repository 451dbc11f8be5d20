namespace ImrSearch.App.Tests;

public class Smoke
{
    [Fact]
    public void Placeholder_until_the_first_test() => Assert.True(true);
}
