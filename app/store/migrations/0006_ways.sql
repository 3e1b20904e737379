-- ways: how a step goes back and forward that has no plain inverse (mutation.h, StepWays), and the record that it made last; forward
-- then holds what was done last, in either direction.
ALTER TABLE undo ADD COLUMN ways TEXT;
