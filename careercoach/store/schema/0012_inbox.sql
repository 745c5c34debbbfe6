-- The inbox: what came in from elsewhere and waits for a decision; and what an agent was answered.

CREATE TABLE proposal (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('accomplishment', 'learning', 'position', 'feedback', 'competency')),
    source TEXT NOT NULL,
    origin TEXT,
    handle TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL CHECK (trim(title) <> ''),
    on_day TEXT CHECK (on_day IS date(on_day, '+0 days')),
    until_day TEXT CHECK (until_day IS date(until_day, '+0 days')),
    situation TEXT,
    did TEXT,
    result TEXT,
    before TEXT,
    after TEXT,
    unit TEXT,
    organisation TEXT,
    person TEXT,
    activity TEXT CHECK (activity IN
        ('course', 'certificate', 'shadowing', 'stretch', 'conference', 'reading', 'other')),
    tags TEXT,
    evidence TEXT,
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'accepted', 'rejected')),
    became TEXT
) STRICT;
CREATE INDEX proposal_by_state ON proposal (state, source);
CREATE INDEX proposal_by_became ON proposal (became);

CREATE TABLE answered (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    asked_at TEXT NOT NULL,
    agent TEXT,
    request TEXT NOT NULL,
    things TEXT,
    words INTEGER NOT NULL CHECK (words >= 0)
) STRICT;
