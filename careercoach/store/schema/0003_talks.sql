-- What a talk needs before, in and after it: own questions, words to open with, notes by kind, names to mask.

CREATE TABLE question (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    text TEXT NOT NULL CHECK (trim(text) <> ''),
    topic TEXT CHECK (topic IN ('interests', 'strengths', 'motivations', 'vision', 'life', 'company'))
) STRICT;

CREATE TABLE favourite (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    question TEXT NOT NULL UNIQUE CHECK (trim(question) <> '')
) STRICT;

ALTER TABLE meeting ADD COLUMN place TEXT;
ALTER TABLE meeting ADD COLUMN opening TEXT;
ALTER TABLE meeting ADD COLUMN vision TEXT;
ALTER TABLE meeting ADD COLUMN alignment TEXT;

CREATE TABLE note (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    meeting_id INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    part TEXT,
    agenda_item_id INTEGER REFERENCES agenda_item (id) ON DELETE SET NULL,
    kind TEXT NOT NULL CHECK (kind IN ('note', 'advice', 'feedback')),
    text TEXT NOT NULL CHECK (trim(text) <> ''),
    became TEXT CHECK (became IN ('feedback', 'goal', 'step', 'question', 'nothing'))
) STRICT;
CREATE INDEX note_by_meeting ON note (meeting_id);
CREATE INDEX note_by_agenda_item ON note (agenda_item_id);

CREATE TABLE mask (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE CHECK (trim(name) <> ''),
    shown_as TEXT NOT NULL CHECK (trim(shown_as) <> '')
) STRICT;
