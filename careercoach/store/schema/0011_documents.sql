-- What leaves: goals kept to oneself, whose help a goal needs, how people are addressed, whom a promise is with now, what
-- was chosen for whom, what was written and given.

ALTER TABLE goal ADD COLUMN private INTEGER NOT NULL DEFAULT 0 CHECK (private IN (0, 1));
ALTER TABLE goal ADD COLUMN helper_id INTEGER REFERENCES person (id) ON DELETE SET NULL;
CREATE INDEX goal_by_helper ON goal (helper_id);
ALTER TABLE person ADD COLUMN address TEXT;
ALTER TABLE person ADD COLUMN several INTEGER NOT NULL DEFAULT 0 CHECK (several IN (0, 1));
ALTER TABLE person ADD COLUMN left_day TEXT CHECK (left_day IS date(left_day, '+0 days'));
ALTER TABLE profile ADD COLUMN zone TEXT;
ALTER TABLE promise ADD COLUMN person_id INTEGER REFERENCES person (id) ON DELETE SET NULL;
CREATE INDEX promise_by_person ON promise (person_id);
CREATE TABLE paper (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN
        ('brief', 'recap', 'plan', 'review', 'handover', 'request', 'advice', 'thanks', 'reminder', 'reference')),
    audience TEXT NOT NULL CHECK (audience IN ('manager', 'skip-level', 'mentor', 'self', 'person')),
    person_id INTEGER REFERENCES person (id) ON DELETE CASCADE,
    meeting_id INTEGER REFERENCES meeting (id) ON DELETE CASCADE,
    made TEXT NOT NULL,
    text TEXT NOT NULL,
    on_day TEXT NOT NULL CHECK (on_day IS date(on_day, '+0 days')),
    given_day TEXT CHECK (given_day IS date(given_day, '+0 days')),
    position_id INTEGER REFERENCES position (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX paper_by_kind ON paper (kind, audience, person_id);
CREATE INDEX paper_by_person ON paper (person_id);
CREATE INDEX paper_by_meeting ON paper (meeting_id);
CREATE TABLE pick (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    reader TEXT NOT NULL,
    thing TEXT NOT NULL,
    item TEXT NOT NULL,
    picked INTEGER NOT NULL CHECK (picked IN (0, 1)),
    UNIQUE (kind, reader, thing, item)
) STRICT;
