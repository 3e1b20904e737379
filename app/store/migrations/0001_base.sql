-- The tables of sync protocol section 4.1 that do not depend on the types; rec_<type> tables follow the schema.
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE shadow (typ TEXT NOT NULL, id BLOB NOT NULL, ver INTEGER NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (typ, id)) STRICT, WITHOUT ROWID;
-- pos is the order of the edits, seq the number on the wire, given when a mutation is sent first.
-- state: 0 pending, 1 in flight, 2 acknowledged.
CREATE TABLE outbox (pos INTEGER PRIMARY KEY AUTOINCREMENT, seq INTEGER UNIQUE, mid BLOB NOT NULL UNIQUE,
    label TEXT NOT NULL, ops TEXT NOT NULL, after TEXT NOT NULL, blobs TEXT NOT NULL, state INTEGER NOT NULL DEFAULT 0,
    commit_seq INTEGER NOT NULL DEFAULT 0, tries INTEGER NOT NULL DEFAULT 0, error TEXT NOT NULL DEFAULT '',
    at INTEGER NOT NULL) STRICT;
CREATE TABLE touch (id BLOB NOT NULL, pos INTEGER NOT NULL, typ TEXT NOT NULL, creates INTEGER NOT NULL,
    PRIMARY KEY (id, pos)) STRICT, WITHOUT ROWID;
CREATE INDEX ix_touch_pos ON touch (pos);
CREATE TABLE journal (mid BLOB PRIMARY KEY, label TEXT NOT NULL, ops TEXT NOT NULL, after TEXT NOT NULL,
    commit_seq INTEGER NOT NULL, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX ix_journal_commit_seq ON journal (commit_seq);
CREATE TABLE rejected (mid BLOB PRIMARY KEY, label TEXT NOT NULL, ops TEXT NOT NULL, error TEXT NOT NULL,
    at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE rejected_touch (id BLOB NOT NULL, mid BLOB NOT NULL, typ TEXT NOT NULL, PRIMARY KEY (id, mid))
    STRICT, WITHOUT ROWID;
CREATE TABLE undo (step INTEGER PRIMARY KEY AUTOINCREMENT, mid BLOB NOT NULL, label TEXT NOT NULL, forward TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0, at INTEGER NOT NULL) STRICT;
CREATE INDEX ix_undo_mid ON undo (mid);
CREATE TABLE sync (one INTEGER PRIMARY KEY CHECK (one = 1), cursor TEXT NOT NULL DEFAULT '', client_id BLOB NOT NULL,
    next_seq INTEGER NOT NULL DEFAULT 1, last_pull INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE coverage (typ TEXT NOT NULL, key TEXT NOT NULL, from_ms INTEGER NOT NULL, to_ms INTEGER NOT NULL,
    as_of INTEGER NOT NULL, PRIMARY KEY (typ, key, from_ms)) STRICT, WITHOUT ROWID;
CREATE TABLE snapshot_job (typ TEXT PRIMARY KEY, state TEXT NOT NULL, after BLOB, count INTEGER NOT NULL DEFAULT 0)
    STRICT, WITHOUT ROWID;
CREATE TABLE bad_item (typ TEXT NOT NULL, id TEXT NOT NULL, why TEXT NOT NULL, at INTEGER NOT NULL,
    PRIMARY KEY (typ, id)) STRICT, WITHOUT ROWID;
CREATE TABLE blob_upload (blob_id TEXT PRIMARY KEY, path TEXT NOT NULL, mime TEXT NOT NULL, size INTEGER NOT NULL,
    sha BLOB NOT NULL, chunks TEXT NOT NULL, state INTEGER NOT NULL, tries INTEGER NOT NULL, next_try INTEGER NOT NULL,
    error TEXT NOT NULL) STRICT;
CREATE TABLE blob_cache (blob_id TEXT PRIMARY KEY, path TEXT NOT NULL, size INTEGER NOT NULL, used_at INTEGER NOT NULL)
    STRICT;
CREATE INDEX ix_blob_cache_used_at ON blob_cache (used_at);
-- The DDL with which each rec_ table was made: a difference means that its columns are to be read anew from the bodies.
CREATE TABLE rec_ddl (tbl TEXT PRIMARY KEY, ddl TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE post_fts USING fts5(title, body, thread, notes, tags,
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
CREATE TABLE search_dirty (rid INTEGER PRIMARY KEY) STRICT;
CREATE TABLE search_job (one INTEGER PRIMARY KEY CHECK (one = 1), last_rid INTEGER NOT NULL, done INTEGER NOT NULL) STRICT;
INSERT INTO search_job VALUES (1, 0, 0);
