using ImrSearch.App.EmbeddedIndex;

namespace ImrSearch.App.Tests.Fakes;

/// <summary>An index that has a few words, and knows what some others mean.</summary>
internal sealed class FakeIndexWords(string[] has, params (string Typed, string Meant)[] near) : IIndexWords
{
    public int LookedUp { get; private set; }

    public bool Has(string word) => has.Contains(word, StringComparer.OrdinalIgnoreCase);

    public string? Nearest(string word)
    {
        LookedUp++;
        return near.FirstOrDefault(pair => pair.Typed.Equals(word, StringComparison.OrdinalIgnoreCase)).Meant;
    }
}
