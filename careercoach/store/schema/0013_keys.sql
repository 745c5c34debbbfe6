-- A name of one's own for everything that is added, so that a script may say the same again and nothing doubles.

ALTER TABLE competency ADD COLUMN key TEXT;
CREATE UNIQUE INDEX competency_by_key ON competency (key);
ALTER TABLE conversation ADD COLUMN key TEXT;
CREATE UNIQUE INDEX conversation_by_key ON conversation (key);
ALTER TABLE feedback ADD COLUMN key TEXT;
CREATE UNIQUE INDEX feedback_by_key ON feedback (key);
ALTER TABLE learning ADD COLUMN key TEXT;
CREATE UNIQUE INDEX learning_by_key ON learning (key);
ALTER TABLE meeting ADD COLUMN key TEXT;
CREATE UNIQUE INDEX meeting_by_key ON meeting (key);
ALTER TABLE path ADD COLUMN key TEXT;
CREATE UNIQUE INDEX path_by_key ON path (key);
ALTER TABLE person ADD COLUMN key TEXT;
CREATE UNIQUE INDEX person_by_key ON person (key);
ALTER TABLE position ADD COLUMN key TEXT;
CREATE UNIQUE INDEX position_by_key ON position (key);
ALTER TABLE priority ADD COLUMN key TEXT;
CREATE UNIQUE INDEX priority_by_key ON priority (key);
ALTER TABLE promise ADD COLUMN key TEXT;
CREATE UNIQUE INDEX promise_by_key ON promise (key);
ALTER TABLE setback ADD COLUMN key TEXT;
CREATE UNIQUE INDEX setback_by_key ON setback (key);
ALTER TABLE step ADD COLUMN key TEXT;
CREATE UNIQUE INDEX step_by_key ON step (key);
ALTER TABLE trial ADD COLUMN key TEXT;
CREATE UNIQUE INDEX trial_by_key ON trial (key);
