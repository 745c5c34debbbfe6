-- What a change belongs to: the thing whose part was changed, such as the goal of a step, so that it can be told when a
-- thing was last changed, a part that is gone included. A part names its thing in its first link.
-- And a name of one's own for questions and masks, as all else has that is added.

ALTER TABLE change ADD COLUMN owner INTEGER AS (
    CAST(substr(coalesce(after, before), instr(coalesce(after, before), '_id=') + 4, 20) AS INTEGER)
) VIRTUAL;
CREATE INDEX change_by_owner ON change (noun, owner);
ALTER TABLE mask ADD COLUMN key TEXT;
CREATE UNIQUE INDEX mask_by_key ON mask (key);
ALTER TABLE question ADD COLUMN key TEXT;
CREATE UNIQUE INDEX question_by_key ON question (key);
