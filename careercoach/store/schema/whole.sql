-- Made by python -m careercoach.derive from the numbered steps.

CREATE TABLE competency (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE CHECK (trim(name) <> ''),
    area TEXT CHECK (area IN ('leadership', 'interpersonal', 'technical', 'personal')),
    description TEXT
, track TEXT CHECK (track IN ('managerial', 'technical', 'customer')), key TEXT, as_text TEXT AS (printf('id=%s,uuid=%s,name=%s,area=%s,description=%s,track=%s,key=%s', quote(id), quote(uuid), quote(name), quote(area), quote(description), quote(track), quote(key))) VIRTUAL) STRICT;
CREATE TABLE priority (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL CHECK (trim(title) <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('priority', 'strategy', 'value')),
    description TEXT,
    active INTEGER NOT NULL CHECK (active IN (0, 1))
, position_id INTEGER REFERENCES position (id) ON DELETE SET NULL, ended_with_id INTEGER REFERENCES position (id) ON DELETE SET NULL, key TEXT, as_text TEXT AS (printf('id=%s,uuid=%s,title=%s,kind=%s,description=%s,active=%s,position_id=%s,ended_with_id=%s,key=%s', quote(id), quote(uuid), quote(title), quote(kind), quote(description), quote(active), quote(position_id), quote(ended_with_id), quote(key))) VIRTUAL) STRICT;
CREATE TABLE goal (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL CHECK (trim(title) <> ''),
    horizon TEXT NOT NULL CHECK (horizon IN ('near', 'mid', 'long')),
    by_day TEXT CHECK (by_day IS date(by_day, '+0 days')),
    why TEXT,
    benefit TEXT,
    measure TEXT,
    obstacle TEXT,
    if_then TEXT,
    support TEXT,
    skills TEXT,
    exposure TEXT,
    status TEXT NOT NULL CHECK (status IN ('active', 'paused', 'done', 'dropped')),
    started_day TEXT NOT NULL CHECK (started_day IS date(started_day, '+0 days')),
    resumed_day TEXT CHECK (resumed_day IS date(resumed_day, '+0 days')),
    ended_day TEXT CHECK (ended_day IS date(ended_day, '+0 days')),
    cadence_days INTEGER CHECK (cadence_days BETWEEN 1 AND 366),
    serves_id INTEGER REFERENCES goal (id) ON DELETE SET NULL CHECK (serves_id <> id),
    key TEXT UNIQUE
, position_id INTEGER REFERENCES position (id) ON DELETE SET NULL, ended_with_id INTEGER REFERENCES position (id) ON DELETE SET NULL, private INTEGER NOT NULL DEFAULT 0 CHECK (private IN (0, 1)), helper_id INTEGER REFERENCES person (id) ON DELETE SET NULL, as_text TEXT AS (printf('id=%s,uuid=%s,title=%s,horizon=%s,by_day=%s,why=%s,benefit=%s,measure=%s,obstacle=%s,if_then=%s,support=%s,skills=%s,exposure=%s,status=%s,started_day=%s,resumed_day=%s,ended_day=%s,cadence_days=%s,serves_id=%s,key=%s,position_id=%s,ended_with_id=%s,private=%s,helper_id=%s', quote(id), quote(uuid), quote(title), quote(horizon), quote(by_day), quote(why), quote(benefit), quote(measure), quote(obstacle), quote(if_then), quote(support), quote(skills), quote(exposure), quote(status), quote(started_day), quote(resumed_day), quote(ended_day), quote(cadence_days), quote(serves_id), quote(key), quote(position_id), quote(ended_with_id), quote(private), quote(helper_id))) VIRTUAL) STRICT;
CREATE INDEX goal_by_serves ON goal (serves_id);
CREATE INDEX goal_by_status ON goal (status);
CREATE TABLE step (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    goal_id INTEGER NOT NULL REFERENCES goal (id) ON DELETE CASCADE,
    title TEXT NOT NULL CHECK (trim(title) <> ''),
    kind TEXT NOT NULL CHECK (kind IN
        ('action', 'milestone', 'course', 'shadowing', 'stretch', 'project', 'rotation', 'mentoring', 'exposure',
         'certificate')),
    by_day TEXT CHECK (by_day IS date(by_day, '+0 days')),
    done_day TEXT CHECK (done_day IS date(done_day, '+0 days'))
, key TEXT, as_text TEXT AS (printf('id=%s,uuid=%s,goal_id=%s,title=%s,kind=%s,by_day=%s,done_day=%s,key=%s', quote(id), quote(uuid), quote(goal_id), quote(title), quote(kind), quote(by_day), quote(done_day), quote(key))) VIRTUAL) STRICT;
CREATE INDEX step_by_goal ON step (goal_id);
CREATE TABLE check_in (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    goal_id INTEGER NOT NULL REFERENCES goal (id) ON DELETE CASCADE,
    on_day TEXT NOT NULL CHECK (on_day IS date(on_day, '+0 days')),
    progress INTEGER CHECK (progress BETWEEN 0 AND 100),
    confidence INTEGER CHECK (confidence BETWEEN 1 AND 5),
    note TEXT,
    blocker TEXT, as_text TEXT AS (printf('id=%s,uuid=%s,goal_id=%s,on_day=%s,progress=%s,confidence=%s,note=%s,blocker=%s', quote(id), quote(uuid), quote(goal_id), quote(on_day), quote(progress), quote(confidence), quote(note), quote(blocker))) VIRTUAL,
    UNIQUE (goal_id, on_day)
) STRICT;
CREATE TABLE accomplishment (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL CHECK (trim(title) <> ''),
    on_day TEXT NOT NULL CHECK (on_day IS date(on_day, '+0 days')),
    until_day TEXT CHECK (until_day IS date(until_day, '+0 days') AND until_day >= on_day),
    situation TEXT,
    did TEXT,
    result TEXT,
    before TEXT,
    after TEXT,
    unit TEXT,
    status TEXT NOT NULL CHECK (status IN ('in-progress', 'waiting', 'done')),
    energy TEXT CHECK (energy IN ('drained', 'neutral', 'energised')),
    private INTEGER NOT NULL CHECK (private IN (0, 1)),
    key TEXT UNIQUE
, gives_back INTEGER NOT NULL DEFAULT 0 CHECK (gives_back IN (0, 1)), position_id INTEGER REFERENCES position (id) ON DELETE SET NULL, as_text TEXT AS (printf('id=%s,uuid=%s,title=%s,on_day=%s,until_day=%s,situation=%s,did=%s,result=%s,before=%s,after=%s,unit=%s,status=%s,energy=%s,private=%s,key=%s,gives_back=%s,position_id=%s', quote(id), quote(uuid), quote(title), quote(on_day), quote(until_day), quote(situation), quote(did), quote(result), quote(before), quote(after), quote(unit), quote(status), quote(energy), quote(private), quote(key), quote(gives_back), quote(position_id))) VIRTUAL) STRICT;
CREATE INDEX accomplishment_by_day ON accomplishment (on_day, id);
CREATE INDEX accomplishment_by_status ON accomplishment (status);
CREATE TABLE accomplishment_goal (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    accomplishment_id INTEGER NOT NULL REFERENCES accomplishment (id) ON DELETE CASCADE,
    goal_id INTEGER NOT NULL REFERENCES goal (id) ON DELETE CASCADE, as_text TEXT AS (printf('id=%s,accomplishment_id=%s,goal_id=%s', quote(id), quote(accomplishment_id), quote(goal_id))) VIRTUAL,
    UNIQUE (accomplishment_id, goal_id)
) STRICT;
CREATE INDEX accomplishment_goal_by_goal ON accomplishment_goal (goal_id);
CREATE TABLE accomplishment_competency (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    accomplishment_id INTEGER NOT NULL REFERENCES accomplishment (id) ON DELETE CASCADE,
    competency_id INTEGER NOT NULL REFERENCES competency (id) ON DELETE CASCADE, as_text TEXT AS (printf('id=%s,accomplishment_id=%s,competency_id=%s', quote(id), quote(accomplishment_id), quote(competency_id))) VIRTUAL,
    UNIQUE (accomplishment_id, competency_id)
) STRICT;
CREATE INDEX accomplishment_competency_by_competency ON accomplishment_competency (competency_id);
CREATE TABLE accomplishment_priority (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    accomplishment_id INTEGER NOT NULL REFERENCES accomplishment (id) ON DELETE CASCADE,
    priority_id INTEGER NOT NULL REFERENCES priority (id) ON DELETE CASCADE, as_text TEXT AS (printf('id=%s,accomplishment_id=%s,priority_id=%s', quote(id), quote(accomplishment_id), quote(priority_id))) VIRTUAL,
    UNIQUE (accomplishment_id, priority_id)
) STRICT;
CREATE INDEX accomplishment_priority_by_priority ON accomplishment_priority (priority_id);
CREATE TABLE accomplishment_person (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    accomplishment_id INTEGER NOT NULL REFERENCES accomplishment (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE, as_text TEXT AS (printf('id=%s,accomplishment_id=%s,person_id=%s', quote(id), quote(accomplishment_id), quote(person_id))) VIRTUAL,
    UNIQUE (accomplishment_id, person_id)
) STRICT;
CREATE INDEX accomplishment_person_by_person ON accomplishment_person (person_id);
CREATE TABLE evidence (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    accomplishment_id INTEGER NOT NULL REFERENCES accomplishment (id) ON DELETE CASCADE,
    place TEXT NOT NULL CHECK (trim(place) <> ''), as_text TEXT AS (printf('id=%s,accomplishment_id=%s,place=%s', quote(id), quote(accomplishment_id), quote(place))) VIRTUAL,
    UNIQUE (accomplishment_id, place)
) STRICT;
CREATE TABLE tag (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    accomplishment_id INTEGER NOT NULL REFERENCES accomplishment (id) ON DELETE CASCADE,
    name TEXT NOT NULL CHECK (trim(name) <> ''), as_text TEXT AS (printf('id=%s,accomplishment_id=%s,name=%s', quote(id), quote(accomplishment_id), quote(name))) VIRTUAL,
    UNIQUE (accomplishment_id, name)
) STRICT;
CREATE INDEX tag_by_name ON tag (name);
CREATE TABLE goal_priority (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    goal_id INTEGER NOT NULL REFERENCES goal (id) ON DELETE CASCADE,
    priority_id INTEGER NOT NULL REFERENCES priority (id) ON DELETE CASCADE, as_text TEXT AS (printf('id=%s,goal_id=%s,priority_id=%s', quote(id), quote(goal_id), quote(priority_id))) VIRTUAL,
    UNIQUE (goal_id, priority_id)
) STRICT;
CREATE INDEX goal_priority_by_priority ON goal_priority (priority_id);
CREATE TABLE goal_competency (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    goal_id INTEGER NOT NULL REFERENCES goal (id) ON DELETE CASCADE,
    competency_id INTEGER NOT NULL REFERENCES competency (id) ON DELETE CASCADE, as_text TEXT AS (printf('id=%s,goal_id=%s,competency_id=%s', quote(id), quote(goal_id), quote(competency_id))) VIRTUAL,
    UNIQUE (goal_id, competency_id)
) STRICT;
CREATE INDEX goal_competency_by_competency ON goal_competency (competency_id);
CREATE TABLE feedback (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    person_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    on_day TEXT NOT NULL CHECK (on_day IS date(on_day, '+0 days')),
    kind TEXT NOT NULL CHECK (kind IN ('strength', 'growth')),
    area TEXT CHECK (area IN ('leadership', 'interpersonal', 'technical', 'personal')),
    situation TEXT,
    behaviour TEXT NOT NULL CHECK (trim(behaviour) <> ''),
    effect TEXT,
    changed TEXT,
    noticed TEXT
, position_id INTEGER REFERENCES position (id) ON DELETE SET NULL, key TEXT, as_text TEXT AS (printf('id=%s,uuid=%s,person_id=%s,on_day=%s,kind=%s,area=%s,situation=%s,behaviour=%s,effect=%s,changed=%s,noticed=%s,position_id=%s,key=%s', quote(id), quote(uuid), quote(person_id), quote(on_day), quote(kind), quote(area), quote(situation), quote(behaviour), quote(effect), quote(changed), quote(noticed), quote(position_id), quote(key))) VIRTUAL) STRICT;
CREATE INDEX feedback_by_day ON feedback (on_day);
CREATE INDEX feedback_by_person ON feedback (person_id);
CREATE TABLE meeting (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('career', 'one-on-one', 'review', 'skip-level', 'mentor', 'handover')),
    person_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    on_day TEXT CHECK (on_day IS date(on_day, '+0 days')),
    at_time TEXT CHECK (at_time IS strftime('%H:%M', at_time)),
    minutes INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 480),
    status TEXT NOT NULL CHECK (status IN ('planned', 'held', 'cancelled')),
    purpose TEXT,
    notes TEXT
