namespace ImrSearch.Benchmarks.Load;

/// <summary>What one visitor does: a new search, a filter more or less, another page, another order or mode.</summary>
internal sealed class Visitor(int seed)
{
    private static readonly string[] Words =
    [
        "norco", "functional improvement", "physical therapy lumbar", "MRI of the knee", "epidural steroid injection radiculopathy",
        "opioid weaning", "cyclobenzaprine spasm", "acupuncture visits", "\"urine drug screen\"", "gabapentin neuropathic pain",
        "home health care", "TENS unit trial", "sleep study", "shoulder arthroscopy", "omeprazole gastrointestinal risk", "compound cream",
        "outcome:overturned injection", "pain pills without proof that they help", "cervical spine surgery", "psychological treatment depression",
    ];

    private static readonly string[] Filters =
    [
        "outcome=Overturned", "outcome=Upheld", "category=Pharmaceuticals", "year=2015", "year=2016", "guidelineRelation=Same",
        "guidelineRelation=Disjoint", "bodyRegion=Lumbar%20spine", "duplicateRationale=no", "sex=Female", "licenseState=California",
    ];

    private readonly Random _random = new(seed);
    private readonly List<string> _filters = [];
    private string _words = "";
    private string _mode = "";
    private int _page = 1;

    /// <summary>The kind of the next step and the address it leads to.</summary>
    public (string Kind, string Url) Next()
    {
        var kind = _random.Next(10) switch
        {
            < 3 => Search(),
            < 6 => Filter(),
            < 9 => TurnPage(),
            _ => ChangeMode(),
        };
        string?[] parts = [_words.Length > 0 ? $"q={Uri.EscapeDataString(_words)}" : null, _mode.Length > 0 ? $"mode={_mode}" : null, .. _filters, _page > 1 ? $"page={_page}" : null];
        return (kind, "/?" + string.Join('&', parts.Where(part => part is not null)));
    }

    /// <summary>Between one and five seconds.</summary>
    public TimeSpan Pause() => TimeSpan.FromSeconds(1 + (4 * _random.NextDouble()));

    private string Search()
    {
        (_words, _page) = (Words[_random.Next(Words.Length)], 1);
        _filters.Clear();
        return "search";
    }

    private string Filter()
    {
        var filter = Filters[_random.Next(Filters.Length)];
        if (!_filters.Remove(filter))
        {
            _filters.Add(filter);
        }

        _page = 1;
        return "filter";
    }

    private string TurnPage()
    {
        _page = _page > 1 && _random.Next(3) == 0 ? _page - 1 : _page + 1;
        return "page";
    }

    private string ChangeMode()
    {
        (_mode, _page) = (_mode.Length == 0 ? "keyword" : "", 1);
        return "mode";
    }
}
