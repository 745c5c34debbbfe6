-- What the coach notices and asks: answers to it, small tests of a path, feared replies, setbacks, one's own story.

CREATE TABLE observation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    key TEXT NOT NULL UNIQUE,
    says TEXT NOT NULL CHECK (trim(says) <> ''),
    asks TEXT NOT NULL CHECK (trim(asks) <> ''),
    answer TEXT NOT NULL CHECK (answer IN ('fits', 'partly', 'no')),
    on_day TEXT NOT NULL CHECK (on_day IS date(on_day, '+0 days')),
    person_id INTEGER REFERENCES person (id) ON DELETE CASCADE,
    competency_id INTEGER REFERENCES competency (id) ON DELETE CASCADE,
    priority_id INTEGER REFERENCES priority (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX observation_by_person ON observation (person_id);
CREATE INDEX observation_by_competency ON observation (competency_id);
CREATE INDEX observation_by_priority ON observation (priority_id);
ALTER TABLE meeting ADD COLUMN lens TEXT;
ALTER TABLE meeting ADD COLUMN behind TEXT CHECK (behind IN ('less', 'same', 'more'));
CREATE TABLE setback (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL CHECK (trim(title) <> ''),
    on_day TEXT NOT NULL CHECK (on_day IS date(on_day, '+0 days')),
    learned TEXT,
    position_id INTEGER REFERENCES position (id) ON DELETE SET NULL
) STRICT;
ALTER TABLE agenda_item ADD COLUMN came TEXT CHECK (came IN ('yes', 'not-now', 'no-budget', 'not-ready', 'silence'));
CREATE TABLE trial (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    path_id INTEGER NOT NULL REFERENCES path (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('talk', 'beside', 'task')),
    title TEXT NOT NULL CHECK (trim(title) <> ''),
    person_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    by_day TEXT CHECK (by_day IS date(by_day, '+0 days')),
    done_day TEXT CHECK (done_day IS date(done_day, '+0 days')),
    before INTEGER CHECK (before BETWEEN 1 AND 5),
    after INTEGER CHECK (after BETWEEN 1 AND 5),
    learned TEXT
) STRICT;
CREATE TABLE reply (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    meeting_id INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    agenda_item_id INTEGER NOT NULL REFERENCES agenda_item (id) ON DELETE CASCADE,
    reply TEXT NOT NULL CHECK (reply IN ('not-now', 'no-budget', 'not-ready', 'silence')),
    answer TEXT NOT NULL CHECK (trim(answer) <> '')
) STRICT;
-- The days on which something was done are read each time Today is.
CREATE INDEX act_by_day ON act (on_day);
CREATE INDEX setback_by_day ON setback (on_day);
CREATE INDEX trial_by_path ON trial (path_id);
CREATE INDEX reply_by_meeting ON reply (meeting_id);
CREATE INDEX reply_by_ask ON reply (agenda_item_id);

CREATE TABLE reflection_with_a_story (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    question TEXT NOT NULL,
    topic TEXT NOT NULL CHECK (topic IN
        ('interests', 'strengths', 'motivations', 'vision', 'life', 'company', 'story', 'arriving', 'between-jobs')),
    asked TEXT NOT NULL,
    on_day TEXT NOT NULL CHECK (on_day IS date(on_day, '+0 days')),
    answer TEXT NOT NULL CHECK (trim(answer) <> '')
) STRICT;
INSERT INTO reflection_with_a_story SELECT id, uuid, question, topic, asked, on_day, answer FROM reflection;
-- The number of something deleted is never given again: the history knows it by that.
DELETE FROM sqlite_sequence WHERE name = 'reflection_with_a_story';
INSERT INTO sqlite_sequence (name, seq) SELECT 'reflection_with_a_story', seq FROM sqlite_sequence WHERE name = 'reflection';
DROP TABLE reflection;
ALTER TABLE reflection_with_a_story RENAME TO reflection;
CREATE INDEX reflection_by_question ON reflection (question, on_day);
CREATE INDEX reflection_by_day ON reflection (on_day);

CREATE TABLE question_with_a_story (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    text TEXT NOT NULL CHECK (trim(text) <> ''),
    topic TEXT CHECK (topic IN
        ('interests', 'strengths', 'motivations', 'vision', 'life', 'company', 'story', 'arriving', 'between-jobs'))
) STRICT;
INSERT INTO question_with_a_story SELECT id, uuid, text, topic FROM question;
DELETE FROM sqlite_sequence WHERE name = 'question_with_a_story';
INSERT INTO sqlite_sequence (name, seq) SELECT 'question_with_a_story', seq FROM sqlite_sequence WHERE name = 'question';
DROP TABLE question;
ALTER TABLE question_with_a_story RENAME TO question;
