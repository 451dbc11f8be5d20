using ImrSearch.App.Catalogue;
using ImrSearch.App.Tests.Fakes;
using ImrSearch.Testing;
using Microsoft.Data.Sqlite;

namespace ImrSearch.App.Tests.Catalogue;

public sealed class CatalogueUpgradeTests : IDisposable
{
    private readonly TestFolder _folder = new();

    private string File => Path.Combine(_folder.Data, LetterCatalogue.FileName);

    [Theory]
    [InlineData("""{"item":[3,5]}""")]
    [InlineData("""[{"Field":"item","Value":"Brace","Span":{"Start":3,"Length":5},"Confidence":1}]""")]
    public void A_catalogue_of_version_1_opens_keeps_its_letters_and_becomes_current(string spans)
    {
        WriteVersion1(spans);

        using (var workspace = _folder.Open())
        {
            var letters = workspace.Letters.All(TestContext.Current.CancellationToken).ToList();
            Assert.Equal(["CM1", "CM2"], letters.Select(l => l.LetterId));
            Assert.Equal("Brace", Assert.Single(letters[0].Letter.Decisions).Item);
            Assert.Equal("ODG", Assert.Single(letters[0].Letter.Decisions[0].ReviewerGuidelines).Source);
            Assert.Empty(letters[0].Letter.Facts);
            Assert.Empty(letters[0].Letter.Decisions[0].Facts);
            var status = workspace.Upkeep.Status();
            Assert.Equal((2, 2), (status.Letters, status.OldLetters));
            Assert.All(
                workspace.Upkeep.Verify(cancellation: TestContext.Current.CancellationToken).Faults,
                fault => Assert.Contains("The original", fault, StringComparison.Ordinal));
        }

        Assert.Equal(CatalogueSchema.CurrentVersion, Version());
        _folder.Open().Dispose();
    }

    [Fact]
    public async Task Letters_of_an_old_catalogue_are_read_again_from_their_originals()
    {
        WriteVersion1("{}");
        using var workspace = _folder.Open();
        _folder.Write("a.txt", TestFolder.Letter("CM1", item: "Knee brace"));

        // The original of a letter of the old catalogue is gone here: it stays as it is, and the report says why.
        var report = await workspace.Upkeep.ReadAgainAsync(cancellation: TestContext.Current.CancellationToken);

        Assert.Equal((0, 2), (report.Letters, report.Left));
        Assert.All(report.Problems, p => Assert.Contains("stays as it was read before", p.Reason));
        Assert.Equal(["Brace", "Brace"], workspace.Letters.All(TestContext.Current.CancellationToken).Select(l => l.Letter.Decisions[0].Item));
    }

    private void WriteVersion1(string spans)
    {
        Directory.CreateDirectory(_folder.Data);
        Execute(connection =>
        {
            connection.Run(CatalogueSchema.Script(1));
            connection.Run($"PRAGMA application_id = {CatalogueSchema.ApplicationId}; PRAGMA user_version = 1");
            foreach (var n in new[] { 1, 2 })
            {
                connection.Run("INSERT INTO files VALUES (@0, 'a.txt', @1, 10, @2, @3, '2026-01-01T00:00:00Z')", $"sha{n}", $"/old/{n}.txt", $"sh/sha{n}.txt", $"CM{n}");
                connection.Run(
                    "INSERT INTO letters (key, id, sha256, family, case_number, is_sample, spans, decision_count, passage_count, entry_count) "
                    + "VALUES (@0, @1, @2, 'CaseNumber', @1, 0, @3, 1, 1, 1)", n, $"CM{n}", $"sha{n}", spans);
                connection.Run("INSERT INTO letter_texts VALUES (@0, 'a: Brace')", n);
                connection.Run(
                    "INSERT INTO decisions (letter_key, ordinal, item, outcome, rationale, associated_surgical_service, retrospective, spans) "
                    + "VALUES (@0, 1, 'Brace', 'Upheld', 'No.', 0, 0, @1)", n, spans);
                connection.Run("INSERT INTO citations (letter_key, decision_ordinal, side, position, source) VALUES (@0, 1, 'reviewer', 0, 'ODG')", n);
                connection.Run("INSERT INTO passages VALUES (@0, 0, 'Rationale', 1, 'No.', 0, 3)", n);
                connection.Run("INSERT INTO changes (letter_id) VALUES (@0)", $"CM{n}");
            }
        });
    }

    private long Version()
    {
        long version = 0;
        Execute(connection => version = connection.ScalarLong("PRAGMA user_version"));
        return version;
    }

    private void Execute(Action<SqliteConnection> work)
    {
        SQLitePCL.Batteries_V2.Init();
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        work(connection);
    }

    public void Dispose() => _folder.Dispose();
}
