using System.Runtime.InteropServices;
using ImrSearch.Embeddings.Model;
using ImrSearch.Index.Analysis;

namespace ImrSearch.Embeddings.Training;

/// <summary>
/// The passages to learn from, as terms and counts: all of a corpus, or a sample in which each passage is as likely as
/// any other (reservoir sampling, Vitter's algorithm R). Only passages that enter the sample are analysed.
/// </summary>
internal sealed class PassageSample
{
    private const int ReportEvery = 256;

    private readonly Dictionary<string, int> _ids = [];
    private List<TermCount[]> _passages = [];

    private PassageSample()
    {
    }

    /// <summary>How many texts the whole corpus had, those without a term included.</summary>
    public long Seen { get; private set; }

    /// <summary>How many passages with at least one term are in the sample.</summary>
    public int Count { get; private set; }

    /// <summary>Whether the corpus had more passages than were sampled.</summary>
    public bool IsPart { get; private set; }

    /// <summary>The passages: the number and the count of each of their terms, by number.</summary>
    public IReadOnlyList<TermCount[]> Passages => _passages;

    /// <summary>Every term that was met, with its number. Terms of passages that left the sample are among them.</summary>
    public IReadOnlyDictionary<string, int> Ids => _ids;

    public static PassageSample Draw(
        IEnumerable<string> texts, Analyzer analyzer, LsaOptions options, TrainingProgress progress, CancellationToken cancellationToken)
    {
        var sample = new PassageSample();
        var known = texts.TryGetNonEnumeratedCount(out var count) ? count : 0;
        var random = new CounterRandom((ulong)options.Seed);
        var counter = new TermCounter(analyzer);
        var lookup = sample._ids.GetAlternateLookup<ReadOnlySpan<char>>();
        cancellationToken.ThrowIfCancellationRequested();
        progress.Report(0);
        foreach (var text in texts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var number = sample.Seen++;
            if (sample._passages.Count < options.SampleSize)
            {
                sample._passages.Add(sample.Analyze(text, counter, lookup));
            }
            else
            {
                sample.IsPart = true;
                var place = random.Below((ulong)number, (ulong)number + 1);
                if (place < (ulong)options.SampleSize)
                {
                    sample._passages[(int)place] = sample.Analyze(text, counter, lookup);
                }
            }

            if (sample.Seen % ReportEvery == 0)
            {
                // Without a known number of texts the share creeps towards its end and never gets there.
                var share = known > 0 ? (double)sample.Seen / known : sample.Seen / (sample.Seen + (double)options.SampleSize);
                progress.Report(TrainingProgress.ReadingShare * Math.Min(1, share));
            }
        }

        sample._passages.RemoveAll(passage => passage.Length == 0);
        sample.Count = sample._passages.Count;
        return sample;
    }

    /// <summary>Hands the passages over and lets go of the terms; how many there were stays.</summary>
    public List<TermCount[]> TakePassages()
    {
        _ids.Clear();
        _ids.TrimExcess();
        var passages = _passages;
        _passages = [];
        return passages;
    }

    private TermCount[] Analyze(string? text, TermCounter counter, Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup)
    {
        if (string.IsNullOrEmpty(text))
        {
            return [];
        }

        return counter.Count(text, term =>
        {
            ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(lookup, term, out var exists);
            if (!exists)
            {
                id = _ids.Count - 1;
            }

            return id;
        }).ToArray();
    }
}
