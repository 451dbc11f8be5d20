using ImrSearch.App.EmbeddedIndex;
using ImrSearch.App.Expansion;
namespace ImrSearch.App.Tests;
public sealed class TmpDump
{
    private sealed class NoWords : IIndexWords { public bool Has(string word) => false; public string? Nearest(string word) => null; }
    [Fact]
    public void Dump()
    {
        using var o = new StreamWriter("/tmp/query/out.txt");
        foreach (var q in File.ReadAllLines("/tmp/query/in.txt"))
        {
            var plan = QueryPlanner.Plan(q, expander: TaxonomyExpander.Instance, words: q.Contains("!!") ? new NoWords() : null);
            o.WriteLine("## " + q);
            if (plan.Error is { } e) o.WriteLine("  error " + e);
            foreach (var a in plan.Added) o.WriteLine("  + " + a);
            o.WriteLine("  M " + plan.Matches);
            o.WriteLine("  A " + plan.AnyWord);
            o.WriteLine("  C " + plan.Condition);
            o.WriteLine("  = " + string.Join(" | ", plan.Meaning.Select(m => m.Text + "^" + m.Weight)));
        }
    }
    [Fact]
    public void Book()
    {
        using var o = new StreamWriter("/tmp/query/book.txt");
        foreach (var (a, n) in DrugNameBook.Entries()) o.WriteLine(a + " => " + string.Join("; ", NameBook.Instance.Find(NameKey.Of(a))));
        o.WriteLine("-----");
        foreach (var g in ImrSearch.Letters.Taxonomy.QueryNames.Groups) foreach (var n in g.Names.Concat(g.Said)) o.WriteLine(n + " => " + string.Join("; ", NameBook.Instance.Find(NameKey.Of(n))));
    }
}
