-- What is read. A view's columns are the fields of its record in records.py, under the same names. Several values in
-- one column are joined by the unit separator, char(31), which no stored text holds: SQLite 3.40 does not let
-- a view use its JSON functions while trusted_schema is off.

CREATE VIEW profile_view AS
SELECT p.uuid AS id, p.name, p.role, p.team, p.organisation, m.name AS manager, p.start_day AS start_on, p.serves
FROM profile p LEFT JOIN person m ON m.id = p.manager_id;

CREATE VIEW reflection_view AS
SELECT uuid AS id, question, topic, asked, on_day AS "on", answer, id AS row FROM reflection;

CREATE VIEW person_view AS
SELECT uuid AS id, name, relation, organisation, notes, spoken_day AS spoken_on, id AS row FROM person;

CREATE VIEW competency_view AS
SELECT c.uuid AS id, c.name, c.area, c.description,
    (SELECT count(*) FROM accomplishment_competency l WHERE l.competency_id = c.id) AS evidence, c.track, c.id AS row
FROM competency c;

CREATE VIEW priority_view AS
SELECT uuid AS id, title, kind, description, active, id AS row FROM priority;

CREATE VIEW accomplishment_view AS
SELECT a.uuid AS id, a.title, a.on_day AS "on", a.until_day AS until, a.situation, a.did, a.result, a.before, a.after,
    a.unit, a.status, a.energy, a.private,
    (SELECT group_concat(word, char(31)) FROM (SELECT g.uuid AS word FROM accomplishment_goal l JOIN goal g ON g.id = l.goal_id
        WHERE l.accomplishment_id = a.id ORDER BY l.id)) AS goals,
    (SELECT group_concat(word, char(31)) FROM (SELECT c.name AS word FROM accomplishment_competency l JOIN competency c ON c.id = l.competency_id
        WHERE l.accomplishment_id = a.id ORDER BY l.id)) AS competencies,
    (SELECT group_concat(word, char(31)) FROM (SELECT p.uuid AS word FROM accomplishment_priority l JOIN priority p ON p.id = l.priority_id
        WHERE l.accomplishment_id = a.id ORDER BY l.id)) AS priorities,
    (SELECT group_concat(word, char(31)) FROM (SELECT p.name AS word FROM accomplishment_person l JOIN person p ON p.id = l.person_id
        WHERE l.accomplishment_id = a.id ORDER BY l.id)) AS seen_by,
    (SELECT group_concat(word, char(31)) FROM (SELECT e.place AS word FROM evidence e WHERE e.accomplishment_id = a.id ORDER BY e.id)) AS evidence,
    (SELECT group_concat(word, char(31)) FROM (SELECT t.name AS word FROM tag t WHERE t.accomplishment_id = a.id ORDER BY t.id)) AS tags,
    a.key, a.gives_back, a.id AS row
FROM accomplishment a;

-- Days between check-ins by horizon: near every two weeks, mid monthly, long quarterly.
CREATE VIEW goal_view AS
WITH paced AS (
    SELECT g.*, coalesce(g.cadence_days, CASE g.horizon WHEN 'near' THEN 14 WHEN 'mid' THEN 30 ELSE 91 END) AS pace,
        (SELECT max(c.on_day) FROM check_in c WHERE c.goal_id = g.id) AS last_day
    FROM goal g
)
SELECT g.uuid AS id, g.title, g.horizon, g.by_day AS "by", g.why, g.benefit, g.measure, g.obstacle, g.if_then,
    g.support, g.skills, g.exposure, g.status, g.started_day AS started_on, g.ended_day AS ended_on,
    g.pace AS cadence_days,
    (SELECT c.progress FROM check_in c WHERE c.goal_id = g.id AND c.progress IS NOT NULL
        ORDER BY c.on_day DESC LIMIT 1) AS progress,
    (SELECT c.confidence FROM check_in c WHERE c.goal_id = g.id AND c.confidence IS NOT NULL
        ORDER BY c.on_day DESC LIMIT 1) AS confidence,
    g.last_day AS checked_in_on,
    CASE g.status WHEN 'active'
        THEN date(max(coalesce(g.last_day, g.started_day), coalesce(g.resumed_day, g.started_day)), '+' || g.pace || ' days') END
        AS next_check_in_on,
    (SELECT s.uuid FROM goal s WHERE s.id = g.serves_id) AS serves,
    (SELECT group_concat(word, char(31)) FROM (SELECT p.uuid AS word FROM goal_priority l JOIN priority p ON p.id = l.priority_id
        WHERE l.goal_id = g.id ORDER BY l.id)) AS priorities,
    (SELECT group_concat(word, char(31)) FROM (SELECT c.name AS word FROM goal_competency l JOIN competency c ON c.id = l.competency_id
        WHERE l.goal_id = g.id ORDER BY l.id)) AS competencies,
    (SELECT group_concat(word, char(31)) FROM (SELECT s.uuid AS word FROM step s WHERE s.goal_id = g.id ORDER BY s.id)) AS steps,
    (SELECT count(*) FROM step s WHERE s.goal_id = g.id AND s.done_day IS NOT NULL) AS steps_done,
    (SELECT group_concat(c.uuid, char(31)) FROM (SELECT uuid FROM check_in WHERE goal_id = g.id ORDER BY on_day) c)
        AS check_ins,
    g.key, g.id AS row
