-- Who did an act: somebody on the screens, a command, or another program; NULL for acts from before this was kept.
-- run tells one run of careercoach from the next.

ALTER TABLE act ADD COLUMN made_by TEXT CHECK (made_by IN ('screens', 'command', 'outside'));
ALTER TABLE act ADD COLUMN run TEXT;

UPDATE act SET made_by = 'outside' WHERE name = 'changed outside careercoach';
