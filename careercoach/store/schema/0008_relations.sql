-- Somebody who was one's manager, and those who take a manager's place: a client, a supervisor, an adviser.

CREATE TABLE person_of_a_life (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE CHECK (trim(name) <> ''),
    relation TEXT NOT NULL CHECK (relation IN
        ('manager', 'former-manager', 'skip-level', 'client', 'supervisor', 'adviser', 'mentor', 'elder', 'sponsor',
        'peer', 'outside-peer', 'expert', 'helped', 'other')),
    organisation TEXT,
    notes TEXT,
    spoken_day TEXT CHECK (spoken_day IS date(spoken_day, '+0 days'))
) STRICT;
INSERT INTO person_of_a_life SELECT id, uuid, name, relation, organisation, notes, spoken_day FROM person;
-- The number of somebody deleted is never given again: the history knows them by it.
DELETE FROM sqlite_sequence WHERE name = 'person_of_a_life';
INSERT INTO sqlite_sequence (name, seq) SELECT 'person_of_a_life', seq FROM sqlite_sequence WHERE name = 'person';
DROP TABLE person;
ALTER TABLE person_of_a_life RENAME TO person;
