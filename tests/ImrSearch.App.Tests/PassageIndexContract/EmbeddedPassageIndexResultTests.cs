using ImrSearch.App.EmbeddedIndex;
using ImrSearch.App.Passages;

namespace ImrSearch.App.Tests.PassageIndexContract;

public sealed class EmbeddedPassageIndexResultTests : PassageIndexResultContract
{
    protected override IPassageIndex Open(string folder) => EmbeddedPassageIndex.Open(folder);
}
