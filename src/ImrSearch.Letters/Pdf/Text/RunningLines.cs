namespace ImrSearch.Letters.Pdf.Text;

/// <summary>
/// Tells the lines that run along the pages' edges, such as "Final Determination Letter for IMR Case Number … 3": the
/// first or last line of a page that comes again on another one at the same height, numbers aside.
/// </summary>
internal static class RunningLines
{
    private const int EdgeLines = 2;
    private const float SameHeight = 6;

    public static HashSet<PageLine> Find(List<List<PageLine>> pages)
    {
        var seen = new Dictionary<string, List<(int Page, PageLine Line)>>(StringComparer.Ordinal);
        for (var page = 0; page < pages.Count; page++)
        {
            var byHeight = pages[page].OrderByDescending(l => l.Y).ToList();
            foreach (var line in byHeight.Take(EdgeLines).Concat(byHeight.Skip(Math.Max(EdgeLines, byHeight.Count - EdgeLines))))
            {
                var key = Key(line);
                if (!seen.TryGetValue(key, out var places))
                {
                    seen.Add(key, places = []);
                }

                places.Add((page, line));
            }
        }

        var running = new HashSet<PageLine>();
        foreach (var places in seen.Values)
        {
            foreach (var (page, line) in places)
            {
                if (places.Exists(p => p.Page != page && Math.Abs(p.Line.Y - line.Y) < SameHeight))
                {
                    running.Add(line);
                }
            }
        }

        return running;
    }

    private static string Key(PageLine line) =>
        string.Join(' ', line.Words.Select(w => string.Concat(w.Text.Select(c => char.IsDigit(c) ? '#' : c)).Replace("##", "#", StringComparison.Ordinal)));
}
