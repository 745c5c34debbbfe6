-- Unfinished text that knows its day and what it is based on, can be thrown away and brought back, and is kept once.

ALTER TABLE draft RENAME TO draft_before;

CREATE TABLE draft (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL,
    title TEXT,
    text TEXT,
    based TEXT,
    on_day TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'thrown', 'kept')),
    became TEXT
) STRICT;

INSERT INTO draft (key, text, on_day, saved_at, state)
SELECT key, text, substr(saved_at, 1, 10), saved_at, 'open' FROM draft_before ORDER BY saved_at, key;

DROP TABLE draft_before;

CREATE INDEX draft_by_key ON draft (key);
