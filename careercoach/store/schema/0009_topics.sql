-- Two more topics of reflection: the first ninety days in a position, and the time between two.

CREATE TABLE reflection_of_a_life (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    question TEXT NOT NULL,
    topic TEXT NOT NULL CHECK (topic IN
        ('interests', 'strengths', 'motivations', 'vision', 'life', 'company', 'arriving', 'between-jobs')),
    asked TEXT NOT NULL,
    on_day TEXT NOT NULL CHECK (on_day IS date(on_day, '+0 days')),
    answer TEXT NOT NULL CHECK (trim(answer) <> '')
) STRICT;
INSERT INTO reflection_of_a_life SELECT id, uuid, question, topic, asked, on_day, answer FROM reflection;
-- The number of something deleted is never given again: the history knows it by that.
DELETE FROM sqlite_sequence WHERE name = 'reflection_of_a_life';
INSERT INTO sqlite_sequence (name, seq) SELECT 'reflection_of_a_life', seq FROM sqlite_sequence WHERE name = 'reflection';
DROP TABLE reflection;
ALTER TABLE reflection_of_a_life RENAME TO reflection;
CREATE INDEX reflection_by_question ON reflection (question, on_day);
CREATE INDEX reflection_by_day ON reflection (on_day);

CREATE TABLE question_of_a_life (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    text TEXT NOT NULL CHECK (trim(text) <> ''),
    topic TEXT CHECK (topic IN
        ('interests', 'strengths', 'motivations', 'vision', 'life', 'company', 'arriving', 'between-jobs'))
) STRICT;
INSERT INTO question_of_a_life SELECT id, uuid, text, topic FROM question;
DELETE FROM sqlite_sequence WHERE name = 'question_of_a_life';
INSERT INTO sqlite_sequence (name, seq) SELECT 'question_of_a_life', seq FROM sqlite_sequence WHERE name = 'question';
DROP TABLE question;
ALTER TABLE question_of_a_life RENAME TO question;
