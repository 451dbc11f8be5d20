using ImrSearch.App.Evaluation;
using ImrSearch.Testing;

namespace ImrSearch.App.Tests.Evaluation;

/// <summary>A small judged collection on disk: four documents, three queries of which one is not judged.</summary>
internal sealed class CollectionFolder : IDisposable
{
    private readonly TempFolder _temp = new();

    public CollectionFolder()
    {
        Write(
            CollectionReader.DocumentsFile,
            """
            {"id":"a b#1","text":"The brace was worn for the knee."}
            {"id":"2","title":"Opioids","text":"No functional improvement."}
            {"id":"3","text":""}
            {"id":"4","text":"A brace, a brace (again) and the back."}
            """);
        Write(CollectionReader.QueriesFile, "q1\tknee brace: \"AND OR (\nq2\topioids\nq3\tnobody judged this\n");
        Write(CollectionReader.JudgementsFile, "q1\ta b#1\t2\nq1\t2\t0\nq1\t4\t1\nq2\t2\t1\n");
    }

    public string Folder => _temp.File("c");

    public string Write(string name, string text) => _temp.Write(Path.Combine("c", name), text);

    public string FileOf(string name) => Path.Combine(Folder, name);

    public JudgedCollection Read() => CollectionReader.Read(Folder);

    public void Dispose() => _temp.Dispose();
}
