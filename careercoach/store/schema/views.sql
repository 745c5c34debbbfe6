-- What is read. A view's columns are the fields of its record in records.py, under the same names. Several values
-- in one column are joined by the unit separator, char(31), which no stored text holds: SQLite 3.40 does not let
-- a view use its JSON functions while trusted_schema is off.
-- Written by python -m careercoach.derive from models.py and derive/reading.toml; change those.

CREATE VIEW position_view AS
SELECT
    position.uuid AS id,
    position.kind,
    position.organisation,
    position.short_name,
    position.role,
    position.team,
    manager.name AS manager,
    position.no_manager,
    position.address,
    position.from_day AS from_,
    position.until_day AS until,
    position.hours,
    position.serves,
    position.key,
    position.id AS row
FROM position
LEFT JOIN person manager ON manager.id = position.manager_id;

CREATE VIEW away_view AS
SELECT
    away.uuid AS id,
    away.from_day AS from_,
    away.until_day AS until,
    away.reason,
    away.id AS row
FROM away;

CREATE VIEW profile_view AS
SELECT
    profile.uuid AS id,
    profile.name,
    profile.zone,
    profile.id AS row
FROM profile;

CREATE VIEW reflection_view AS
SELECT
    reflection.uuid AS id,
    reflection.question,
    reflection.topic,
    reflection.asked,
    reflection.on_day AS "on",
    reflection.answer,
    reflection.id AS row
FROM reflection;

CREATE VIEW accomplishment_view AS
SELECT
    accomplishment.uuid AS id,
    accomplishment.title,
    accomplishment.on_day AS "on",
    accomplishment.until_day AS until,
    accomplishment.situation,
    accomplishment.did,
    accomplishment.result,
    accomplishment.before,
    accomplishment.after,
    accomplishment.unit,
    accomplishment.status,
    accomplishment.energy,
    accomplishment.private,
    (SELECT group_concat(word, char(31)) FROM (SELECT far.uuid AS word FROM accomplishment_goal l JOIN goal far ON far.id = l.goal_id
        WHERE l.accomplishment_id = accomplishment.id ORDER BY l.id)) AS goals,
    (SELECT group_concat(word, char(31)) FROM (SELECT far.name AS word FROM accomplishment_competency l JOIN competency far ON far.id = l.competency_id
        WHERE l.accomplishment_id = accomplishment.id ORDER BY l.id)) AS competencies,
    (SELECT group_concat(word, char(31)) FROM (SELECT far.uuid AS word FROM accomplishment_priority l JOIN priority far ON far.id = l.priority_id
        WHERE l.accomplishment_id = accomplishment.id ORDER BY l.id)) AS priorities,
    (SELECT group_concat(word, char(31)) FROM (SELECT far.name AS word FROM accomplishment_person l JOIN person far ON far.id = l.person_id
        WHERE l.accomplishment_id = accomplishment.id ORDER BY l.id)) AS seen_by,
    (SELECT group_concat(word, char(31)) FROM (SELECT l.place AS word FROM evidence l
        WHERE l.accomplishment_id = accomplishment.id ORDER BY l.id)) AS evidence,
    (SELECT group_concat(word, char(31)) FROM (SELECT l.name AS word FROM tag l
        WHERE l.accomplishment_id = accomplishment.id ORDER BY l.id)) AS tags,
    accomplishment.key,
    accomplishment.gives_back,
    coalesce((SELECT p.uuid FROM position p WHERE p.id = accomplishment.position_id),
        (SELECT p.uuid FROM position p
        WHERE coalesce(p.from_day, '') <= coalesce(accomplishment.on_day, '9999') AND coalesce(p.until_day, '9999') >= coalesce(accomplishment.on_day, '9999')
        ORDER BY coalesce(p.from_day, '') DESC, p.id DESC LIMIT 1)) AS position,
    accomplishment.id AS row
FROM accomplishment;

CREATE VIEW setback_view AS
SELECT
    setback.uuid AS id,
    setback.title,
    setback.on_day AS "on",
    setback.learned,
    coalesce((SELECT p.uuid FROM position p WHERE p.id = setback.position_id),
        (SELECT p.uuid FROM position p
        WHERE coalesce(p.from_day, '') <= coalesce(setback.on_day, '9999') AND coalesce(p.until_day, '9999') >= coalesce(setback.on_day, '9999')
        ORDER BY coalesce(p.from_day, '') DESC, p.id DESC LIMIT 1)) AS position,
    setback.key,
    setback.id AS row
FROM setback;

