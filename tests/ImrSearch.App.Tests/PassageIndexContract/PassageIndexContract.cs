using ImrSearch.App.Passages;
using ImrSearch.Testing;

namespace ImrSearch.App.Tests.PassageIndexContract;

/// <summary>
/// What any engine behind <see cref="IPassageIndex"/> must do. To put another engine there, derive a class that opens
/// it, and make these tests pass.
/// </summary>
public abstract class PassageIndexContract : IDisposable
{
    private readonly TempFolder _folder = new();
    private IPassageIndex? _index;

    /// <summary>Opens the index in a folder, a new one or one that was closed before.</summary>
    protected abstract IPassageIndex Open(string folder);

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected IPassageIndex Index => _index ??= Open(_folder.Path);

    protected string Folder => _folder.Path;

    public void Dispose()
    {
        _index?.Dispose();
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the index and opens it again, as after a restart.</summary>
    protected void Reopen()
    {
        _index?.Dispose();
        _index = null;
    }

    /// <summary>Applies letters as the next change.</summary>
    protected void Apply(params LetterChange[] changes) => Index.Apply(changes, Index.AppliedChange + changes.Length, Token);

    protected PassageSearchAnswer Search(PassageSearchRequest request) => Index.Search(request, Token);

    protected PassageSearchAnswer Search(string query) => Search(new PassageSearchRequest { Query = query, Top = 100 });

    /// <summary>The decisions that a query finds, in order of their ids.</summary>
    protected string[] Found(string query)
    {
        var answer = Search(query);
        Assert.Null(answer.Error);
        return [.. answer.Hits.Select(hit => hit.DecisionId).Order(StringComparer.Ordinal)];
    }

    /// <summary>The counts of a facet as "value=count".</summary>
    protected static string[] Counts(PassageSearchAnswer answer, string field) =>
        [.. answer.Facets[field].Select(count => $"{count.Value}={count.Count}")];
}
