-- made: id that the step's first mutation had when it was handed out; mid moves on with typing, undo and redo.
-- undone: 0, or the place in the order in which steps were taken back; the highest is the next to be done again.
ALTER TABLE undo ADD COLUMN made BLOB;
UPDATE undo SET made = mid;
CREATE INDEX ix_undo_made ON undo (made);
