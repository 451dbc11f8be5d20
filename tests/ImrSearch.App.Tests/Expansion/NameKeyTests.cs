using ImrSearch.App.Expansion;

namespace ImrSearch.App.Tests.Expansion;

/// <summary>How names are compared.</summary>
public sealed class NameKeyTests
{
    [Theory]
    [InlineData("X-Rays", "x ray")]
    [InlineData("golfer's elbow", "golfer elbow")]
    [InlineData("golfer’s elbow,", "golfer elbow")]
    [InlineData("Tylenol #3", "tylenol 3")]
    [InlineData("studies", "study")]
    [InlineData("pelvis abscess pus", "pelvis abscess pus")]
    [InlineData("PTs vs S", "pt vs s")]
    [InlineData("...", "")]
    public void Case_signs_and_plurals_do_not_count(string text, string key) => Assert.Equal(key, NameKey.Of(text));
}
