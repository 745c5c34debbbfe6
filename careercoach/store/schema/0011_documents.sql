-- What leaves: goals kept to oneself, whose help a goal needs, how people are addressed, whom a promise is with now, what
-- was chosen for whom, what was written and given; the feedback brought to a talk, and the question that advice became.

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
        ('brief', 'recap', 'plan', 'review', 'handover', 'request', 'advice', 'thanks', 'reminder', 'reference',
         'leaving')),
    audience TEXT NOT NULL CHECK (audience IN ('manager', 'skip-level', 'mentor', 'self', 'person')),
    person_id INTEGER REFERENCES person (id) ON DELETE CASCADE,
    meeting_id INTEGER REFERENCES meeting (id) ON DELETE CASCADE,
    about TEXT,
    made TEXT NOT NULL,
    text TEXT NOT NULL,
    on_day TEXT NOT NULL CHECK (on_day IS date(on_day, '+0 days')),
    given_day TEXT CHECK (given_day IS date(given_day, '+0 days')),
    position_id INTEGER REFERENCES position (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX paper_by_kind ON paper (kind, audience, about);
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
ALTER TABLE note ADD COLUMN question_id INTEGER REFERENCES question (id) ON DELETE SET NULL;
CREATE INDEX note_by_question ON note (question_id);

CREATE TABLE agenda_item_with_feedback (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    meeting_id INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('accomplishment', 'vision', 'goal', 'feedback', 'ask', 'question')),
    accomplishment_id INTEGER REFERENCES accomplishment (id) ON DELETE CASCADE,
    goal_id INTEGER REFERENCES goal (id) ON DELETE CASCADE,
    reflection_id INTEGER REFERENCES reflection (id) ON DELETE CASCADE,
    feedback_id INTEGER REFERENCES feedback (id) ON DELETE CASCADE,
    question TEXT,
    text TEXT CHECK (trim(text) <> ''),
    minutes REAL NOT NULL CHECK (minutes > 0 AND minutes <= 480),
    position INTEGER NOT NULL,
    came TEXT CHECK (came IN ('yes', 'not-now', 'no-budget', 'not-ready', 'silence')),
    UNIQUE (meeting_id, accomplishment_id),
    UNIQUE (meeting_id, goal_id),
    UNIQUE (meeting_id, reflection_id),
    UNIQUE (meeting_id, feedback_id),
    UNIQUE (meeting_id, question),
    CHECK (CASE kind
        WHEN 'accomplishment' THEN accomplishment_id IS NOT NULL
        WHEN 'goal' THEN goal_id IS NOT NULL
        WHEN 'vision' THEN reflection_id IS NOT NULL
        WHEN 'feedback' THEN feedback_id IS NOT NULL
        ELSE text IS NOT NULL END)
) STRICT;
INSERT INTO agenda_item_with_feedback
    (id, uuid, meeting_id, kind, accomplishment_id, goal_id, reflection_id, question, text, minutes, position, came)
    SELECT id, uuid, meeting_id, kind, accomplishment_id, goal_id, reflection_id, question, text, minutes, position, came
    FROM agenda_item;
-- The number of something deleted is never given again: the history knows it by that.
DELETE FROM sqlite_sequence WHERE name = 'agenda_item_with_feedback';
INSERT INTO sqlite_sequence (name, seq)
    SELECT 'agenda_item_with_feedback', seq FROM sqlite_sequence WHERE name = 'agenda_item';
DROP TABLE agenda_item;
ALTER TABLE agenda_item_with_feedback RENAME TO agenda_item;
CREATE INDEX agenda_item_by_accomplishment ON agenda_item (accomplishment_id);
CREATE INDEX agenda_item_by_goal ON agenda_item (goal_id);
CREATE INDEX agenda_item_by_reflection ON agenda_item (reflection_id);
CREATE INDEX agenda_item_by_feedback ON agenda_item (feedback_id);
