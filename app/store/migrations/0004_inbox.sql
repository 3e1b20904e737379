-- Search over what came in. rec_inbox_item's row ids ascend with the arrival, so its newest hits come first without a sort.
CREATE VIRTUAL TABLE inbox_fts USING fts5(sender, content, tags, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
CREATE TABLE inbox_search_dirty (rid INTEGER PRIMARY KEY) STRICT;
CREATE TABLE inbox_search_job (one INTEGER PRIMARY KEY CHECK (one = 1), last_rid INTEGER NOT NULL, done INTEGER NOT NULL) STRICT;
INSERT INTO inbox_search_job VALUES (1, 0, 0);
