using ImrSearch.App.Passages;
using ImrSearch.Embeddings;
using ImrSearch.Index;
using ImrSearch.Index.Analysis;

namespace ImrSearch.App.EmbeddedIndex;

/// <summary>Writes letters into the index, each passage with its vector. One update an instance; not thread-safe.</summary>
internal sealed class IndexUpdate(IndexWriter writer, EmbedderSource embedders, EmbeddedIndexOptions options, CancellationToken cancellation)
{
    // Letters whose passages are given their vectors together.
    private const int BatchLetters = 64;

    private readonly bool _holdsSomething = IndexFacts.Of(writer.UserData).AppliedChange > 0;

    private long _missing;
    private string? _away;

    /// <summary>Adds changes to what there is, with vectors of the model that the index has.</summary>
    public void Apply(IEnumerable<LetterChange> changes, long upToChange, Embedder? embedder)
    {
        var before = IndexFacts.Of(writer.UserData);
        Write(changes, embedder);
        Commit(before with { AppliedChange = upToChange, Missing = before.Missing + _missing });
    }

    /// <summary>Learns what the words mean from all letters, unless a model is configured, and writes them all.</summary>
    public void Rebuild(IEnumerable<LetterChange> changes, long upToChange, IProgress<double>? progress)
    {
        var embedder = embedders.Configured;
        var learntFrom = 0L;
        if (embedder is null)
        {
            var model = new LsaTrainer(EnglishAnalyzer.Instance, options.Learning)
                .Train(changes.SelectMany(PassageText.Of), progress, cancellation);
            writer.Attach(EmbedderSource.Attachment, model.Write);
            embedder = EmbedderSource.Serve(model);
            learntFrom = model.TrainedOn;
        }

        Write(changes, embedder);
        if (_missing > 0 && _holdsSomething)
        {
            throw new WorkspaceException(
                $"The search index stays as it was: {_away} Words are searched as before. Rebuild it when the service answers, or take the service out of the configuration.");
        }

        // Without all vectors the model's name is left out, so that it is tried again.
        Commit(new IndexFacts
        {
            AppliedChange = upToChange,
            Model = _missing > 0 ? "" : embedder.Id,
            LearntFrom = learntFrom,
            Missing = _missing,
        });
    }

    private void Commit(IndexFacts facts)
    {
        cancellation.ThrowIfCancellationRequested();
        writer.Commit(facts.ToUserData());
        Merge();
    }

    private void Write(IEnumerable<LetterChange> changes, Embedder? embedder)
    {
        foreach (var batch in changes.Chunk(BatchLetters))
        {
            cancellation.ThrowIfCancellationRequested();
            var texts = batch.SelectMany(PassageText.Of).ToList();
            var vectors = new Queue<ReadOnlyMemory<float>>(Vectors(texts, ref embedder));
            foreach (var letter in batch)
            {
                cancellation.ThrowIfCancellationRequested();
                writer.Replace(letter.LetterId, [.. letter.Decisions.Select(decision => DecisionGroups.Of(decision, vectors))]);
            }
        }
    }

    /// <summary>
    /// The vectors of some texts. What is away stays away: the rest goes in without vectors, is found by its words, and is
    /// counted as missing.
    /// </summary>
    private IReadOnlyList<ReadOnlyMemory<float>> Vectors(List<string> texts, ref Embedder? embedder)
    {
        try
        {
            if (embedder is not null)
            {
                return embedder.Vectors(texts, cancellation);
            }
        }
        catch (EmbeddingEndpointException fault) when (fault.Fault == EndpointFault.Refused && texts.Count > 1)
        {
            // One of them may be longer than the model can hold: the others need not go without.
            return OneByOne(texts, ref embedder);
        }
        catch (EmbeddingEndpointException fault)
        {
            _away = fault.Message;
            embedder = null;
        }

        _missing += embedders.Configured is null ? 0 : texts.Count;
        return new ReadOnlyMemory<float>[texts.Count];
    }

    private ReadOnlyMemory<float>[] OneByOne(List<string> texts, ref Embedder? embedder)
    {
        var vectors = new ReadOnlyMemory<float>[texts.Count];
        var refused = 0;
        for (var i = 0; i < texts.Count && embedder is not null; i++)
        {
            try
            {
                vectors[i] = embedder.Vectors([texts[i]], cancellation)[0];
            }
            catch (EmbeddingEndpointException fault) when (fault.Fault == EndpointFault.Refused && refused < i)
            {
                refused++;
            }
            catch (EmbeddingEndpointException fault)
            {
                _away = fault.Message;
                embedder = null;
                _missing += texts.Count - i;
            }
        }

        return vectors;
    }

    /// <summary>
    /// The change is already durable and visible: what stops this tidying up must not look as if it were not. The next
    /// change tries again.
    /// </summary>
    private void Merge()
    {
        try
        {
            writer.Merge(cancellation);
        }
        catch (Exception fault) when (fault is OperationCanceledException or IOException)
        {
        }
    }
}
