using System.Text.Json;
using System.Text.Json.Serialization;
using ImrSearch.Letters.Taxonomy;

namespace ImrSearch.Letters.Reasons;

/// <summary>The cues of Data/reason-cues.json, ready to match.</summary>
internal sealed class ReasonCues
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    /// <summary>Words between a word of lacking and what is lacking; reviewers put long lists between them.</summary>
    private const int Reach = 20;

    private static readonly Lazy<ReasonCues> BuiltIn = new(() => new ReasonCues(DataFile.Read<File>("reason-cues.json"), BuiltInPolarities()));

    private ReasonCues(File file, IReadOnlyDictionary<string, string> polarities)
    {
        Vocabulary = new CueVocabulary();
        var parser = new CueParser(Vocabulary);
        foreach (var (name, pattern) in file.Lists)
        {
            parser.Define(name, string.Join('|', pattern));
        }

        Barrier = ((CuePattern.Word)parser.Parse("@barrier")).Class;
        Guideline = Any(parser, file.Roles.Guideline)!;
        Finding = Any(parser, file.Roles.Finding)!;
        Conditional = Any(parser, file.Roles.Conditional)!;
        Sure = Any(parser, file.Roles.Sure)!;
        General = file.General;
        Instead = file.Instead;
        Neutral = polarities.Where(p => p.Value == "neutral").Select(p => p.Key).ToHashSet(StringComparer.Ordinal);
        Kinds = file.Kinds.Select(k => new ItemKind(k.Key, k.Value.Places, Any(parser, k.Value.Title))).ToList();
        Cues = file.Cues.Select(c => Cue(parser, c, polarities)).ToList();
    }

    /// <summary>The cues built into this assembly.</summary>
    public static ReasonCues Instance => BuiltIn.Value;

    public CueVocabulary Vocabulary { get; }

    /// <summary>The class of words that a gap does not pass over.</summary>
    public int Barrier { get; }

    /// <summary>Marks of a sentence that retells a guideline.</summary>
    public CuePattern Guideline { get; }

    /// <summary>Marks of a sentence about this case; they outweigh those of a guideline.</summary>
    public CuePattern Finding { get; }

    /// <summary>Marks of a rule about any patient ("if the patient", "patients should"); they outweigh both.</summary>
    public CuePattern Conditional { get; }

    /// <summary>Marks of a sentence about this case that no guideline's words hold; they end a quotation that was left open.</summary>
    public CuePattern Sure { get; }

    /// <summary>Reasons said in general words, with what their likelihood is multiplied by beside another reason.</summary>
    public IReadOnlyDictionary<string, double> General { get; }

    /// <summary>Reasons that say more than others, with those that are left out beside them.</summary>
    public IReadOnlyDictionary<string, List<string>> Instead { get; }

    /// <summary>Reasons that speak neither for nor against the item.</summary>
    public IReadOnlySet<string> Neutral { get; }

    public IReadOnlyList<ItemKind> Kinds { get; }

    public IReadOnlyList<ReasonCue> Cues { get; }

    /// <summary>Cues from a text in the form of Data/reason-cues.json.</summary>
    /// <exception cref="FormatException">A pattern is not well formed.</exception>
    public static ReasonCues Parse(string json) => new(JsonSerializer.Deserialize<File>(json, Options)!, BuiltInPolarities());

    private static Dictionary<string, string> BuiltInPolarities() =>
        DataFile.Read<ReasonFile>("reasons.json").Reasons.ToDictionary(r => r.Key, r => r.Value.Polarity, StringComparer.Ordinal);

    private static CuePattern? Any(CueParser parser, List<string>? patterns) =>
        patterns is null or [] ? null : parser.Parse(string.Join('|', patterns));

    private static ReasonCue Cue(CueParser parser, CueEntry entry, IReadOnlyDictionary<string, string> polarities)
    {
        if (!polarities.TryGetValue(entry.Tag, out var polarity))
        {
            throw new FormatException($"Data/reason-cues.json: '{entry.Tag}' is not a tag of Data/reasons.json.");
        }

        var says = new List<string>(entry.Says ?? []);
        if (entry.Lacks is { Count: > 0 })
        {
            var lacked = "(" + string.Join('|', entry.Lacks) + ")";
            says.Add($"@lack ~{Reach} {lacked}");
            says.Add($"{lacked} ~{Reach} @unshown");
        }

        var outcome = entry.Outcome ?? polarity switch { "supports upholding" => "upheld", "supports overturning" => "overturned", _ => "any" };
        return new ReasonCue(
            entry.Tag,
            Any(parser, says) ?? throw new FormatException($"Data/reason-cues.json: a cue of '{entry.Tag}' neither says nor lacks anything."),
            Any(parser, entry.Unless),
            Any(parser, entry.With),
            entry.In switch { null or "finding" => SentenceRole.Finding, "guideline" => SentenceRole.Guideline, "any" => null, _ => throw new FormatException($"Data/reason-cues.json: in \"{entry.In}\".") },
            entry.For ?? [],
            entry.NotFor ?? [],
            outcome is "upheld" or "any",
            outcome is "overturned" or "any",
            entry.OfItem,
            entry.When switch { null => CueTurn.First, "sentence unexplained" => CueTurn.SentenceUnexplained, "nothing else" => CueTurn.NothingElse, _ => throw new FormatException($"Data/reason-cues.json: when \"{entry.When}\".") },
            entry.Weight);
    }

    private sealed record ReasonFile(Dictionary<string, ReasonEntry> Reasons);

    private sealed record ReasonEntry(string Polarity);

    private sealed record File(List<string> Note, Dictionary<string, List<string>> Lists, RoleEntry Roles, Dictionary<string, KindEntry> Kinds, Dictionary<string, double> General, Dictionary<string, List<string>> Instead, List<CueEntry> Cues);

    private sealed record RoleEntry(List<string> Guideline, List<string> Finding, List<string> Sure, List<string> Conditional);

    private sealed record KindEntry(List<string>? Places, List<string>? Title);

    private sealed record CueEntry(
        string Tag,
        List<string>? Says,
        List<string>? Lacks,
        List<string>? Unless,
        List<string>? With,
        string? In,
        List<string>? For,
        List<string>? NotFor,
        string? Outcome,
        bool OfItem,
        string? When,
        double Weight,
        string? Why);
}