, place TEXT, opening TEXT, vision TEXT, alignment TEXT, position_id INTEGER REFERENCES position (id) ON DELETE SET NULL, ended_with_id INTEGER REFERENCES position (id) ON DELETE SET NULL, lens TEXT, behind TEXT CHECK (behind IN ('less', 'same', 'more')), key TEXT, as_text TEXT AS (printf('id=%s,uuid=%s,kind=%s,person_id=%s,on_day=%s,at_time=%s,minutes=%s,status=%s,purpose=%s,notes=%s,place=%s,opening=%s,vision=%s,alignment=%s,position_id=%s,ended_with_id=%s,lens=%s,behind=%s,key=%s', quote(id), quote(uuid), quote(kind), quote(person_id), quote(on_day), quote(at_time), quote(minutes), quote(status), quote(purpose), quote(notes), quote(place), quote(opening), quote(vision), quote(alignment), quote(position_id), quote(ended_with_id), quote(lens), quote(behind), quote(key))) VIRTUAL) STRICT;
CREATE INDEX meeting_by_day ON meeting (on_day);
CREATE INDEX meeting_by_person ON meeting (person_id);
CREATE TABLE promise (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    meeting_id INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    text TEXT NOT NULL CHECK (trim(text) <> ''),
    owner TEXT NOT NULL CHECK (owner IN ('me', 'them')),
    by_day TEXT CHECK (by_day IS date(by_day, '+0 days')),
    state TEXT NOT NULL CHECK (state IN ('open', 'kept', 'dropped')),
    closed_day TEXT CHECK (closed_day IS date(closed_day, '+0 days'))
, position_id INTEGER REFERENCES position (id) ON DELETE SET NULL, ended_with_id INTEGER REFERENCES position (id) ON DELETE SET NULL, person_id INTEGER REFERENCES person (id) ON DELETE SET NULL, key TEXT, as_text TEXT AS (printf('id=%s,uuid=%s,meeting_id=%s,text=%s,owner=%s,by_day=%s,state=%s,closed_day=%s,position_id=%s,ended_with_id=%s,person_id=%s,key=%s', quote(id), quote(uuid), quote(meeting_id), quote(text), quote(owner), quote(by_day), quote(state), quote(closed_day), quote(position_id), quote(ended_with_id), quote(person_id), quote(key))) VIRTUAL) STRICT;
CREATE INDEX promise_by_meeting ON promise (meeting_id);
CREATE INDEX promise_by_state ON promise (state);
CREATE TABLE act (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    at TEXT NOT NULL,
    on_day TEXT NOT NULL,
    zone TEXT NOT NULL,
    undoes_id INTEGER REFERENCES act (id),
    open INTEGER NOT NULL CHECK (open IN (0, 1))
, made_by TEXT CHECK (made_by IN ('screens', 'command', 'outside')), run TEXT, things INTEGER CHECK (things >= 0)) STRICT;
CREATE INDEX act_by_undoes ON act (undoes_id);
CREATE INDEX act_open ON act (open) WHERE open = 1;
CREATE TABLE change (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    act_id INTEGER NOT NULL REFERENCES act (id) ON DELETE CASCADE,
    noun TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    before TEXT,
    after TEXT
, owner INTEGER AS (
    CAST(substr(coalesce(after, before), instr(coalesce(after, before), '_id=') + 4, 20) AS INTEGER)
) VIRTUAL) STRICT;
CREATE INDEX change_by_act ON change (act_id);
CREATE INDEX change_by_row ON change (noun, row_id);
CREATE TABLE rating (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    instrument TEXT NOT NULL CHECK (instrument IN ('growth-check', 'compass')),
    statement TEXT NOT NULL CHECK (trim(statement) <> ''),
    on_day TEXT NOT NULL CHECK (on_day IS date(on_day, '+0 days')),
    rating INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 5),
    remark TEXT, as_text TEXT AS (printf('id=%s,uuid=%s,instrument=%s,statement=%s,on_day=%s,rating=%s,remark=%s', quote(id), quote(uuid), quote(instrument), quote(statement), quote(on_day), quote(rating), quote(remark))) VIRTUAL,
    UNIQUE (instrument, statement, on_day)
) STRICT;
CREATE INDEX rating_by_day ON rating (instrument, on_day);
CREATE TABLE path (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL CHECK (trim(title) <> ''),
    track TEXT CHECK (track IN ('managerial', 'technical', 'customer')),
    move TEXT NOT NULL CHECK (move IN ('up', 'sideways', 'deeper', 'return', 'stay')),
    inside INTEGER NOT NULL CHECK (inside IN (0, 1)),
    organisation TEXT,
    attracts TEXT,
    asks TEXT,
    style TEXT,
    colleagues TEXT,
    lifestyle TEXT,
    pay TEXT,
    stop_doing TEXT,
    link TEXT,
    deadline_day TEXT CHECK (deadline_day IS date(deadline_day, '+0 days')),
    person_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    active INTEGER NOT NULL CHECK (active IN (0, 1))
, ended_with_id INTEGER REFERENCES position (id) ON DELETE SET NULL, key TEXT, as_text TEXT AS (printf('id=%s,uuid=%s,title=%s,track=%s,move=%s,inside=%s,organisation=%s,attracts=%s,asks=%s,style=%s,colleagues=%s,lifestyle=%s,pay=%s,stop_doing=%s,link=%s,deadline_day=%s,person_id=%s,active=%s,ended_with_id=%s,key=%s', quote(id), quote(uuid), quote(title), quote(track), quote(move), quote(inside), quote(organisation), quote(attracts), quote(asks), quote(style), quote(colleagues), quote(lifestyle), quote(pay), quote(stop_doing), quote(link), quote(deadline_day), quote(person_id), quote(active), quote(ended_with_id), quote(key))) VIRTUAL) STRICT;
CREATE INDEX path_by_person ON path (person_id);
CREATE TABLE path_competency (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    path_id INTEGER NOT NULL REFERENCES path (id) ON DELETE CASCADE,
    competency_id INTEGER NOT NULL REFERENCES competency (id) ON DELETE CASCADE,
    not_applicable TEXT, as_text TEXT AS (printf('id=%s,path_id=%s,competency_id=%s,not_applicable=%s', quote(id), quote(path_id), quote(competency_id), quote(not_applicable))) VIRTUAL,
    UNIQUE (path_id, competency_id)
) STRICT;
CREATE INDEX path_competency_by_competency ON path_competency (competency_id);
CREATE TABLE learning (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL CHECK (trim(title) <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('course', 'certificate', 'shadowing', 'stretch', 'conference', 'reading', 'other')),
    status TEXT NOT NULL CHECK (status IN ('planned', 'under-way', 'finished', 'stopped')),
    provider TEXT,
    on_day TEXT CHECK (on_day IS date(on_day, '+0 days')),
    until_day TEXT CHECK (until_day IS date(until_day, '+0 days')),
    hours REAL CHECK (hours >= 0),
    cost REAL CHECK (cost >= 0),
    currency TEXT,
    paid_by TEXT CHECK (paid_by IN ('me', 'company', 'shared')),
    reimbursement TEXT CHECK (reimbursement IN ('asked', 'paid', 'refused')),
    learned TEXT,
    goal_id INTEGER REFERENCES goal (id) ON DELETE SET NULL
, position_id INTEGER REFERENCES position (id) ON DELETE SET NULL, key TEXT, as_text TEXT AS (printf('id=%s,uuid=%s,title=%s,kind=%s,status=%s,provider=%s,on_day=%s,until_day=%s,hours=%s,cost=%s,currency=%s,paid_by=%s,reimbursement=%s,learned=%s,goal_id=%s,position_id=%s,key=%s', quote(id), quote(uuid), quote(title), quote(kind), quote(status), quote(provider), quote(on_day), quote(until_day), quote(hours), quote(cost), quote(currency), quote(paid_by), quote(reimbursement), quote(learned), quote(goal_id), quote(position_id), quote(key))) VIRTUAL) STRICT;
CREATE INDEX learning_by_goal ON learning (goal_id);
CREATE TABLE learning_competency (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    learning_id INTEGER NOT NULL REFERENCES learning (id) ON DELETE CASCADE,
    competency_id INTEGER NOT NULL REFERENCES competency (id) ON DELETE CASCADE, as_text TEXT AS (printf('id=%s,learning_id=%s,competency_id=%s', quote(id), quote(learning_id), quote(competency_id))) VIRTUAL,
    UNIQUE (learning_id, competency_id)
) STRICT;
CREATE INDEX learning_competency_by_competency ON learning_competency (competency_id);
CREATE TABLE conversation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    person_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    on_day TEXT NOT NULL CHECK (on_day IS date(on_day, '+0 days')),
    about TEXT NOT NULL CHECK (trim(about) <> ''),
    notes TEXT,
    next_time TEXT