CREATE VIEW person_view AS
SELECT
    person.uuid AS id,
    person.name,
    person.relation,
    person.organisation,
    person.notes,
    person.spoken_day AS spoken_on,
    person.address,
    person.several,
    person.left_day AS left_on,
    person.key,
    person.id AS row
FROM person;

CREATE VIEW competency_view AS
SELECT
    competency.uuid AS id,
    competency.name,
    competency.area,
    competency.description,
    (SELECT count(*) FROM accomplishment_competency l WHERE l.competency_id = competency.id) AS evidence,
    competency.track,
    competency.key,
    competency.id AS row
FROM competency;

CREATE VIEW priority_view AS
SELECT
    priority.uuid AS id,
    priority.title,
    priority.kind,
    priority.description,
    priority.active,
    position.uuid AS position,
    ended_with.uuid AS ended_with,
    priority.key,
    priority.id AS row
FROM priority
LEFT JOIN position ON position.id = priority.position_id
LEFT JOIN position ended_with ON ended_with.id = priority.ended_with_id;

CREATE VIEW goal_view AS
WITH looked AS (
    SELECT g.*, coalesce(g.cadence_days, CASE g.horizon WHEN 'near' THEN 14 WHEN 'mid' THEN 30 ELSE 91 END) AS pace,
        (SELECT max(c.on_day) FROM check_in c WHERE c.goal_id = g.id) AS last_day
    FROM goal g
), begun AS (
    SELECT looked.*, max(coalesce(last_day, started_day), coalesce(resumed_day, started_day)) AS fresh_day FROM looked
), paced AS (
    SELECT begun.*,
        -- While it is not known until when, it is no day, and there is no next check-in.
        (SELECT max(coalesce(date(a.until_day, '+1 day'), 'not known')) FROM away a
            WHERE a.from_day <= date(fresh_day, '+' || pace || ' days')) AS back_day
    FROM begun
)
SELECT
    goal.uuid AS id,
    goal.title,
    goal.horizon,
    goal.by_day AS "by",
    goal.why,
    goal.benefit,
    goal.measure,
    goal.obstacle,
    goal.if_then,
    goal.support,
    goal.skills,
    goal.exposure,
    goal.status,
    goal.started_day AS started_on,
    goal.ended_day AS ended_on,
    goal.pace AS cadence_days,
    (SELECT c.progress FROM check_in c WHERE c.goal_id = goal.id AND c.progress IS NOT NULL ORDER BY c.on_day DESC LIMIT 1) AS progress,
    (SELECT c.confidence FROM check_in c WHERE c.goal_id = goal.id AND c.confidence IS NOT NULL ORDER BY c.on_day DESC LIMIT 1) AS confidence,
    goal.last_day AS checked_in_on,
    CASE goal.status WHEN 'active'
        THEN date(max(goal.fresh_day, coalesce(goal.back_day, '')), '+' || goal.pace || ' days') END AS next_check_in_on,
    serves.uuid AS serves,
    (SELECT group_concat(word, char(31)) FROM (SELECT far.uuid AS word FROM goal_priority l JOIN priority far ON far.id = l.priority_id
        WHERE l.goal_id = goal.id ORDER BY l.id)) AS priorities,
    (SELECT group_concat(word, char(31)) FROM (SELECT far.name AS word FROM goal_competency l JOIN competency far ON far.id = l.competency_id
        WHERE l.goal_id = goal.id ORDER BY l.id)) AS competencies,
    (SELECT group_concat(word, char(31)) FROM (SELECT l.uuid AS word FROM step l
        WHERE l.goal_id = goal.id ORDER BY l.id)) AS steps,
    (SELECT count(*) FROM step s WHERE s.goal_id = goal.id AND s.done_day IS NOT NULL) AS steps_done,
    (SELECT group_concat(word, char(31)) FROM (SELECT l.uuid AS word FROM check_in l
        WHERE l.goal_id = goal.id ORDER BY l.on_day)) AS check_ins,
    goal.key,
    position.uuid AS position,
    ended_with.uuid AS ended_with,
    goal.private,
    helper.name AS helper,
    goal.id AS row
FROM paced goal
LEFT JOIN goal serves ON serves.id = goal.serves_id
LEFT JOIN position ON position.id = goal.position_id
LEFT JOIN position ended_with ON ended_with.id = goal.ended_with_id
LEFT JOIN person helper ON helper.id = goal.helper_id;

