-- The nouns of the product. Every table here has an integer id and is STRICT; views, the change log's triggers
-- and the search index's triggers are generated after each migration (see migrations.py).

CREATE TABLE person (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE CHECK (trim(name) <> ''),
    relation TEXT NOT NULL CHECK (relation IN
        ('manager', 'skip-level', 'mentor', 'elder', 'sponsor', 'peer', 'outside-peer', 'expert', 'helped', 'other')),
    organisation TEXT,
    notes TEXT,
    spoken_day TEXT CHECK (spoken_day IS date(spoken_day, '+0 days'))
) STRICT;

CREATE TABLE profile (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    uuid TEXT NOT NULL UNIQUE,
    name TEXT,
    role TEXT,
    team TEXT,
    organisation TEXT,
    manager_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    start_day TEXT CHECK (start_day IS date(start_day, '+0 days')),
    serves TEXT
) STRICT;

CREATE TABLE reflection (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    question TEXT NOT NULL,
    topic TEXT NOT NULL CHECK (topic IN ('interests', 'strengths', 'motivations', 'vision', 'life', 'company')),
    asked TEXT NOT NULL,
    on_day TEXT NOT NULL CHECK (on_day IS date(on_day, '+0 days')),
    answer TEXT NOT NULL CHECK (trim(answer) <> '')
) STRICT;
CREATE INDEX reflection_by_question ON reflection (question, on_day);
CREATE INDEX reflection_by_day ON reflection (on_day);

CREATE TABLE competency (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE CHECK (trim(name) <> ''),
    area TEXT CHECK (area IN ('leadership', 'interpersonal', 'technical', 'personal')),
    description TEXT
) STRICT;

CREATE TABLE priority (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL CHECK (trim(title) <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('priority', 'strategy', 'value')),
    description TEXT,
    active INTEGER NOT NULL CHECK (active IN (0, 1))
) STRICT;

CREATE TABLE goal (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL CHECK (trim(title) <> ''),
    horizon TEXT NOT NULL CHECK (horizon IN ('near', 'mid', 'long')),
    by_day TEXT CHECK (by_day IS date(by_day, '+0 days')),
    why TEXT,
    benefit TEXT,
    measure TEXT,
    obstacle TEXT,
    if_then TEXT,
    support TEXT,
    skills TEXT,
    exposure TEXT,
    status TEXT NOT NULL CHECK (status IN ('active', 'paused', 'done', 'dropped')),
    started_day TEXT NOT NULL CHECK (started_day IS date(started_day, '+0 days')),
    resumed_day TEXT CHECK (resumed_day IS date(resumed_day, '+0 days')),
    ended_day TEXT CHECK (ended_day IS date(ended_day, '+0 days')),
    cadence_days INTEGER CHECK (cadence_days BETWEEN 1 AND 366),
    serves_id INTEGER REFERENCES goal (id) ON DELETE SET NULL CHECK (serves_id <> id),
    key TEXT UNIQUE
) STRICT;
CREATE INDEX goal_by_serves ON goal (serves_id);
CREATE INDEX goal_by_status ON goal (status);

CREATE TABLE step (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    goal_id INTEGER NOT NULL REFERENCES goal (id) ON DELETE CASCADE,
    title TEXT NOT NULL CHECK (trim(title) <> ''),
    kind TEXT NOT NULL CHECK (kind IN
        ('action', 'milestone', 'course', 'shadowing', 'stretch', 'project', 'rotation', 'mentoring', 'exposure',
         'certificate')),
    by_day TEXT CHECK (by_day IS date(by_day, '+0 days')),
    done_day TEXT CHECK (done_day IS date(done_day, '+0 days'))
) STRICT;
CREATE INDEX step_by_goal ON step (goal_id);

CREATE TABLE check_in (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    goal_id INTEGER NOT NULL REFERENCES goal (id) ON DELETE CASCADE,
    on_day TEXT NOT NULL CHECK (on_day IS date(on_day, '+0 days')),
    progress INTEGER CHECK (progress BETWEEN 0 AND 100),
    confidence INTEGER CHECK (confidence BETWEEN 1 AND 5),
    note TEXT,
    blocker TEXT,
    UNIQUE (goal_id, on_day)
) STRICT;

