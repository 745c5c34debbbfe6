-- Who is in HR reads documents of their own; what was written before stays for whom it was written.

CREATE TABLE paper_of_hr (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN
        ('brief', 'recap', 'plan', 'review', 'handover', 'request', 'advice', 'thanks', 'reminder', 'reference',
         'leaving', 'year')),
    audience TEXT NOT NULL CHECK (audience IN ('manager', 'skip-level', 'mentor', 'hr', 'self', 'person')),
    person_id INTEGER REFERENCES person (id) ON DELETE CASCADE,
    meeting_id INTEGER REFERENCES meeting (id) ON DELETE CASCADE,
    about TEXT,
    made TEXT NOT NULL,
    text TEXT NOT NULL,
    on_day TEXT NOT NULL CHECK (on_day IS date(on_day, '+0 days')),
    given_day TEXT CHECK (given_day IS date(given_day, '+0 days')),
    position_id INTEGER REFERENCES position (id) ON DELETE SET NULL,
    as_text TEXT AS (printf('id=%s,uuid=%s,kind=%s,audience=%s,person_id=%s,meeting_id=%s,about=%s,made=%s,text=%s,on_day=%s,given_day=%s,position_id=%s', quote(id), quote(uuid), quote(kind), quote(audience), quote(person_id), quote(meeting_id), quote(about), quote(made), quote(text), quote(on_day), quote(given_day), quote(position_id))) VIRTUAL
) STRICT;
INSERT INTO paper_of_hr (id, uuid, kind, audience, person_id, meeting_id, about, made, text, on_day, given_day, position_id)
    SELECT id, uuid, kind, audience, person_id, meeting_id, about, made, text, on_day, given_day, position_id FROM paper;
-- The number of something deleted is never given again: the history knows it by that.
DELETE FROM sqlite_sequence WHERE name = 'paper_of_hr';
INSERT INTO sqlite_sequence (name, seq) SELECT 'paper_of_hr', seq FROM sqlite_sequence WHERE name = 'paper';
DROP TABLE paper;
ALTER TABLE paper_of_hr RENAME TO paper;
CREATE INDEX paper_by_kind ON paper (kind, audience, about);
CREATE INDEX paper_by_person ON paper (person_id);
CREATE INDEX paper_by_meeting ON paper (meeting_id);