CREATE VIEW step_view AS
SELECT
    step.uuid AS id,
    goal.uuid AS goal,
    step.title,
    step.kind,
    step.by_day AS "by",
    step.done_day AS done_on,
    step.key,
    step.id AS row,
    goal.status AS goal_status
FROM step
JOIN goal ON goal.id = step.goal_id;

CREATE VIEW check_in_view AS
SELECT
    check_in.uuid AS id,
    goal.uuid AS goal,
    check_in.on_day AS "on",
    check_in.progress,
    check_in.confidence,
    check_in.note,
    check_in.blocker,
    check_in.id AS row
FROM check_in
JOIN goal ON goal.id = check_in.goal_id;

CREATE VIEW feedback_view AS
SELECT
    feedback.uuid AS id,
    person.name AS person,
    feedback.on_day AS "on",
    feedback.kind,
    feedback.area,
    feedback.situation,
    feedback.behaviour,
    feedback.effect,
    feedback.changed,
    feedback.noticed,
    coalesce((SELECT p.uuid FROM position p WHERE p.id = feedback.position_id),
        (SELECT p.uuid FROM position p
        WHERE coalesce(p.from_day, '') <= coalesce(feedback.on_day, '9999') AND coalesce(p.until_day, '9999') >= coalesce(feedback.on_day, '9999')
        ORDER BY coalesce(p.from_day, '') DESC, p.id DESC LIMIT 1)) AS position,
    feedback.key,
    feedback.id AS row
FROM feedback
LEFT JOIN person ON person.id = feedback.person_id;

CREATE VIEW agenda_item_view AS
SELECT
    agenda_item.uuid AS id,
    agenda_item.kind,
    coalesce(accomplishment.uuid, goal.uuid, reflection.uuid, feedback.uuid, agenda_item.question) AS subject,
    coalesce(agenda_item.text, accomplishment.title, goal.title, reflection.answer, feedback.behaviour) AS title,
    agenda_item.minutes,
    agenda_item.kind IN ('vision', 'feedback') OR coalesce(accomplishment.private, goal.private, 0) AS private,
    agenda_item.came,
    agenda_item.id AS row,
    meeting.uuid AS meeting,
    agenda_item.position AS position
FROM agenda_item
JOIN meeting ON meeting.id = agenda_item.meeting_id
LEFT JOIN accomplishment ON accomplishment.id = agenda_item.accomplishment_id
LEFT JOIN goal ON goal.id = agenda_item.goal_id
LEFT JOIN reflection ON reflection.id = agenda_item.reflection_id
LEFT JOIN feedback ON feedback.id = agenda_item.feedback_id;

CREATE VIEW reply_view AS
SELECT
    reply.uuid AS id,
    meeting.uuid AS meeting,
    ask.uuid AS ask,
    reply.reply,
    reply.answer,
    reply.id AS row
FROM reply
JOIN meeting ON meeting.id = reply.meeting_id
JOIN agenda_item ask ON ask.id = reply.agenda_item_id;

CREATE VIEW meeting_view AS
SELECT
    meeting.uuid AS id,
    meeting.kind,
    with_.name AS with_,
    meeting.on_day AS "on",
    meeting.at_time AS at,
    meeting.minutes,
    meeting.status,
    meeting.purpose,
    meeting.notes,
    meeting.place,
    meeting.opening,
    meeting.vision,
    meeting.alignment,
    coalesce((SELECT p.uuid FROM position p WHERE p.id = meeting.position_id),
        (SELECT p.uuid FROM position p
        WHERE coalesce(p.from_day, '') <= coalesce(meeting.on_day, '9999') AND coalesce(p.until_day, '9999') >= coalesce(meeting.on_day, '9999')
        ORDER BY coalesce(p.from_day, '') DESC, p.id DESC LIMIT 1)) AS position,
    meeting.lens,
    meeting.behind,
    ended_with.uuid AS ended_with,
    meeting.key,
    meeting.id AS row
FROM meeting
LEFT JOIN person with_ ON with_.id = meeting.person_id
LEFT JOIN position ended_with ON ended_with.id = meeting.ended_with_id;

CREATE VIEW note_view AS
SELECT
    note.uuid AS id,
    meeting.uuid AS meeting,
    note.part,
    item.uuid AS item,
    note.kind,
    note.text,
    note.became,
    note.id AS row
FROM note
JOIN meeting ON meeting.id = note.meeting_id
LEFT JOIN agenda_item item ON item.id = note.agenda_item_id;

