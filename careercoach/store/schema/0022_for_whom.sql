-- Words for others may be for one reader alone; what was said before is for everybody.

ALTER TABLE for_others DROP COLUMN as_text;
ALTER TABLE for_others ADD COLUMN reader_id INTEGER REFERENCES person (id) ON DELETE CASCADE;
ALTER TABLE for_others ADD COLUMN as_text TEXT AS (printf('id=%s,uuid=%s,accomplishment_id=%s,goal_id=%s,step_id=%s,promise_id=%s,note_id=%s,feedback_id=%s,agenda_item_id=%s,text=%s,own=%s,reader_id=%s', quote(id), quote(uuid), quote(accomplishment_id), quote(goal_id), quote(step_id), quote(promise_id), quote(note_id), quote(feedback_id), quote(agenda_item_id), quote(text), quote(own), quote(reader_id))) VIRTUAL;
CREATE INDEX for_others_by_reader ON for_others (reader_id);