CREATE TABLE accomplishment (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL CHECK (trim(title) <> ''),
    on_day TEXT NOT NULL CHECK (on_day IS date(on_day, '+0 days')),
    until_day TEXT CHECK (until_day IS date(until_day, '+0 days') AND until_day >= on_day),
    situation TEXT,
    did TEXT,
    result TEXT,
    before TEXT,
    after TEXT,
    unit TEXT,
    status TEXT NOT NULL CHECK (status IN ('in-progress', 'waiting', 'done')),
    energy TEXT CHECK (energy IN ('drained', 'neutral', 'energised')),
    private INTEGER NOT NULL CHECK (private IN (0, 1)),
    key TEXT UNIQUE
) STRICT;
CREATE INDEX accomplishment_by_day ON accomplishment (on_day, id);
CREATE INDEX accomplishment_by_status ON accomplishment (status);

CREATE TABLE accomplishment_goal (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    accomplishment_id INTEGER NOT NULL REFERENCES accomplishment (id) ON DELETE CASCADE,
    goal_id INTEGER NOT NULL REFERENCES goal (id) ON DELETE CASCADE,
    UNIQUE (accomplishment_id, goal_id)
) STRICT;
CREATE INDEX accomplishment_goal_by_goal ON accomplishment_goal (goal_id);

CREATE TABLE accomplishment_competency (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    accomplishment_id INTEGER NOT NULL REFERENCES accomplishment (id) ON DELETE CASCADE,
    competency_id INTEGER NOT NULL REFERENCES competency (id) ON DELETE CASCADE,
    UNIQUE (accomplishment_id, competency_id)
) STRICT;
CREATE INDEX accomplishment_competency_by_competency ON accomplishment_competency (competency_id);

CREATE TABLE accomplishment_priority (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    accomplishment_id INTEGER NOT NULL REFERENCES accomplishment (id) ON DELETE CASCADE,
    priority_id INTEGER NOT NULL REFERENCES priority (id) ON DELETE CASCADE,
    UNIQUE (accomplishment_id, priority_id)
) STRICT;
CREATE INDEX accomplishment_priority_by_priority ON accomplishment_priority (priority_id);

CREATE TABLE accomplishment_person (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    accomplishment_id INTEGER NOT NULL REFERENCES accomplishment (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    UNIQUE (accomplishment_id, person_id)
) STRICT;
CREATE INDEX accomplishment_person_by_person ON accomplishment_person (person_id);

CREATE TABLE evidence (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    accomplishment_id INTEGER NOT NULL REFERENCES accomplishment (id) ON DELETE CASCADE,
    place TEXT NOT NULL CHECK (trim(place) <> ''),
    UNIQUE (accomplishment_id, place)
) STRICT;

CREATE TABLE tag (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    accomplishment_id INTEGER NOT NULL REFERENCES accomplishment (id) ON DELETE CASCADE,
    name TEXT NOT NULL CHECK (trim(name) <> ''),
    UNIQUE (accomplishment_id, name)
) STRICT;
CREATE INDEX tag_by_name ON tag (name);

CREATE TABLE goal_priority (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    goal_id INTEGER NOT NULL REFERENCES goal (id) ON DELETE CASCADE,
    priority_id INTEGER NOT NULL REFERENCES priority (id) ON DELETE CASCADE,
    UNIQUE (goal_id, priority_id)
) STRICT;
CREATE INDEX goal_priority_by_priority ON goal_priority (priority_id);

CREATE TABLE goal_competency (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    goal_id INTEGER NOT NULL REFERENCES goal (id) ON DELETE CASCADE,
    competency_id INTEGER NOT NULL REFERENCES competency (id) ON DELETE CASCADE,
    UNIQUE (goal_id, competency_id)
) STRICT;
CREATE INDEX goal_competency_by_competency ON goal_competency (competency_id);

CREATE TABLE feedback (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    person_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    on_day TEXT NOT NULL CHECK (on_day IS date(on_day, '+0 days')),
    kind TEXT NOT NULL CHECK (kind IN ('strength', 'growth')),
    area TEXT CHECK (area IN ('leadership', 'interpersonal', 'technical', 'personal')),
    situation TEXT,
    behaviour TEXT NOT NULL CHECK (trim(behaviour) <> ''),
    effect TEXT,
    changed TEXT,
    noticed TEXT
) STRICT;
CREATE INDEX feedback_by_day ON feedback (on_day);
CREATE INDEX feedback_by_person ON feedback (person_id);

CREATE TABLE meeting (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('career', 'one-on-one', 'review', 'skip-level', 'mentor', 'handover')),
    person_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    on_day TEXT CHECK (on_day IS date(on_day, '+0 days')),
    at_time TEXT CHECK (at_time IS strftime('%H:%M', at_time)),
    minutes INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 480),
    status TEXT NOT NULL CHECK (status IN ('planned', 'held', 'cancelled')),
    purpose TEXT,
    notes TEXT
) STRICT;
CREATE INDEX meeting_by_day ON meeting (on_day);
CREATE INDEX meeting_by_person ON meeting (person_id);

