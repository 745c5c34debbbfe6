"""What the express lane writes and reads, column by column, and what it need not look at closer.

Written by ``python -m careercoach.derive`` from models.py and the rooms of the ordinary way; change those.
"""
# ruff: noqa: E501 a statement is a line here
# fmt: off

LOG = "INSERT INTO accomplishment (uuid, title, on_day, did, result, status, private, gives_back) VALUES (?, ?, ?, ?, ?, 'done', 0, 0)"
TAG = 'INSERT INTO tag (accomplishment_id, name) VALUES (?, ?)'
CHECK_IN = 'INSERT INTO check_in (uuid, goal_id, on_day, progress, confidence, note, blocker) VALUES (?, ?, ?, ?, ?, ?, ?)'
CHECK_IN_AGAIN = 'UPDATE check_in SET progress = ?, confidence = ?, note = ?, blocker = ? WHERE id = ?'
LOOKS = 'SELECT on_day, progress, confidence, blocker FROM check_in WHERE goal_id = ? ORDER BY on_day'
KNOWN = 'SELECT id, progress, confidence, note, blocker FROM check_in WHERE goal_id = ? AND on_day = ?'
LATEST = "SELECT date(at, 'localtime'), date('now', 'localtime') FROM act ORDER BY id DESC LIMIT 1"
BEGIN = "INSERT INTO act (uuid, name, at, on_day, zone, open, made_by, run) VALUES (?, '', strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), ?, ?, 1, ?, ?)"
CHANGED = 'SELECT 1 FROM change WHERE act_id = ? LIMIT 1'
CLOSE = "UPDATE act SET name = ?, open = 0, things = (\n    SELECT count(DISTINCT noun || row_id) FROM change t\n    WHERE t.act_id = act.id AND coalesce(t.after, t.before) LIKE 'id=%,uuid=%'\n) WHERE id = ?"
FORGET = 'DELETE FROM act WHERE id = ?'
TIMES = {'accomplishment': "WITH thing (id, row) AS (SELECT uuid, id FROM accomplishment WHERE uuid = ?) SELECT id, (SELECT at FROM act WHERE id = (SELECT act_id FROM change WHERE id = (SELECT min(id) FROM change WHERE noun = 'accomplishment' AND row_id = row))), (SELECT at FROM act WHERE id = (SELECT act_id FROM change WHERE id = (max(0, coalesce((SELECT max(id) FROM change WHERE noun = 'accomplishment' AND row_id = row), 0), coalesce((SELECT max(id) FROM change WHERE noun = 'accomplishment_competency' AND owner = row), 0), coalesce((SELECT max(id) FROM change WHERE noun = 'accomplishment_goal' AND owner = row), 0), coalesce((SELECT max(id) FROM change WHERE noun = 'accomplishment_person' AND owner = row), 0), coalesce((SELECT max(id) FROM change WHERE noun = 'accomplishment_priority' AND owner = row), 0), coalesce((SELECT max(id) FROM change WHERE noun = 'evidence' AND owner = row), 0), coalesce((SELECT max(id) FROM change WHERE noun = 'tag' AND owner = row), 0))))) FROM thing", 'goal': "WITH thing (id, row) AS (SELECT uuid, id FROM goal WHERE uuid = ?) SELECT id, (SELECT at FROM act WHERE id = (SELECT act_id FROM change WHERE id = (SELECT min(id) FROM change WHERE noun = 'goal' AND row_id = row))), (SELECT at FROM act WHERE id = (SELECT act_id FROM change WHERE id = (max(0, coalesce((SELECT max(id) FROM change WHERE noun = 'goal' AND row_id = row), 0), coalesce((SELECT max(id) FROM change WHERE noun = 'check_in' AND owner = row), 0), coalesce((SELECT max(id) FROM change WHERE noun = 'goal_competency' AND owner = row), 0), coalesce((SELECT max(id) FROM change WHERE noun = 'goal_priority' AND owner = row), 0), coalesce((SELECT max(id) FROM change WHERE noun = 'step' AND owner = row), 0))))) FROM thing", 'check_in': "WITH thing (id, row) AS (SELECT uuid, id FROM check_in WHERE uuid = ?) SELECT id, (SELECT at FROM act WHERE id = (SELECT act_id FROM change WHERE id = (SELECT min(id) FROM change WHERE noun = 'check_in' AND row_id = row))), (SELECT at FROM act WHERE id = (SELECT act_id FROM change WHERE id = (max(0, coalesce((SELECT max(id) FROM change WHERE noun = 'check_in' AND row_id = row), 0))))) FROM thing"}
DUE = "WHERE status = 'active' AND (next_check_in_on <= :today OR checked_in_on > :today) ORDER BY next_check_in_on, row"
FIELDS = {'accomplishment': 'id title on until situation did result before after unit status energy private goals competencies priorities seen_by evidence tags key gives_back position', 'goal': 'id title horizon by why benefit measure obstacle if_then support skills exposure status started_on ended_on cadence_days progress confidence checked_in_on next_check_in_on serves priorities competencies steps steps_done check_ins key position ended_with private helper', 'check_in': 'id goal on progress confidence note blocker'}
DAYS = ['by', 'checked_in_on', 'ended_on', 'next_check_in_on', 'on', 'started_on', 'until']
LISTS = ['check_ins', 'competencies', 'evidence', 'goals', 'priorities', 'seen_by', 'steps', 'tags']
YES_OR_NO = ['gives_back', 'private']
WINDOW = 4
FALL = 2
ROUNDS = 2
WHOLE = 100
HINTS = {'no-outcome': ('result', 'What came of it? What is different now?'), 'number-hinted': ('before', 'From what to what? A rough figure will do.'), 'all-we': ('did', 'Which part was yours?'), 'no-witness': ('seen_by', 'Who saw this? A name helps later.')}
HARMLESS_SETTINGS = ['', 'theme = "auto"', 'theme = "evening"', 'theme = "paper"', 'theme = "contrast-dark"', 'theme = "contrast-light"', 'theme = "terminal-dark"', 'theme = "terminal-light"', 'cover = true', 'cover = false']
KEPT_IN_STEP = ['dropbox', 'google drive', 'googledrive', 'icloud drive', 'mobile documents', 'my drive', 'nextcloud', 'onedrive', 'owncloud']
