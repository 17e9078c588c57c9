/** `Blgi`: says that a database is a Belgi library. */
export const APPLICATION_ID = 0x426c6769

/** Steps from each version of the library to the next: step 0 makes version 1 of an empty database, and the version is the number of steps done. A step never changes once released. */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE document (
    row INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    title TEXT NOT NULL,
    format TEXT NOT NULL,
    language TEXT NOT NULL,
    date TEXT,
    size INTEGER NOT NULL,
    info TEXT NOT NULL,
    words INTEGER NOT NULL,
    mentions INTEGER NOT NULL,
    dates INTEGER NOT NULL,
    notices TEXT NOT NULL,
    imported TEXT NOT NULL,
    removed TEXT,
    stamp INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX document_name ON document (name);
  CREATE INDEX document_live ON document (removed, stamp);

  CREATE TABLE analysis (
    row INTEGER PRIMARY KEY REFERENCES document (row) ON DELETE CASCADE,
    data BLOB NOT NULL,
    sum TEXT NOT NULL,
    original_length INTEGER NOT NULL,
    original_sum TEXT NOT NULL,
    repaired_length INTEGER NOT NULL,
    repaired_sum TEXT NOT NULL
  ) STRICT;

  -- id: row * 2^20 + (0 original, 2^19 repaired) + number of the piece. A repaired text that is the original is not written.
  CREATE TABLE text_chunk (id INTEGER PRIMARY KEY, data BLOB NOT NULL) STRICT;
  CREATE TRIGGER document_text AFTER DELETE ON document BEGIN
    DELETE FROM text_chunk WHERE id >= old.row << 20 AND id < (old.row + 1) << 20;
  END;

  CREATE TABLE page (
    row INTEGER NOT NULL REFERENCES document (row) ON DELETE CASCADE,
    page INTEGER NOT NULL,
    data BLOB NOT NULL,
    sum TEXT NOT NULL,
    PRIMARY KEY (row, page)
  ) STRICT;

  CREATE TABLE entity (
    row INTEGER NOT NULL REFERENCES document (row) ON DELETE CASCADE,
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    name TEXT NOT NULL,
    aliases TEXT NOT NULL,
    folded TEXT NOT NULL,
    mentions INTEGER NOT NULL,
    PRIMARY KEY (row, id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX entity_id ON entity (id, mentions, type, name);

  CREATE TABLE date (
    row INTEGER NOT NULL REFERENCES document (row) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    edtf TEXT NOT NULL,
    low REAL NOT NULL,
    high REAL NOT NULL,
    quote TEXT NOT NULL,
    sentence TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    PRIMARY KEY (row, position)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX date_low ON date (low, high);

  CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  `,
  `
  -- What people put right, by the hash of the document's bytes: it stays when the document goes, and holds when it comes again.
  CREATE TABLE correction (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    document TEXT NOT NULL,
    data TEXT NOT NULL,
    sum TEXT NOT NULL,
    withdrawn TEXT
  ) STRICT;
  CREATE INDEX correction_document ON correction (document);
  `,
  `
  -- What was done at once, for going back and forth; ids are lists in JSON.
  CREATE TABLE correction_step (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL,
    at TEXT NOT NULL,
    made TEXT NOT NULL,
    taken TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  -- Corrections that documents are still following: those after this row. Without ids, every document is written anew.
  CREATE TABLE correction_sweep (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    step TEXT NOT NULL,
    ids TEXT NOT NULL,
    after INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  ALTER TABLE entity ADD COLUMN reasons TEXT NOT NULL DEFAULT '[]';
  INSERT INTO correction_sweep (step, ids) SELECT '', '[]' WHERE EXISTS (SELECT 1 FROM document);
  `,
  `
  -- Imports and their files, so that they go on when the library is opened again; a file without a state waits.
  CREATE TABLE import (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL,
    options TEXT NOT NULL,
    owner INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE import_file (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    import TEXT NOT NULL REFERENCES import (id) ON DELETE CASCADE,
    path TEXT NOT NULL,
    inside TEXT NOT NULL,
    size INTEGER NOT NULL,
    mtime REAL NOT NULL,
    state TEXT,
    outcome TEXT,
    UNIQUE (import, path, inside)
  ) STRICT;
  CREATE INDEX import_file_state ON import_file (import, state, number);

  -- What each path held, one row a content; the present one is current.
  CREATE TABLE source (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    path TEXT NOT NULL,
    inside TEXT NOT NULL,
    document TEXT NOT NULL,
    size INTEGER NOT NULL,
    mtime REAL NOT NULL,
    current INTEGER NOT NULL,
    seen TEXT NOT NULL
  ) STRICT;
  CREATE INDEX source_path ON source (path, inside, current);
  CREATE INDEX source_document ON source (document, current);

  -- Documents that the learned tagger has not read yet.
  CREATE TABLE shallow (document TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
  `,
  `
  -- What people wrote beside words, by the hash of the document's bytes: it stays when the document goes. A note without words is a bookmark.
  CREATE TABLE note (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    document TEXT NOT NULL,
    data TEXT NOT NULL,
    dropped TEXT
  ) STRICT;
  CREATE INDEX note_document ON note (document);
  `,
  `
  -- A path has one row for each content that it held, the present one last. A document is superseded while each path that held it holds
  -- a later one that is in the library.
  DELETE FROM source WHERE number NOT IN (SELECT max(number) FROM source GROUP BY path, inside, document);
  DROP INDEX source_path;
  CREATE INDEX source_path ON source (path, inside, number);
  ALTER TABLE document ADD COLUMN superseded INTEGER NOT NULL DEFAULT 0;
  UPDATE document SET superseded = 1 WHERE removed IS NULL
    AND EXISTS (SELECT 1 FROM source WHERE source.document = document.id)
    AND NOT EXISTS (SELECT 1 FROM source AS held WHERE held.document = document.id AND NOT EXISTS (
      SELECT 1 FROM source AS later JOIN document AS newer ON newer.id = later.document AND newer.removed IS NULL
      WHERE later.path = held.path AND later.inside = held.inside AND later.number > held.number));
  CREATE INDEX document_superseded ON document (row) WHERE superseded = 1;
  DROP INDEX document_live;
  CREATE INDEX document_live ON document (removed, superseded, stamp);
  `,
]
