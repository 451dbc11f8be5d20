using Microsoft.Data.Sqlite;

namespace ImrSearch.App.Catalogue;

/// <summary>
/// The tables of <c>catalog.db</c> and how an older file becomes a current one. <c>PRAGMA user_version</c> holds the
/// version, <c>PRAGMA application_id</c> tells an ImrSearch catalogue from any other SQLite file.
/// </summary>
internal static class CatalogueSchema
{
    /// <summary>"IMRS" in ASCII.</summary>
    public const int ApplicationId = 0x494D5253;

    /// <summary>One script a version, in order: the n-th leads from version n - 1 to n. Released scripts are never edited.</summary>
    private static readonly string[] Scripts = [Version1, Version2];

    public static int CurrentVersion => Scripts.Length;

    /// <summary>The script that leads to a version from the one before.</summary>
    public static string Script(int version) => Scripts[version - 1];

    // The text stands in a table of its own, so that lists and counts need not page over it.
    // "changes" keeps the latest change of each letter, also of letters since removed; AUTOINCREMENT never gives a
    // number twice, so that an index can tell what it has not yet seen.
    private const string Version1 = """
        CREATE TABLE files (
          sha256 TEXT PRIMARY KEY,
          name TEXT NOT NULL,
          source TEXT NOT NULL,
          size_bytes INTEGER NOT NULL,
          stored_as TEXT NOT NULL,
          letter_id TEXT,
          imported_at TEXT NOT NULL
        ) WITHOUT ROWID;

        CREATE TABLE letters (
          key INTEGER PRIMARY KEY AUTOINCREMENT,
          id TEXT NOT NULL UNIQUE COLLATE NOCASE,
          sha256 TEXT NOT NULL UNIQUE REFERENCES files(sha256),
          family TEXT NOT NULL,
          case_number TEXT,
          date_assigned TEXT,
          date_of_injury TEXT,
          decision_date TEXT,
          ur_denial_date TEXT,
          application_received TEXT,
          priority TEXT,
          age INTEGER,
          sex TEXT,
          specialties TEXT,
          specialties_as_printed TEXT,
          license_states TEXT,
          is_sample INTEGER NOT NULL,
          spans TEXT,
          decision_count INTEGER NOT NULL,
          passage_count INTEGER NOT NULL,
          entry_count INTEGER NOT NULL
        );
        CREATE INDEX letters_counts ON letters(is_sample, decision_count, passage_count, entry_count);

        CREATE TABLE letter_texts (
          letter_key INTEGER PRIMARY KEY REFERENCES letters(key) ON DELETE CASCADE,
          text TEXT NOT NULL
        );

        CREATE TABLE decisions (
          letter_key INTEGER NOT NULL REFERENCES letters(key) ON DELETE CASCADE,
          ordinal INTEGER NOT NULL,
          item TEXT NOT NULL,
          outcome TEXT NOT NULL,
          category TEXT,
          subcategory TEXT,
          drugs TEXT,
          body_regions TEXT,
          rationale TEXT NOT NULL,
          modified_request TEXT,
          associated_surgical_service INTEGER NOT NULL,
          retrospective INTEGER NOT NULL,
          reasons TEXT,
          spans TEXT,
          PRIMARY KEY (letter_key, ordinal)
        ) WITHOUT ROWID;

        CREATE TABLE citations (
          letter_key INTEGER NOT NULL,
          decision_ordinal INTEGER NOT NULL,
          side TEXT NOT NULL CHECK (side IN ('administrator', 'reviewer')),
          position INTEGER NOT NULL,
          source TEXT NOT NULL,
          chapter TEXT,
          sections TEXT,
          pages TEXT,
          edition TEXT,
          text TEXT,
          PRIMARY KEY (letter_key, decision_ordinal, side, position),
          FOREIGN KEY (letter_key, decision_ordinal) REFERENCES decisions(letter_key, ordinal) ON DELETE CASCADE
        ) WITHOUT ROWID;

        CREATE TABLE passages (
          letter_key INTEGER NOT NULL REFERENCES letters(key) ON DELETE CASCADE,
          position INTEGER NOT NULL,
          kind TEXT NOT NULL,
          decision_ordinal INTEGER,
          text TEXT NOT NULL,
          span_start INTEGER NOT NULL,
          span_length INTEGER NOT NULL,
          PRIMARY KEY (letter_key, position)
        ) WITHOUT ROWID;

        CREATE TABLE problems (
          key INTEGER PRIMARY KEY AUTOINCREMENT,
          sha256 TEXT REFERENCES files(sha256),
          letter_id TEXT,
          source TEXT NOT NULL,
          stage TEXT NOT NULL,
          reason TEXT NOT NULL,
          found_at TEXT NOT NULL
        );
        CREATE INDEX problems_by_file ON problems(sha256);
        CREATE INDEX problems_by_source ON problems(source);

        CREATE TABLE changes (
          number INTEGER PRIMARY KEY AUTOINCREMENT,
          letter_id TEXT NOT NULL UNIQUE COLLATE NOCASE
        );
        """;

