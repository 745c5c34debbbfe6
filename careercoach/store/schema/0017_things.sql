-- How many things an act touched is counted once, when it is closed: the history says it of each act on a page, and one
-- act may have touched a hundred thousand. Where it is not known, it is counted when it is asked for.

ALTER TABLE act ADD COLUMN things INTEGER CHECK (things >= 0);

UPDATE act SET things = (SELECT count(DISTINCT noun || row_id) FROM change t
    WHERE t.act_id = act.id AND coalesce(t.after, t.before) LIKE 'id=%,uuid=%');
