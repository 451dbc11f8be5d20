using ImrSearch.Letters;
using Microsoft.Data.Sqlite;

namespace ImrSearch.App.Catalogue;

/// <summary>Writes and reads the table <c>citations</c>.</summary>
internal sealed class CitationTable(SqliteConnection connection) : IDisposable
{
    private readonly InsertCommand _insert = new(
        connection, "citations", "letter_key", "decision_ordinal", "side", "position", "source", "chapter", "sections",
        "pages", "edition", "text");

    public void Insert(long letterKey, int decisionOrdinal, CitationSide side, IReadOnlyList<GuidelineCitation> citations)
    {
        for (var i = 0; i < citations.Count; i++)
        {
            var citation = citations[i];
            _insert.Run(
                letterKey, decisionOrdinal, Stored(side), i, citation.Source, citation.Chapter,
                Columns.FromList(citation.Sections), citation.Pages, citation.Edition, citation.Text);
        }
    }

    /// <summary>The citations of these letters, by decision and side, in printed order.</summary>
    public static ILookup<CitationOwner, GuidelineCitation> Read(SqliteConnection connection, string keys) => connection.Query(
        "SELECT letter_key, decision_ordinal, side, source, chapter, sections, pages, edition, text FROM citations "
        + "WHERE letter_key IN (SELECT value FROM json_each(@0)) ORDER BY letter_key, decision_ordinal, side, position",
        row => (Owner: ReadOwner(row), Citation: new GuidelineCitation
        {
            Source = row.GetString(3),
            Chapter = row.Text(4),
            Sections = row.List(5),
            Pages = row.Text(6),
            Edition = row.Text(7),
            Text = row.Text(8),
        }),
        keys).ToLookup(c => c.Owner, c => c.Citation);

    private static CitationOwner ReadOwner(SqliteDataReader row) => new(
        row.GetInt64(0), row.GetInt32(1), row.GetString(2) == Stored(CitationSide.Reviewer) ? CitationSide.Reviewer : CitationSide.Administrator);

    private static string Stored(CitationSide side) => side == CitationSide.Reviewer ? "reviewer" : "administrator";

    public void Dispose() => _insert.Dispose();
}