CREATE VIEW promise_view AS
SELECT
    promise.uuid AS id,
    meeting.uuid AS meeting,
    (SELECT w.name FROM person w WHERE w.id = coalesce(promise.person_id, meeting.person_id)) AS person,
    promise.text,
    promise.owner,
    promise.by_day AS "by",
    promise.state,
    promise.closed_day AS closed_on,
    coalesce((SELECT p.uuid FROM position p WHERE p.id = promise.position_id),
        (SELECT p.uuid FROM position p WHERE p.id = meeting.position_id),
        (SELECT p.uuid FROM position p
        WHERE coalesce(p.from_day, '') <= coalesce(meeting.on_day, '9999') AND coalesce(p.until_day, '9999') >= coalesce(meeting.on_day, '9999')
        ORDER BY coalesce(p.from_day, '') DESC, p.id DESC LIMIT 1)) AS position,
    ended_with.uuid AS ended_with,
    promise.key,
    (SELECT w.name FROM person w WHERE w.id = meeting.person_id AND promise.owner = 'them' AND promise.person_id <> meeting.person_id) AS promised_by,
    promise.id AS row
FROM promise
JOIN meeting ON meeting.id = promise.meeting_id
LEFT JOIN position ended_with ON ended_with.id = promise.ended_with_id;

CREATE VIEW rating_view AS
SELECT
    rating.uuid AS id,
    rating.instrument,
    rating.statement,
    rating.on_day AS "on",
    rating.rating,
    rating.remark,
    rating.id AS row
FROM rating;

CREATE VIEW path_view AS
SELECT
    path.uuid AS id,
    path.title,
    path.track,
    path.move,
    path.inside,
    path.organisation,
    path.attracts,
    path.asks,
    path.style,
    path.colleagues,
    path.lifestyle,
    path.pay,
    path.stop_doing,
    path.link,
    path.deadline_day AS deadline,
    person.name AS person,
    path.active,
    (SELECT group_concat(word, char(31)) FROM (SELECT far.name AS word FROM path_competency l JOIN competency far ON far.id = l.competency_id
        WHERE l.path_id = path.id ORDER BY l.id)) AS competencies,
    (SELECT group_concat(word, char(31)) FROM (SELECT c.name || ': ' || l.not_applicable AS word FROM path_competency l
        JOIN competency c ON c.id = l.competency_id WHERE l.path_id = path.id AND l.not_applicable IS NOT NULL
        ORDER BY l.id)) AS not_applicable,
    ended_with.uuid AS ended_with,
    path.key,
    path.id AS row
FROM path
LEFT JOIN person ON person.id = path.person_id
LEFT JOIN position ended_with ON ended_with.id = path.ended_with_id;

CREATE VIEW trial_view AS
SELECT
    trial.uuid AS id,
    path.uuid AS path,
    trial.kind,
    trial.title,
    person.name AS person,
    trial.by_day AS "by",
    trial.done_day AS done_on,
    trial.before,
    trial.after,
    trial.learned,
    trial.key,
    trial.id AS row
FROM trial
JOIN path ON path.id = trial.path_id
LEFT JOIN person ON person.id = trial.person_id;

CREATE VIEW learning_view AS
SELECT
    learning.uuid AS id,
    learning.title,
    learning.kind,
    learning.status,
    learning.provider,
    learning.on_day AS "on",
    learning.until_day AS until,
    learning.hours,
    learning.cost,
    learning.currency,
    learning.paid_by,
    learning.reimbursement,
    learning.learned,
    goal.uuid AS goal,
    (SELECT group_concat(word, char(31)) FROM (SELECT far.name AS word FROM learning_competency l JOIN competency far ON far.id = l.competency_id
        WHERE l.learning_id = learning.id ORDER BY l.id)) AS competencies,
    coalesce((SELECT p.uuid FROM position p WHERE p.id = learning.position_id),
        (SELECT p.uuid FROM position p
        WHERE coalesce(p.from_day, '') <= coalesce(coalesce(learning.until_day, learning.on_day), '9999') AND coalesce(p.until_day, '9999') >= coalesce(coalesce(learning.until_day, learning.on_day), '9999')
        ORDER BY coalesce(p.from_day, '') DESC, p.id DESC LIMIT 1)) AS position,
    learning.key,
    learning.id AS row
FROM learning
LEFT JOIN goal ON goal.id = learning.goal_id;

