using System.Globalization;
using ImrSearch.App.Passages;

namespace ImrSearch.App.Evaluation;

/// <summary>
/// A judged collection in a search index of its own, in a temporary folder that goes with it. The product's own engine
/// indexes it as it would letters: a document is a letter with one decision, its title the item, its text one passage.
/// </summary>
public sealed class CollectionIndex : IDisposable
{
    // As deep as trec_eval looks at a run.
    private const int Depth = 1000;

    private readonly JudgedCollection _collection;
    private readonly DirectoryInfo _folder;
    private readonly IPassageIndex _index;

    private CollectionIndex(JudgedCollection collection, DirectoryInfo folder, IPassageIndex index) =>
        (_collection, _folder, _index) = (collection, folder, index);

    /// <summary>Indexes a collection.</summary>
    /// <param name="collection">The documents to index and the queries to ask.</param>
    /// <param name="open">Opens the engine in a folder; null for the built-in one.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="cancellation">Gives up; nothing stays behind.</param>
    public static CollectionIndex Build(
        JudgedCollection collection, Func<string, IPassageIndex>? open = null, IProgress<EvaluationProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(collection);
        var folder = Directory.CreateTempSubdirectory("imrsearch-eval-");
        IPassageIndex? index = null;
        try
        {
            index = (open ?? DefaultIndex.Open)(folder.FullName);
            index.Rebuild(Letters(collection, progress), collection.Documents.Count, cancellation: cancellation);
            return new CollectionIndex(collection, folder, index);
        }
        catch
        {
            index?.Dispose();
            folder.Delete(recursive: true);
            throw;
        }
    }

    /// <summary>Asks every query that has a relevant document, and scores what is found.</summary>
    /// <exception cref="ArgumentException">No query has a relevant document.</exception>
    /// <exception cref="WorkspaceException">The mode looks for meaning, and that is not to be had now.</exception>
    public EvaluationReport Run(SearchMode mode, IProgress<EvaluationProgress>? progress = null, CancellationToken cancellation = default)
    {
        var queries = _collection.Answerable.ToList();
        if (queries.Count == 0)
        {
            throw new ArgumentException($"No query of {_collection.Name} has a relevant document: {CollectionReader.JudgementsFile} holds no grade above 0 for them.");
        }

        var results = new List<QueryResult>(queries.Count);
        foreach (var query in queries)
        {
            cancellation.ThrowIfCancellationRequested();
            results.Add(Ask(query, mode, cancellation));
            progress?.Report(new EvaluationProgress($"queries, {mode.ToString().ToLowerInvariant()}", results.Count, queries.Count));
        }

        return results.TrueForAll(result => result.MeaningUnavailable is not null)
            ? throw new WorkspaceException($"The mode {mode.ToString().ToLowerInvariant()} cannot be measured. {results[0].MeaningUnavailable}")
            : new EvaluationReport(_collection.Name, mode, results);
    }

    public void Dispose()
    {
        _index.Dispose();
        _folder.Delete(recursive: true);
    }

    /// <summary>
    /// A query of only stop words finds nothing and scores nothing, and one of unknown words is ranked by its words; both count
    /// all the same.
    /// </summary>
    private QueryResult Ask(JudgedQuery query, SearchMode mode, CancellationToken cancellation)
    {
        var answer = _index.Search(
            new PassageSearchRequest { Query = query.Text, IsPlainText = true, AnyWord = true, Mode = mode, Top = Depth, PassagesPerDecision = 0 },
            cancellation);
        return QueryResult.Of(query, [.. answer.Hits.Select(hit => new RankedDocument(_collection.Documents[Place(hit.LetterId)].Id, hit.Score))]) with
        {
            MeaningUnavailable = answer.MeaningUnavailable,
        };
    }

    private static IEnumerable<LetterChange> Letters(JudgedCollection collection, IProgress<EvaluationProgress>? progress)
    {
        var documents = collection.Documents;
        for (var place = 0; place < documents.Count; place++)
        {
            yield return new LetterChange(LetterId(place), [Decision(documents[place], LetterId(place))]);
            progress?.Report(new EvaluationProgress("documents indexed", place + 1, documents.Count));
        }
    }

    private static DecisionDocument Decision(JudgedDocument document, string letterId) => new()
    {
        DecisionId = DecisionId.For(letterId, 1),
        Item = document.Title,
        Passages = [new PassageDocument(PassageField.Body, document.Text)],
        Values = new Dictionary<string, IReadOnlyList<string>>(),
    };

    // Numbers of one length: ids may be of any form, and equal scores are ordered by key, which is to be the file's order.
    private static string LetterId(int place) => place.ToString("D9", CultureInfo.InvariantCulture);

    private static int Place(string letterId) => int.Parse(letterId, CultureInfo.InvariantCulture);
}
