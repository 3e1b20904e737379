-- One letter is looked for often while a name is typed; without an index of its own every word that begins with it is merged first.
DROP TABLE inbox_fts;
CREATE VIRTUAL TABLE inbox_fts USING fts5(sender, content, tags, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3');
DELETE FROM inbox_search_dirty;
UPDATE inbox_search_job SET last_rid = 0, done = 0;