FROM paced g;

CREATE VIEW step_view AS
SELECT s.uuid AS id, g.uuid AS goal, s.title, s.kind, s.by_day AS "by", s.done_day AS done_on, s.id AS row,
    g.status AS goal_status
FROM step s JOIN goal g ON g.id = s.goal_id;

CREATE VIEW check_in_view AS
SELECT c.uuid AS id, g.uuid AS goal, c.on_day AS "on", c.progress, c.confidence, c.note, c.blocker, c.id AS row
FROM check_in c JOIN goal g ON g.id = c.goal_id;

CREATE VIEW feedback_view AS
SELECT f.uuid AS id, p.name AS person, f.on_day AS "on", f.kind, f.area, f.situation, f.behaviour, f.effect, f.changed,
    f.noticed, f.id AS row
FROM feedback f LEFT JOIN person p ON p.id = f.person_id;

CREATE VIEW meeting_view AS
SELECT m.uuid AS id, m.kind, p.name AS with_, m.on_day AS "on", m.at_time AS at, m.minutes, m.status, m.purpose,
    m.notes, m.place, m.opening, m.vision, m.alignment, m.id AS row
FROM meeting m LEFT JOIN person p ON p.id = m.person_id;

CREATE VIEW agenda_item_view AS
SELECT i.uuid AS id, i.kind, coalesce(a.uuid, g.uuid, r.uuid, i.question) AS subject,
    coalesce(i.text, a.title, g.title, r.answer) AS title, i.minutes,
    i.kind = 'vision' OR coalesce(a.private, 0) AS private,
    m.uuid AS meeting, i.position, i.id AS row
FROM agenda_item i
JOIN meeting m ON m.id = i.meeting_id
LEFT JOIN accomplishment a ON a.id = i.accomplishment_id
LEFT JOIN goal g ON g.id = i.goal_id
LEFT JOIN reflection r ON r.id = i.reflection_id;

CREATE VIEW promise_view AS
SELECT p.uuid AS id, m.uuid AS meeting, w.name AS person, p.text, p.owner, p.by_day AS "by", p.state,
    p.closed_day AS closed_on, p.id AS row
FROM promise p JOIN meeting m ON m.id = p.meeting_id LEFT JOIN person w ON w.id = m.person_id;

CREATE VIEW rating_view AS
SELECT uuid AS id, instrument, statement, on_day AS "on", rating, remark, id AS row FROM rating;

CREATE VIEW path_view AS
SELECT p.uuid AS id, p.title, p.track, p.move, p.inside, p.organisation, p.attracts, p.asks, p.style, p.colleagues,
    p.lifestyle, p.pay, p.stop_doing, p.link, p.deadline_day AS deadline, w.name AS person, p.active,
    (SELECT group_concat(word, char(31)) FROM (SELECT c.name AS word FROM path_competency l
        JOIN competency c ON c.id = l.competency_id WHERE l.path_id = p.id ORDER BY l.id)) AS competencies,
    (SELECT group_concat(word, char(31)) FROM (SELECT c.name || ': ' || l.not_applicable AS word FROM path_competency l
        JOIN competency c ON c.id = l.competency_id WHERE l.path_id = p.id AND l.not_applicable IS NOT NULL
        ORDER BY l.id)) AS not_applicable,
    p.id AS row
FROM path p LEFT JOIN person w ON w.id = p.person_id;

CREATE VIEW learning_view AS
SELECT n.uuid AS id, n.title, n.kind, n.status, n.provider, n.on_day AS "on", n.until_day AS until, n.hours, n.cost,
    n.currency, n.paid_by, n.reimbursement, n.learned, g.uuid AS goal,
    (SELECT group_concat(word, char(31)) FROM (SELECT c.name AS word FROM learning_competency l
        JOIN competency c ON c.id = l.competency_id WHERE l.learning_id = n.id ORDER BY l.id)) AS competencies,
    n.id AS row
FROM learning n LEFT JOIN goal g ON g.id = n.goal_id;

CREATE VIEW conversation_view AS
SELECT c.uuid AS id, p.name AS person, c.on_day AS "on", c.about, c.notes, c.next_time, c.id AS row
FROM conversation c LEFT JOIN person p ON p.id = c.person_id;

CREATE VIEW nudge_view AS
SELECT rule, off, snoozed_day AS snoozed_until, done_day AS done_on, id AS row FROM nudge;

CREATE VIEW question_view AS
SELECT uuid AS id, uuid AS key, text, topic, id AS row FROM question;

CREATE VIEW note_view AS
SELECT n.uuid AS id, m.uuid AS meeting, n.part, i.uuid AS item, n.kind, n.text, n.became, n.id AS row
FROM note n JOIN meeting m ON m.id = n.meeting_id LEFT JOIN agenda_item i ON i.id = n.agenda_item_id;

CREATE VIEW mask_view AS
SELECT uuid AS id, name, shown_as, id AS row FROM mask;
