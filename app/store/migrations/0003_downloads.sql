-- Files that somebody here asked for and that are not here yet. path: where the whole file goes.
CREATE TABLE blob_download (blob_id TEXT PRIMARY KEY, path TEXT NOT NULL, size INTEGER NOT NULL, mime TEXT NOT NULL,
    priority INTEGER NOT NULL, asked_at INTEGER NOT NULL, tries INTEGER NOT NULL DEFAULT 0, next_try INTEGER NOT NULL DEFAULT 0,
    error TEXT NOT NULL DEFAULT '') STRICT;
