-- The search index by day: an entry's number says when its thing was, so that what is newest is found without putting
-- anything in order (store/numbers.py). Parts of things have an index of their own, for they have the day of their thing.
-- Nothing of the person stands here alone, so all of it is made anew.

DROP TABLE words;
DROP TABLE entry;

-- plain is title and body in one folded spelling, NULL where that is their own; spaceless says that some of the text is
-- in a script without blanks between words.
CREATE TABLE entry (
    id INTEGER PRIMARY KEY,
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
CREATE INDEX entry_by_thing ON entry (noun, row_id);
CREATE INDEX entry_spaceless ON entry (id) WHERE spaceless = 1;

CREATE VIRTUAL TABLE words USING fts5 (
    title, body, plain, content = 'thing_entry', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE words_of_parts USING fts5 (
    title, body, plain, content = 'part_entry', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