CREATE TABLE agenda_item (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    meeting_id INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('accomplishment', 'vision', 'goal', 'ask', 'question')),
    accomplishment_id INTEGER REFERENCES accomplishment (id) ON DELETE CASCADE,
    goal_id INTEGER REFERENCES goal (id) ON DELETE CASCADE,
    reflection_id INTEGER REFERENCES reflection (id) ON DELETE CASCADE,
    question TEXT,
    text TEXT CHECK (trim(text) <> ''),
    minutes REAL NOT NULL CHECK (minutes > 0 AND minutes <= 480),
    position INTEGER NOT NULL,
    UNIQUE (meeting_id, accomplishment_id),
    UNIQUE (meeting_id, goal_id),
    UNIQUE (meeting_id, reflection_id),
    UNIQUE (meeting_id, question),
    CHECK (CASE kind
        WHEN 'accomplishment' THEN accomplishment_id IS NOT NULL
        WHEN 'goal' THEN goal_id IS NOT NULL
        WHEN 'vision' THEN reflection_id IS NOT NULL
        ELSE text IS NOT NULL END)
) STRICT;
CREATE INDEX agenda_item_by_accomplishment ON agenda_item (accomplishment_id);
CREATE INDEX agenda_item_by_goal ON agenda_item (goal_id);
CREATE INDEX agenda_item_by_reflection ON agenda_item (reflection_id);

CREATE TABLE promise (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    meeting_id INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    text TEXT NOT NULL CHECK (trim(text) <> ''),
    owner TEXT NOT NULL CHECK (owner IN ('me', 'them')),
    by_day TEXT CHECK (by_day IS date(by_day, '+0 days')),
    state TEXT NOT NULL CHECK (state IN ('open', 'kept', 'dropped')),
    closed_day TEXT CHECK (closed_day IS date(closed_day, '+0 days'))
) STRICT;
CREATE INDEX promise_by_meeting ON promise (meeting_id);
CREATE INDEX promise_by_state ON promise (state);

-- What the file keeps about itself: unfinished text, the change log, the search index.

CREATE TABLE draft (
    key TEXT PRIMARY KEY,
    text TEXT NOT NULL,
    saved_at TEXT NOT NULL
) STRICT;

CREATE TABLE act (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    at TEXT NOT NULL,
    on_day TEXT NOT NULL,
    zone TEXT NOT NULL,
    undoes_id INTEGER REFERENCES act (id),
    open INTEGER NOT NULL CHECK (open IN (0, 1))
) STRICT;
CREATE INDEX act_by_undoes ON act (undoes_id);
CREATE INDEX act_open ON act (open) WHERE open = 1;

-- before and after are a row as name=literal,… in SQL's own notation; NULL where there was, or is, no row.
CREATE TABLE change (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    act_id INTEGER NOT NULL REFERENCES act (id) ON DELETE CASCADE,
    noun TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    before TEXT,
    after TEXT
) STRICT;
CREATE INDEX change_by_act ON change (act_id);
CREATE INDEX change_by_row ON change (noun, row_id);

CREATE TABLE entry (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source TEXT NOT NULL,
    source_id INTEGER NOT NULL,
    noun TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    on_day TEXT,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    UNIQUE (source, source_id)
) STRICT;

CREATE VIRTUAL TABLE words USING fts5 (
    title, body, content = 'entry', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