, position_id INTEGER REFERENCES position (id) ON DELETE SET NULL, key TEXT, as_text TEXT AS (printf('id=%s,uuid=%s,person_id=%s,on_day=%s,about=%s,notes=%s,next_time=%s,position_id=%s,key=%s', quote(id), quote(uuid), quote(person_id), quote(on_day), quote(about), quote(notes), quote(next_time), quote(position_id), quote(key))) VIRTUAL) STRICT;
CREATE INDEX conversation_by_person ON conversation (person_id);
CREATE INDEX conversation_by_day ON conversation (on_day);
CREATE TABLE nudge (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    rule TEXT NOT NULL UNIQUE,
    off INTEGER NOT NULL CHECK (off IN (0, 1)),
    snoozed_day TEXT CHECK (snoozed_day IS date(snoozed_day, '+0 days')),
    done_day TEXT CHECK (done_day IS date(done_day, '+0 days'))
, as_text TEXT AS (printf('id=%s,rule=%s,off=%s,snoozed_day=%s,done_day=%s', quote(id), quote(rule), quote(off), quote(snoozed_day), quote(done_day))) VIRTUAL) STRICT;
CREATE TABLE favourite (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    question TEXT NOT NULL UNIQUE CHECK (trim(question) <> '')
, as_text TEXT AS (printf('id=%s,question=%s', quote(id), quote(question))) VIRTUAL) STRICT;
CREATE TABLE note (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    meeting_id INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    part TEXT,
    agenda_item_id INTEGER REFERENCES agenda_item (id) ON DELETE SET NULL,
    kind TEXT NOT NULL CHECK (kind IN ('note', 'advice', 'feedback')),
    text TEXT NOT NULL CHECK (trim(text) <> ''),
    became TEXT CHECK (became IN ('feedback', 'goal', 'step', 'question', 'nothing'))
, question_id INTEGER REFERENCES question (id) ON DELETE SET NULL, as_text TEXT AS (printf('id=%s,uuid=%s,meeting_id=%s,part=%s,agenda_item_id=%s,kind=%s,text=%s,became=%s,question_id=%s', quote(id), quote(uuid), quote(meeting_id), quote(part), quote(agenda_item_id), quote(kind), quote(text), quote(became), quote(question_id))) VIRTUAL) STRICT;
CREATE INDEX note_by_meeting ON note (meeting_id);
CREATE INDEX note_by_agenda_item ON note (agenda_item_id);
CREATE TABLE mask (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE CHECK (trim(name) <> ''),
    shown_as TEXT NOT NULL CHECK (trim(shown_as) <> '')
, key TEXT, as_text TEXT AS (printf('id=%s,uuid=%s,name=%s,shown_as=%s,key=%s', quote(id), quote(uuid), quote(name), quote(shown_as), quote(key))) VIRTUAL) STRICT;
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
, as_text TEXT AS (printf('id=%s,key=%s,title=%s,text=%s,based=%s,on_day=%s,saved_at=%s,state=%s,became=%s', quote(id), quote(key), quote(title), quote(text), quote(based), quote(on_day), quote(saved_at), quote(state), quote(became))) VIRTUAL) STRICT;
CREATE INDEX draft_by_key ON draft (key);
CREATE TABLE position (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('employed', 'own-business', 'studying', 'between-jobs')),
    organisation TEXT,
    short_name TEXT,
    role TEXT,
    team TEXT,
    manager_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    no_manager INTEGER NOT NULL CHECK (no_manager IN (0, 1)),
    address TEXT,
    from_day TEXT CHECK (from_day IS date(from_day, '+0 days')),
    until_day TEXT CHECK (until_day IS date(until_day, '+0 days')),
    hours REAL CHECK (hours >= 0),
    serves TEXT, key TEXT, as_text TEXT AS (printf('id=%s,uuid=%s,kind=%s,organisation=%s,short_name=%s,role=%s,team=%s,manager_id=%s,no_manager=%s,address=%s,from_day=%s,until_day=%s,hours=%s,serves=%s,key=%s', quote(id), quote(uuid), quote(kind), quote(organisation), quote(short_name), quote(role), quote(team), quote(manager_id), quote(no_manager), quote(address), quote(from_day), quote(until_day), quote(hours), quote(serves), quote(key))) VIRTUAL,
    CHECK (from_day IS NULL OR until_day IS NULL OR from_day <= until_day),
    CHECK (manager_id IS NULL OR no_manager = 0)
) STRICT;
CREATE INDEX position_by_days ON position (from_day, until_day);
CREATE TABLE away (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    from_day TEXT NOT NULL CHECK (from_day IS date(from_day, '+0 days')),
    until_day TEXT CHECK (until_day IS date(until_day, '+0 days')),
    reason TEXT, as_text TEXT AS (printf('id=%s,uuid=%s,from_day=%s,until_day=%s,reason=%s', quote(id), quote(uuid), quote(from_day), quote(until_day), quote(reason))) VIRTUAL,
    CHECK (until_day IS NULL OR from_day <= until_day)
) STRICT;
CREATE INDEX away_by_days ON away (from_day, until_day);
CREATE TABLE "profile" (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    uuid TEXT NOT NULL UNIQUE,
    name TEXT
, zone TEXT, as_text TEXT AS (printf('id=%s,uuid=%s,name=%s,zone=%s', quote(id), quote(uuid), quote(name), quote(zone))) VIRTUAL) STRICT;
CREATE TABLE "person" (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE CHECK (trim(name) <> ''),
    relation TEXT NOT NULL CHECK (relation IN
        ('manager', 'former-manager', 'skip-level', 'client', 'supervisor', 'adviser', 'mentor', 'elder', 'sponsor',
        'peer', 'outside-peer', 'expert', 'helped', 'other')),
    organisation TEXT,
    notes TEXT,
    spoken_day TEXT CHECK (spoken_day IS date(spoken_day, '+0 days'))
, address TEXT, several INTEGER NOT NULL DEFAULT 0 CHECK (several IN (0, 1)), left_day TEXT CHECK (left_day IS date(left_day, '+0 days')), key TEXT, as_text TEXT AS (printf('id=%s,uuid=%s,name=%s,relation=%s,organisation=%s,notes=%s,spoken_day=%s,address=%s,several=%s,left_day=%s,key=%s', quote(id), quote(uuid), quote(name), quote(relation), quote(organisation), quote(notes), quote(spoken_day), quote(address), quote(several), quote(left_day), quote(key))) VIRTUAL) STRICT;
CREATE TABLE observation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    key TEXT NOT NULL UNIQUE,
    says TEXT NOT NULL CHECK (trim(says) <> ''),
    asks TEXT NOT NULL CHECK (trim(asks) <> ''),
    answer TEXT NOT NULL CHECK (answer IN ('fits', 'partly', 'no')),
    on_day TEXT NOT NULL CHECK (on_day IS date(on_day, '+0 days')),
    person_id INTEGER REFERENCES person (id) ON DELETE CASCADE,
    competency_id INTEGER REFERENCES competency (id) ON DELETE CASCADE,
    priority_id INTEGER REFERENCES priority (id) ON DELETE CASCADE
