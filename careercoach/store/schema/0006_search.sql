-- What the search needs to find words in every script: a folded spelling beside a text, and which texts have no blanks
-- between their words. Nothing of the person stands here alone, so both tables are made anew.

DROP TABLE words;
DROP TABLE entry;

-- plain is title and body in one folded spelling, NULL where that is their own; spaceless says that some of the text is
-- in a script without blanks between words.
CREATE TABLE entry (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source TEXT NOT NULL,
    source_id INTEGER NOT NULL,
    noun TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    on_day TEXT,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    plain TEXT,
    spaceless INTEGER NOT NULL DEFAULT 0 CHECK (spaceless IN (0, 1))
) STRICT;
-- With the day, so that what was found is put in order without reading its texts.
CREATE UNIQUE INDEX entry_by_source ON entry (source, source_id, on_day);
CREATE INDEX entry_by_thing ON entry (noun, row_id);
CREATE INDEX entry_spaceless ON entry (id) WHERE spaceless = 1;

CREATE VIRTUAL TABLE words USING fts5 (
    title, body, plain, content = 'entry', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