CREATE VIEW conversation_view AS
SELECT
    conversation.uuid AS id,
    person.name AS person,
    conversation.on_day AS "on",
    conversation.about,
    conversation.notes,
    conversation.next_time,
    coalesce((SELECT p.uuid FROM position p WHERE p.id = conversation.position_id),
        (SELECT p.uuid FROM position p
        WHERE coalesce(p.from_day, '') <= coalesce(conversation.on_day, '9999') AND coalesce(p.until_day, '9999') >= coalesce(conversation.on_day, '9999')
        ORDER BY coalesce(p.from_day, '') DESC, p.id DESC LIMIT 1)) AS position,
    conversation.key,
    conversation.id AS row
FROM conversation
LEFT JOIN person ON person.id = conversation.person_id;

CREATE VIEW nudge_view AS
SELECT
    nudge.rule,
    nudge.off,
    nudge.snoozed_day AS snoozed_until,
    nudge.done_day AS done_on,
    nudge.id AS row
FROM nudge;

CREATE VIEW observation_view AS
SELECT
    observation.uuid AS id,
    observation.key,
    observation.says,
    observation.asks,
    observation.answer,
    observation.on_day AS "on",
    observation.id AS row
FROM observation;

CREATE VIEW question_view AS
SELECT
    question.uuid AS id,
    question.uuid AS key,
    question.text,
    question.topic,
    question.key AS own_key,
    question.id AS row
FROM question;

CREATE VIEW mask_view AS
SELECT
    mask.uuid AS id,
    mask.name,
    mask.shown_as,
    mask.key,
    mask.id AS row
FROM mask;

CREATE VIEW for_others_view AS
SELECT
    for_others.uuid AS id,
    CASE WHEN for_others.accomplishment_id IS NOT NULL THEN 'accomplishment' WHEN for_others.goal_id IS NOT NULL THEN 'goal' WHEN for_others.step_id IS NOT NULL THEN 'step' WHEN for_others.promise_id IS NOT NULL THEN 'promise' WHEN for_others.note_id IS NOT NULL THEN 'note' WHEN for_others.feedback_id IS NOT NULL THEN 'feedback' WHEN for_others.agenda_item_id IS NOT NULL THEN 'agenda item' END AS thing,
    coalesce((SELECT uuid FROM accomplishment WHERE id = for_others.accomplishment_id), (SELECT uuid FROM goal WHERE id = for_others.goal_id), (SELECT uuid FROM step WHERE id = for_others.step_id), (SELECT uuid FROM promise WHERE id = for_others.promise_id), (SELECT uuid FROM note WHERE id = for_others.note_id), (SELECT uuid FROM feedback WHERE id = for_others.feedback_id), (SELECT uuid FROM agenda_item WHERE id = for_others.agenda_item_id)) AS item,
    for_others.text,
    for_others.own,
    (SELECT name FROM person WHERE id = for_others.reader_id) AS reader,
    for_others.id AS row
FROM for_others;

CREATE VIEW paper_view AS
SELECT
    paper.uuid AS id,
    paper.kind,
    paper.audience,
    person.name AS person,
    meeting.uuid AS meeting,
    paper.about,
    paper.made,
    paper.text,
    paper.on_day AS "on",
    paper.given_day AS given_on,
    coalesce((SELECT p.uuid FROM position p WHERE p.id = paper.position_id),
        (SELECT p.uuid FROM position p
        WHERE coalesce(p.from_day, '') <= coalesce(paper.on_day, '9999') AND coalesce(p.until_day, '9999') >= coalesce(paper.on_day, '9999')
        ORDER BY coalesce(p.from_day, '') DESC, p.id DESC LIMIT 1)) AS position,
    paper.id AS row
FROM paper
LEFT JOIN person ON person.id = paper.person_id
LEFT JOIN meeting ON meeting.id = paper.meeting_id;

CREATE VIEW pick_view AS
SELECT
    pick.kind,
    pick.reader,
    pick.thing,
    pick.item,
    pick.picked,
    pick.id AS row
FROM pick;

CREATE VIEW proposal_view AS
SELECT
    proposal.uuid AS id,
    proposal.kind,
    proposal.source,
    proposal.origin,
    proposal.title,
    proposal.on_day AS "on",
    proposal.until_day AS until,
    proposal.situation,
    proposal.did,
    proposal.result,
    proposal.before,
    proposal.after,
    proposal.unit,
    proposal.organisation,
    proposal.person,
    proposal.activity,
    proposal.tags,
    proposal.evidence,
    proposal.state,
    proposal.became,
    proposal.id AS row
FROM proposal;

CREATE VIEW answered_view AS
SELECT
    answered.uuid AS id,
    answered.asked_at,
    answered.agent,
    answered.request,
    replace(answered.things, char(10), char(31)) AS things,
    answered.words,
    answered.id AS row
FROM answered;
