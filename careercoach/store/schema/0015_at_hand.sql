-- What is asked for each day is found without looking at all that was ever logged: what went on into a period, what is
-- private, what belongs to a position by choice, and what was begun and not finished. Few rows each.

CREATE INDEX accomplishment_by_end ON accomplishment (until_day, on_day) WHERE until_day IS NOT NULL;
CREATE INDEX accomplishment_private ON accomplishment (title) WHERE private;
CREATE INDEX accomplishment_by_position ON accomplishment (position_id, on_day) WHERE position_id IS NOT NULL;
CREATE INDEX draft_open ON draft (saved_at) WHERE state = 'open';
