namespace ImrSearch.Letters.Pdf.Document;

/// <summary>
/// Walks the page tree (ISO 32000-1, 7.7.3) in reading order. A node that comes twice is a loop and is passed by, a kid
/// that is no page is too.
/// </summary>
internal sealed class PageTree
{
    private static readonly (double, double, double, double) UsLetter = (0, 0, 612, 792);

    private readonly PdfDocument _document;
    private readonly HashSet<PdfDictionary> _seen = [];
    private readonly List<PdfPage> _pages = [];

    private PageTree(PdfDocument document) => _document = document;

    public static List<PdfPage> PagesOf(PdfDocument document)
    {
        var tree = new PageTree(document);
        if (document.Get(document.Catalog, "Pages").Dictionary is { } root)
        {
            tree.Walk(root, null, UsLetter, 0);
        }

        return tree._pages;
    }

    private void Walk(PdfDictionary node, PdfDictionary? resources, (double, double, double, double) box, int depth)
    {
        if (depth > PdfBudget.MaxDepth)
        {
            throw new PdfLimitException(PdfProblems.TooDeep);
        }

        if (!_seen.Add(node))
        {
            return;
        }

        _document.Budget.TakeValues(1);
        resources = _document.Get(node, "Resources").Dictionary ?? resources;
        box = Box(_document.Get(node, "MediaBox").Array) ?? box;
        var kids = _document.Get(node, "Kids");
        if (kids.Kind != PdfKind.Array || _document.Get(node, "Type").Name == "Page")
        {
            _pages.Add(new PdfPage(node, resources, box));
            return;
        }

        foreach (var kid in kids.Array)
        {
            _document.Budget.Step();
            if (_document.Resolve(kid).Dictionary is { } child)
            {
                Walk(child, resources, box, depth + 1);
            }
        }
    }

    private (double, double, double, double)? Box(List<PdfValue> corners)
    {
        if (corners.Count < 4)
        {
            return null;
        }

        var n = corners.ConvertAll(c => _document.Resolve(c).Number);
        var box = (Math.Min(n[0], n[2]), Math.Min(n[1], n[3]), Math.Max(n[0], n[2]), Math.Max(n[1], n[3]));
        return box.Item3 - box.Item1 >= 1 && box.Item4 - box.Item2 >= 1 ? box : null;
    }
}
