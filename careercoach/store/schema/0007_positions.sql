-- A life has more than one job: positions, what belongs to each, what ended with one, and times away.

CREATE TABLE position (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('employed', 'own-business', 'studying', 'between-jobs')),
    organisation TEXT,
    short_name TEXT,
    role TEXT,
    team TEXT,
    manager_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    no_manager INTEGER NOT NULL CHECK (no_manager IN (0, 1)),
    address TEXT,
    from_day TEXT CHECK (from_day IS date(from_day, '+0 days')),
    until_day TEXT CHECK (until_day IS date(until_day, '+0 days')),
    hours REAL CHECK (hours >= 0),
    serves TEXT,
    CHECK (from_day IS NULL OR until_day IS NULL OR from_day <= until_day),
    CHECK (manager_id IS NULL OR no_manager = 0)
) STRICT;
CREATE INDEX position_by_days ON position (from_day, until_day);

CREATE TABLE away (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    from_day TEXT NOT NULL CHECK (from_day IS date(from_day, '+0 days')),
    until_day TEXT CHECK (until_day IS date(until_day, '+0 days')),
    reason TEXT,
    CHECK (until_day IS NULL OR from_day <= until_day)
) STRICT;
CREATE INDEX away_by_days ON away (from_day, until_day);

-- What the profile said of the work becomes the first position, under an id that is its own and always the same.
INSERT INTO position (id, uuid, kind, role, team, organisation, manager_id, no_manager, from_day, serves)
SELECT
    1, substr(uuid, 29) || substr(uuid, 9, 20) || substr(uuid, 1, 8),
    'employed', role, team, organisation, manager_id, 0, start_day, serves
FROM profile
WHERE coalesce(role, team, organisation, manager_id, start_day, serves) IS NOT NULL;

-- So does its history, within the acts that made it, and so all of it can still be undone: what an act did to the work
-- stands beside what it did to the name. The numbers are below zero, since those above tell which copies and files are
-- of one life. A row is id=1,uuid='…',name=…,role=… to serves=…; within a name a quote is doubled, so the first that
-- stands alone ends it.
CREATE TABLE told AS
WITH every (id, act_id, side, row) AS (
    SELECT id, act_id, 'before', before FROM change WHERE noun = 'profile' AND before IS NOT NULL
    UNION ALL
    SELECT id, act_id, 'after', after FROM change WHERE noun = 'profile' AND after IS NOT NULL
)
SELECT
    id, act_id, side, row, substr(row, 12, 36) AS uuid,
    CASE
        WHEN substr(row, 55, 5) = 'NULL,' THEN 58
        ELSE 55 + instr(replace(substr(row, 56), '''''', char(1, 1)), ''',role=')
    END AS name_ends
FROM every;

INSERT INTO change (id, act_id, noun, row_id, before, after)
WITH
    work (id, act_id, side, row) AS (
        SELECT
            id, act_id, side,
            'id=1,uuid=''' || substr(uuid, 29) || substr(uuid, 9, 20) || substr(uuid, 1, 8)
                || ''',kind=''employed'',no_manager=0'
                || replace(substr(row, name_ends + 1), ',start_day=', ',from_day=')
        FROM told
        WHERE substr(row, name_ends + 1)
            <> ',role=NULL,team=NULL,organisation=NULL,manager_id=NULL,start_day=NULL,serves=NULL'
    ),
    changed (id, act_id, before, after) AS (
        SELECT id, act_id, max(row) FILTER (WHERE side = 'before'), max(row) FILTER (WHERE side = 'after')
        FROM work GROUP BY id, act_id
    )
SELECT id - (SELECT max(id) + 1 FROM change), act_id, 'position', 1, before, after FROM changed
WHERE before IS NOT after ORDER BY id;

UPDATE change SET
    before = (SELECT substr(row, 1, name_ends) FROM told WHERE told.id = change.id AND side = 'before'),
    after = (SELECT substr(row, 1, name_ends) FROM told WHERE told.id = change.id AND side = 'after')
WHERE noun = 'profile';

DROP TABLE told;

CREATE TABLE profile_of_a_person (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    uuid TEXT NOT NULL UNIQUE,
    name TEXT
) STRICT;
INSERT INTO profile_of_a_person (id, uuid, name) SELECT id, uuid, name FROM profile;
DROP TABLE profile;
ALTER TABLE profile_of_a_person RENAME TO profile;

ALTER TABLE accomplishment ADD COLUMN position_id INTEGER REFERENCES position (id) ON DELETE SET NULL;
ALTER TABLE meeting ADD COLUMN position_id INTEGER REFERENCES position (id) ON DELETE SET NULL;
ALTER TABLE promise ADD COLUMN position_id INTEGER REFERENCES position (id) ON DELETE SET NULL;
ALTER TABLE feedback ADD COLUMN position_id INTEGER REFERENCES position (id) ON DELETE SET NULL;
ALTER TABLE learning ADD COLUMN position_id INTEGER REFERENCES position (id) ON DELETE SET NULL;
ALTER TABLE conversation ADD COLUMN position_id INTEGER REFERENCES position (id) ON DELETE SET NULL;
ALTER TABLE priority ADD COLUMN position_id INTEGER REFERENCES position (id) ON DELETE SET NULL;
ALTER TABLE goal ADD COLUMN position_id INTEGER REFERENCES position (id) ON DELETE SET NULL;

ALTER TABLE meeting ADD COLUMN ended_with_id INTEGER REFERENCES position (id) ON DELETE SET NULL;
ALTER TABLE promise ADD COLUMN ended_with_id INTEGER REFERENCES position (id) ON DELETE SET NULL;
ALTER TABLE priority ADD COLUMN ended_with_id INTEGER REFERENCES position (id) ON DELETE SET NULL;
ALTER TABLE goal ADD COLUMN ended_with_id INTEGER REFERENCES position (id) ON DELETE SET NULL;
ALTER TABLE path ADD COLUMN ended_with_id INTEGER REFERENCES position (id) ON DELETE SET NULL;