, as_text TEXT AS (printf('id=%s,uuid=%s,key=%s,says=%s,asks=%s,answer=%s,on_day=%s,person_id=%s,competency_id=%s,priority_id=%s', quote(id), quote(uuid), quote(key), quote(says), quote(asks), quote(answer), quote(on_day), quote(person_id), quote(competency_id), quote(priority_id))) VIRTUAL) STRICT;
CREATE INDEX observation_by_person ON observation (person_id);
CREATE INDEX observation_by_competency ON observation (competency_id);
CREATE INDEX observation_by_priority ON observation (priority_id);
CREATE TABLE setback (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL CHECK (trim(title) <> ''),
    on_day TEXT NOT NULL CHECK (on_day IS date(on_day, '+0 days')),
    learned TEXT,
    position_id INTEGER REFERENCES position (id) ON DELETE SET NULL
, key TEXT, as_text TEXT AS (printf('id=%s,uuid=%s,title=%s,on_day=%s,learned=%s,position_id=%s,key=%s', quote(id), quote(uuid), quote(title), quote(on_day), quote(learned), quote(position_id), quote(key))) VIRTUAL) STRICT;
CREATE TABLE trial (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    path_id INTEGER NOT NULL REFERENCES path (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('talk', 'beside', 'task')),
    title TEXT NOT NULL CHECK (trim(title) <> ''),
    person_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    by_day TEXT CHECK (by_day IS date(by_day, '+0 days')),
    done_day TEXT CHECK (done_day IS date(done_day, '+0 days')),
    before INTEGER CHECK (before BETWEEN 1 AND 5),
    after INTEGER CHECK (after BETWEEN 1 AND 5),
    learned TEXT
, key TEXT, as_text TEXT AS (printf('id=%s,uuid=%s,path_id=%s,kind=%s,title=%s,person_id=%s,by_day=%s,done_day=%s,before=%s,after=%s,learned=%s,key=%s', quote(id), quote(uuid), quote(path_id), quote(kind), quote(title), quote(person_id), quote(by_day), quote(done_day), quote(before), quote(after), quote(learned), quote(key))) VIRTUAL) STRICT;
CREATE TABLE reply (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    meeting_id INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    agenda_item_id INTEGER NOT NULL REFERENCES agenda_item (id) ON DELETE CASCADE,
    reply TEXT NOT NULL CHECK (reply IN ('not-now', 'no-budget', 'not-ready', 'silence')),
    answer TEXT NOT NULL CHECK (trim(answer) <> '')
, as_text TEXT AS (printf('id=%s,uuid=%s,meeting_id=%s,agenda_item_id=%s,reply=%s,answer=%s', quote(id), quote(uuid), quote(meeting_id), quote(agenda_item_id), quote(reply), quote(answer))) VIRTUAL) STRICT;
CREATE INDEX act_by_day ON act (on_day);
CREATE INDEX setback_by_day ON setback (on_day);
CREATE INDEX trial_by_path ON trial (path_id);
CREATE INDEX reply_by_meeting ON reply (meeting_id);
CREATE INDEX reply_by_ask ON reply (agenda_item_id);
CREATE TABLE "reflection" (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    question TEXT NOT NULL,
    topic TEXT NOT NULL CHECK (topic IN
        ('interests', 'strengths', 'motivations', 'vision', 'life', 'company', 'story', 'arriving', 'between-jobs')),
    asked TEXT NOT NULL,
    on_day TEXT NOT NULL CHECK (on_day IS date(on_day, '+0 days')),
    answer TEXT NOT NULL CHECK (trim(answer) <> '')
, as_text TEXT AS (printf('id=%s,uuid=%s,question=%s,topic=%s,asked=%s,on_day=%s,answer=%s', quote(id), quote(uuid), quote(question), quote(topic), quote(asked), quote(on_day), quote(answer))) VIRTUAL) STRICT;
CREATE INDEX reflection_by_question ON reflection (question, on_day);
CREATE INDEX reflection_by_day ON reflection (on_day);
CREATE TABLE "question" (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    text TEXT NOT NULL CHECK (trim(text) <> ''),
    topic TEXT CHECK (topic IN
        ('interests', 'strengths', 'motivations', 'vision', 'life', 'company', 'story', 'arriving', 'between-jobs'))
, key TEXT, as_text TEXT AS (printf('id=%s,uuid=%s,text=%s,topic=%s,key=%s', quote(id), quote(uuid), quote(text), quote(topic), quote(key))) VIRTUAL) STRICT;
CREATE INDEX goal_by_helper ON goal (helper_id);
CREATE INDEX promise_by_person ON promise (person_id);
CREATE TABLE pick (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    reader TEXT NOT NULL,
    thing TEXT NOT NULL,
    item TEXT NOT NULL,
    picked INTEGER NOT NULL CHECK (picked IN (0, 1)), as_text TEXT AS (printf('id=%s,kind=%s,reader=%s,thing=%s,item=%s,picked=%s', quote(id), quote(kind), quote(reader), quote(thing), quote(item), quote(picked))) VIRTUAL,
    UNIQUE (kind, reader, thing, item)
) STRICT;
CREATE INDEX note_by_question ON note (question_id);
CREATE TABLE "agenda_item" (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    meeting_id INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('accomplishment', 'vision', 'goal', 'feedback', 'ask', 'question')),
    accomplishment_id INTEGER REFERENCES accomplishment (id) ON DELETE CASCADE,
    goal_id INTEGER REFERENCES goal (id) ON DELETE CASCADE,
    reflection_id INTEGER REFERENCES reflection (id) ON DELETE CASCADE,
    feedback_id INTEGER REFERENCES feedback (id) ON DELETE CASCADE,
    question TEXT,
    text TEXT CHECK (trim(text) <> ''),
    minutes REAL NOT NULL CHECK (minutes > 0 AND minutes <= 480),
    position INTEGER NOT NULL,
    came TEXT CHECK (came IN ('yes', 'not-now', 'no-budget', 'not-ready', 'silence')), as_text TEXT AS (printf('id=%s,uuid=%s,meeting_id=%s,kind=%s,accomplishment_id=%s,goal_id=%s,reflection_id=%s,feedback_id=%s,question=%s,text=%s,minutes=%s,position=%s,came=%s', quote(id), quote(uuid), quote(meeting_id), quote(kind), quote(accomplishment_id), quote(goal_id), quote(reflection_id), quote(feedback_id), quote(question), quote(text), quote(minutes), quote(position), quote(came))) VIRTUAL,
    UNIQUE (meeting_id, accomplishment_id),
    UNIQUE (meeting_id, goal_id),
    UNIQUE (meeting_id, reflection_id),
    UNIQUE (meeting_id, feedback_id),
    UNIQUE (meeting_id, question),
    CHECK (CASE kind
        WHEN 'accomplishment' THEN accomplishment_id IS NOT NULL
        WHEN 'goal' THEN goal_id IS NOT NULL
        WHEN 'vision' THEN reflection_id IS NOT NULL
        WHEN 'feedback' THEN feedback_id IS NOT NULL
        ELSE text IS NOT NULL END)
) STRICT;
CREATE INDEX agenda_item_by_accomplishment ON agenda_item (accomplishment_id);
CREATE INDEX agenda_item_by_goal ON agenda_item (goal_id);
CREATE INDEX agenda_item_by_reflection ON agenda_item (reflection_id);
CREATE INDEX agenda_item_by_feedback ON agenda_item (feedback_id);
CREATE TABLE proposal (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('accomplishment', 'learning', 'position', 'feedback', 'competency')),
    source TEXT NOT NULL,
    origin TEXT,
    handle TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL CHECK (trim(title) <> ''),
    on_day TEXT CHECK (on_day IS date(on_day, '+0 days')),
    until_day TEXT CHECK (until_day IS date(until_day, '+0 days')),
    situation TEXT,
    did TEXT,
    result TEXT,
    before TEXT,
    after TEXT,
    unit TEXT,
    organisation TEXT,
    person TEXT,
    activity TEXT CHECK (activity IN
        ('course', 'certificate', 'shadowing', 'stretch', 'conference', 'reading', 'other')),
    tags TEXT,
    evidence TEXT,
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'accepted', 'rejected')),
    became TEXT
