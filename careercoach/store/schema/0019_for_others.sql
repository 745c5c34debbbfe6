-- Words in which others read a thing are kept beside it, and go with it; its own stay as they were typed.

CREATE TABLE for_others (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    accomplishment_id INTEGER UNIQUE REFERENCES accomplishment (id) ON DELETE CASCADE,
    goal_id INTEGER UNIQUE REFERENCES goal (id) ON DELETE CASCADE,
    step_id INTEGER UNIQUE REFERENCES step (id) ON DELETE CASCADE,
    promise_id INTEGER UNIQUE REFERENCES promise (id) ON DELETE CASCADE,
    note_id INTEGER UNIQUE REFERENCES note (id) ON DELETE CASCADE,
    feedback_id INTEGER UNIQUE REFERENCES feedback (id) ON DELETE CASCADE,
    agenda_item_id INTEGER UNIQUE REFERENCES agenda_item (id) ON DELETE CASCADE,
    text TEXT NOT NULL CHECK (trim(text) <> ''),
    own TEXT NOT NULL,
    as_text TEXT AS (printf('id=%s,uuid=%s,accomplishment_id=%s,goal_id=%s,step_id=%s,promise_id=%s,note_id=%s,feedback_id=%s,agenda_item_id=%s,text=%s,own=%s', quote(id), quote(uuid), quote(accomplishment_id), quote(goal_id), quote(step_id), quote(promise_id), quote(note_id), quote(feedback_id), quote(agenda_item_id), quote(text), quote(own))) VIRTUAL
) STRICT;
