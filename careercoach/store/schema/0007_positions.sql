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

-- What the profile said of the work becomes the first position; it enters the history as an act of its own.
INSERT INTO position (uuid, kind, role, team, organisation, manager_id, no_manager, from_day, serves)
SELECT
    lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(2)) || '-'
        || hex(randomblob(2)) || '-' || hex(randomblob(6))),
    'employed', role, team, organisation, manager_id, 0, start_day, serves
FROM profile
WHERE coalesce(role, team, organisation, manager_id, start_day, serves) IS NOT NULL;

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

UPDATE priority SET position_id = (SELECT id FROM position);

INSERT INTO act (uuid, name, at, on_day, zone, open)
SELECT
    lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(2)) || '-'
        || hex(randomblob(2)) || '-' || hex(randomblob(6))),
    'position add', strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), date('now'), 'UTC', 0
FROM position;
INSERT INTO change (act_id, noun, row_id, before, after)
SELECT
    (SELECT max(id) FROM act), 'position', id, NULL,
    'id=' || quote(id) || ',uuid=' || quote(uuid) || ',kind=' || quote(kind) || ',organisation=' || quote(organisation)
        || ',short_name=' || quote(short_name) || ',role=' || quote(role) || ',team=' || quote(team)
        || ',manager_id=' || quote(manager_id) || ',no_manager=' || quote(no_manager) || ',address=' || quote(address)
        || ',from_day=' || quote(from_day) || ',until_day=' || quote(until_day) || ',hours=' || quote(hours)
        || ',serves=' || quote(serves)
FROM position;