, as_text TEXT AS (printf('id=%s,uuid=%s,kind=%s,source=%s,origin=%s,handle=%s,title=%s,on_day=%s,until_day=%s,situation=%s,did=%s,result=%s,before=%s,after=%s,unit=%s,organisation=%s,person=%s,activity=%s,tags=%s,evidence=%s,state=%s,became=%s', quote(id), quote(uuid), quote(kind), quote(source), quote(origin), quote(handle), quote(title), quote(on_day), quote(until_day), quote(situation), quote(did), quote(result), quote(before), quote(after), quote(unit), quote(organisation), quote(person), quote(activity), quote(tags), quote(evidence), quote(state), quote(became))) VIRTUAL) STRICT;
CREATE INDEX proposal_by_state ON proposal (state, source);
CREATE INDEX proposal_by_became ON proposal (became);
CREATE TABLE answered (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    asked_at TEXT NOT NULL,
    agent TEXT,
    request TEXT NOT NULL,
    things TEXT,
    words INTEGER NOT NULL CHECK (words >= 0)
) STRICT;
CREATE UNIQUE INDEX competency_by_key ON competency (key);
CREATE UNIQUE INDEX conversation_by_key ON conversation (key);
CREATE UNIQUE INDEX feedback_by_key ON feedback (key);
CREATE UNIQUE INDEX learning_by_key ON learning (key);
CREATE UNIQUE INDEX meeting_by_key ON meeting (key);
CREATE UNIQUE INDEX path_by_key ON path (key);
CREATE UNIQUE INDEX person_by_key ON person (key);
CREATE UNIQUE INDEX position_by_key ON position (key);
CREATE UNIQUE INDEX priority_by_key ON priority (key);
CREATE UNIQUE INDEX promise_by_key ON promise (key);
CREATE UNIQUE INDEX setback_by_key ON setback (key);
CREATE UNIQUE INDEX step_by_key ON step (key);
CREATE UNIQUE INDEX trial_by_key ON trial (key);
CREATE INDEX change_by_owner ON change (noun, owner);
CREATE UNIQUE INDEX mask_by_key ON mask (key);
CREATE UNIQUE INDEX question_by_key ON question (key);
CREATE INDEX accomplishment_by_end ON accomplishment (until_day, on_day) WHERE until_day IS NOT NULL;
CREATE INDEX accomplishment_private ON accomplishment (title) WHERE private;
CREATE INDEX accomplishment_by_position ON accomplishment (position_id, on_day) WHERE position_id IS NOT NULL;
CREATE INDEX draft_open ON draft (saved_at) WHERE state = 'open';
CREATE INDEX accomplishment_by_energy ON accomplishment (energy, on_day) WHERE energy IS NOT NULL;
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
    own TEXT NOT NULL, reader_id INTEGER REFERENCES person (id) ON DELETE CASCADE, as_text TEXT AS (printf('id=%s,uuid=%s,accomplishment_id=%s,goal_id=%s,step_id=%s,promise_id=%s,note_id=%s,feedback_id=%s,agenda_item_id=%s,text=%s,own=%s,reader_id=%s', quote(id), quote(uuid), quote(accomplishment_id), quote(goal_id), quote(step_id), quote(promise_id), quote(note_id), quote(feedback_id), quote(agenda_item_id), quote(text), quote(own), quote(reader_id))) VIRTUAL) STRICT;
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
CREATE TABLE "paper" (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN
        ('brief', 'recap', 'plan', 'review', 'handover', 'request', 'advice', 'thanks', 'reminder', 'reference',
         'leaving', 'year')),
    audience TEXT NOT NULL CHECK (audience IN ('manager', 'skip-level', 'mentor', 'hr', 'self', 'person')),
    person_id INTEGER REFERENCES person (id) ON DELETE CASCADE,
    meeting_id INTEGER REFERENCES meeting (id) ON DELETE CASCADE,
    about TEXT,
    made TEXT NOT NULL,
    text TEXT NOT NULL,
    on_day TEXT NOT NULL CHECK (on_day IS date(on_day, '+0 days')),
    given_day TEXT CHECK (given_day IS date(given_day, '+0 days')),
    position_id INTEGER REFERENCES position (id) ON DELETE SET NULL,
    as_text TEXT AS (printf('id=%s,uuid=%s,kind=%s,audience=%s,person_id=%s,meeting_id=%s,about=%s,made=%s,text=%s,on_day=%s,given_day=%s,position_id=%s', quote(id), quote(uuid), quote(kind), quote(audience), quote(person_id), quote(meeting_id), quote(about), quote(made), quote(text), quote(on_day), quote(given_day), quote(position_id))) VIRTUAL
) STRICT;
CREATE INDEX paper_by_kind ON paper (kind, audience, about);
CREATE INDEX paper_by_person ON paper (person_id);
CREATE INDEX paper_by_meeting ON paper (meeting_id);
CREATE INDEX for_others_by_reader ON for_others (reader_id);
