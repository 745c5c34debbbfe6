-- What the coach needs to have something to say: ratings, paths, learning, conversations, own questions, nudges.

ALTER TABLE competency ADD COLUMN track TEXT CHECK (track IN ('managerial', 'technical', 'customer'));

ALTER TABLE accomplishment ADD COLUMN gives_back INTEGER NOT NULL DEFAULT 0 CHECK (gives_back IN (0, 1));

CREATE TABLE rating (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    instrument TEXT NOT NULL CHECK (instrument IN ('growth-check', 'compass')),
    statement TEXT NOT NULL CHECK (trim(statement) <> ''),
    on_day TEXT NOT NULL CHECK (on_day IS date(on_day, '+0 days')),
    rating INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 5),
    remark TEXT,
    UNIQUE (instrument, statement, on_day)
) STRICT;
CREATE INDEX rating_by_day ON rating (instrument, on_day);

CREATE TABLE path (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL CHECK (trim(title) <> ''),
    track TEXT CHECK (track IN ('managerial', 'technical', 'customer')),
    move TEXT NOT NULL CHECK (move IN ('up', 'sideways', 'deeper', 'return', 'stay')),
    inside INTEGER NOT NULL CHECK (inside IN (0, 1)),
    organisation TEXT,
    attracts TEXT,
    asks TEXT,
    style TEXT,
    colleagues TEXT,
    lifestyle TEXT,
    pay TEXT,
    stop_doing TEXT,
    link TEXT,
    deadline_day TEXT CHECK (deadline_day IS date(deadline_day, '+0 days')),
    person_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    active INTEGER NOT NULL CHECK (active IN (0, 1))
) STRICT;
CREATE INDEX path_by_person ON path (person_id);

CREATE TABLE path_competency (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    path_id INTEGER NOT NULL REFERENCES path (id) ON DELETE CASCADE,
    competency_id INTEGER NOT NULL REFERENCES competency (id) ON DELETE CASCADE,
    not_applicable TEXT,
    UNIQUE (path_id, competency_id)
) STRICT;
CREATE INDEX path_competency_by_competency ON path_competency (competency_id);

CREATE TABLE learning (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL CHECK (trim(title) <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('course', 'certificate', 'shadowing', 'stretch', 'conference', 'reading', 'other')),
    status TEXT NOT NULL CHECK (status IN ('planned', 'under-way', 'finished', 'stopped')),
    provider TEXT,
    on_day TEXT CHECK (on_day IS date(on_day, '+0 days')),
    until_day TEXT CHECK (until_day IS date(until_day, '+0 days')),
    hours REAL CHECK (hours >= 0),
    cost REAL CHECK (cost >= 0),
    currency TEXT,
    paid_by TEXT CHECK (paid_by IN ('me', 'company', 'shared')),
    reimbursement TEXT CHECK (reimbursement IN ('asked', 'paid', 'refused')),
    learned TEXT,
    goal_id INTEGER REFERENCES goal (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX learning_by_goal ON learning (goal_id);

CREATE TABLE learning_competency (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    learning_id INTEGER NOT NULL REFERENCES learning (id) ON DELETE CASCADE,
    competency_id INTEGER NOT NULL REFERENCES competency (id) ON DELETE CASCADE,
    UNIQUE (learning_id, competency_id)
) STRICT;
CREATE INDEX learning_competency_by_competency ON learning_competency (competency_id);

CREATE TABLE conversation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    person_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    on_day TEXT NOT NULL CHECK (on_day IS date(on_day, '+0 days')),
    about TEXT NOT NULL CHECK (trim(about) <> ''),
    notes TEXT,
    next_time TEXT
) STRICT;
CREATE INDEX conversation_by_person ON conversation (person_id);
CREATE INDEX conversation_by_day ON conversation (on_day);

CREATE TABLE nudge (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    rule TEXT NOT NULL UNIQUE,
    off INTEGER NOT NULL CHECK (off IN (0, 1)),
    snoozed_day TEXT CHECK (snoozed_day IS date(snoozed_day, '+0 days')),
    done_day TEXT CHECK (done_day IS date(done_day, '+0 days'))
) STRICT;