    // Spans became facts: a place has a value and a confidence as well, which no script can make up. So the old places are
    // dropped, and every letter counts as read by version 0 of the reader until its original is read again.
    // "rationales" names the first decision with each rationale; a decision whose key leads to another one repeats it.
    private const string Version2 = """
        ALTER TABLE letters DROP COLUMN spans;
        ALTER TABLE letters ADD COLUMN facts TEXT;
        ALTER TABLE letters ADD COLUMN reader_version INTEGER NOT NULL DEFAULT 0;
        CREATE INDEX letters_by_reader ON letters(reader_version);

        ALTER TABLE decisions DROP COLUMN spans;
        ALTER TABLE decisions ADD COLUMN medications TEXT;
        ALTER TABLE decisions ADD COLUMN course TEXT;
        ALTER TABLE decisions ADD COLUMN spinal_levels TEXT;
        ALTER TABLE decisions ADD COLUMN side TEXT;
        ALTER TABLE decisions ADD COLUMN same_rationale_as INTEGER;
        ALTER TABLE decisions ADD COLUMN rationale_key INTEGER;
        ALTER TABLE decisions ADD COLUMN facts TEXT;
        CREATE INDEX decisions_by_rationale ON decisions(rationale_key) WHERE rationale_key IS NOT NULL;

        CREATE TABLE rationales (
          key INTEGER PRIMARY KEY,
          letter_key INTEGER NOT NULL,
          ordinal INTEGER NOT NULL,
          FOREIGN KEY (letter_key, ordinal) REFERENCES decisions(letter_key, ordinal) DEFERRABLE INITIALLY DEFERRED
        );
        CREATE INDEX rationales_by_decision ON rationales(letter_key, ordinal);

        CREATE INDEX problems_by_stage ON problems(stage, key);
        CREATE INDEX problems_by_letter ON problems(letter_id);
        """;

    /// <summary>Makes the tables in a new file, brings an older file up to date, refuses a foreign or newer one.</summary>
    public static void Ensure(SqliteConnection connection, string file)
    {
        var version = (int)connection.ScalarLong("PRAGMA user_version");
        var isNew = version == 0 && connection.ScalarLong("SELECT count(*) FROM sqlite_schema") == 0;
        if (!isNew && connection.ScalarLong("PRAGMA application_id") != ApplicationId)
        {
            throw new WorkspaceException(
                $"{file} is an SQLite database, but not one of ImrSearch's. Choose another data folder, or move this file away.");
        }

        if (version > CurrentVersion)
        {
            throw new WorkspaceException(
                $"{file} was written by a newer ImrSearch (catalogue version {version}; this program knows up to {CurrentVersion}). "
                + "Update ImrSearch, or choose another data folder.");
        }

        if (version == CurrentVersion)
        {
            return;
        }

        // Another process may be doing the same: whoever gets the write lock second finds the work done.
        connection.Run("BEGIN IMMEDIATE");
        try
        {
            version = (int)connection.ScalarLong("PRAGMA user_version");
            for (; version < CurrentVersion; version++)
            {
                connection.Run(Script(version + 1));
            }

            connection.Run($"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {CurrentVersion}");
            connection.Run("COMMIT");
        }
        catch
        {
            connection.Run("ROLLBACK");
            throw;
        }
    }
}
