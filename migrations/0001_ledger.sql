-- The first schema of a ledger. Frozen once released: a change is a new file.
-- Days are ISO text that equals its own date(); moments are RFC 3339 text in UTC; ids are UUID text.
-- A column that ends in _private never reaches an export.

-- The journal: one user action is one step, its rows hold every row it changed as JSON before and after.
CREATE TABLE journal (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    open_step INTEGER,
    undoing INTEGER NOT NULL CHECK (undoing IN (0, 1))
) STRICT;
INSERT INTO journal VALUES (1, NULL, 0);
CREATE TABLE step (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    at TEXT NOT NULL,
    done_on TEXT NOT NULL CHECK (done_on IS date(done_on)),
    act TEXT NOT NULL CHECK (json_valid(act)),
    label TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
    sealed INTEGER NOT NULL DEFAULT 0 CHECK (sealed IN (0, 1)),
    prev_hash TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;
CREATE TABLE step_row (
    place INTEGER PRIMARY KEY,
    step INTEGER NOT NULL REFERENCES step (seq) DEFERRABLE INITIALLY DEFERRED,
    tbl TEXT NOT NULL,
    before TEXT CHECK (json_valid(before)),
    after TEXT CHECK (json_valid(after)),
    CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT;

-- What the user set: thresholds, the working week, remembered mappings of files. Values are JSON.
CREATE TABLE setting (
    key TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;

-- What is.
CREATE TABLE team (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    name_folded TEXT NOT NULL UNIQUE,
    relation TEXT NOT NULL CHECK (relation IN ('own', 'partner', 'platform', 'vendor', 'leadership')),
    channel TEXT NOT NULL DEFAULT '' CHECK (length(channel) <= 20000),
    cycle_days INTEGER NOT NULL CHECK (cycle_days BETWEEN 1 AND 1000),
    notes_private TEXT NOT NULL DEFAULT '' CHECK (length(notes_private) <= 1000000)
) STRICT;
CREATE TABLE person (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    name_folded TEXT NOT NULL UNIQUE,
    alias TEXT NOT NULL DEFAULT '' CHECK (length(alias) <= 20000),
    role TEXT NOT NULL DEFAULT '' CHECK (length(role) <= 20000),
    team_id TEXT REFERENCES team (id),
    manager_id TEXT REFERENCES person (id) CHECK (manager_id IS NOT id),
    influence INTEGER CHECK (influence BETWEEN 1 AND 5),
    interest INTEGER CHECK (interest BETWEEN 1 AND 5),
    touch_every INTEGER CHECK (touch_every BETWEEN 1 AND 1000),
    cares_private TEXT NOT NULL DEFAULT '' CHECK (length(cares_private) <= 1000000),
    notes_private TEXT NOT NULL DEFAULT '' CHECK (length(notes_private) <= 1000000)
) STRICT;
CREATE TABLE initiative (
    id TEXT PRIMARY KEY NOT NULL,
    title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    outcome TEXT NOT NULL DEFAULT '' CHECK (length(outcome) <= 20000),
    stage TEXT NOT NULL CHECK (stage IN ('proposed', 'active', 'paused', 'done', 'dropped')),
    declared TEXT CHECK (declared IN ('onTrack', 'atRisk', 'offTrack', 'unknown')),
    declared_reason TEXT NOT NULL DEFAULT '' CHECK (length(declared_reason) <= 20000),
    external_id TEXT NOT NULL DEFAULT '' CHECK (length(external_id) <= 20000),
    link TEXT NOT NULL DEFAULT '' CHECK (length(link) <= 20000),
    notes_private TEXT NOT NULL DEFAULT '' CHECK (length(notes_private) <= 1000000)
) STRICT;
CREATE UNIQUE INDEX initiative_external ON initiative (external_id) WHERE external_id <> '';
CREATE TABLE stakeholder (
    id TEXT PRIMARY KEY NOT NULL,
    initiative_id TEXT NOT NULL REFERENCES initiative (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    role TEXT NOT NULL CHECK (role IN ('driver', 'approver', 'sponsor', 'contributor', 'informed')),
    team_id TEXT REFERENCES team (id)
) STRICT;
CREATE UNIQUE INDEX stakeholder_once ON stakeholder (initiative_id, person_id, role, coalesce(team_id, ''));
CREATE TABLE milestone (
    id TEXT PRIMARY KEY NOT NULL,
    initiative_id TEXT NOT NULL REFERENCES initiative (id),
    title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    value TEXT NOT NULL DEFAULT '' CHECK (length(value) <= 20000),
    done_on TEXT CHECK (done_on IS date(done_on))
) STRICT;
CREATE TABLE dependency (
    id TEXT PRIMARY KEY NOT NULL,
    initiative_id TEXT NOT NULL REFERENCES initiative (id),
    milestone_id TEXT REFERENCES milestone (id),
    title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    what TEXT NOT NULL DEFAULT '' CHECK (length(what) <= 20000),
    why TEXT NOT NULL DEFAULT '' CHECK (length(why) <= 20000),
    supplier_id TEXT REFERENCES team (id),
    dri_id TEXT REFERENCES person (id),
    criticality INTEGER NOT NULL CHECK (criticality BETWEEN 1 AND 3),
    acceptance TEXT NOT NULL DEFAULT '' CHECK (length(acceptance) <= 20000),
    fallback TEXT NOT NULL DEFAULT '' CHECK (length(fallback) <= 20000),
    next_step TEXT NOT NULL DEFAULT '' CHECK (length(next_step) <= 20000),
    next_step_on TEXT CHECK (next_step_on IS date(next_step_on)),
    external_id TEXT NOT NULL DEFAULT '' CHECK (length(external_id) <= 20000),
    link TEXT NOT NULL DEFAULT '' CHECK (length(link) <= 20000),
    tags TEXT NOT NULL DEFAULT '[]' CHECK (json_type(tags) IS 'array'),
    drafted_on TEXT NOT NULL CHECK (drafted_on IS date(drafted_on)),
    notes_private TEXT NOT NULL DEFAULT '' CHECK (length(notes_private) <= 1000000)
) STRICT;
CREATE UNIQUE INDEX dependency_external ON dependency (external_id) WHERE external_id <> '';

-- What was said and done. Rows of these tables are never changed: a mistake is taken back by a row in `retraction`.
CREATE TABLE milestone_date (
    id TEXT PRIMARY KEY NOT NULL,
    milestone_id TEXT NOT NULL REFERENCES milestone (id),
    day TEXT NOT NULL CHECK (day IS date(day)),
    reason TEXT NOT NULL DEFAULT '' CHECK (length(reason) <= 20000),
    said_by_person TEXT REFERENCES person (id),
    said_by_team TEXT REFERENCES team (id),
    source TEXT NOT NULL CHECK (source IN ('meeting', 'written', 'relayed', 'system', 'inferred', 'imported')),
    link TEXT NOT NULL DEFAULT '',
    stated_on TEXT NOT NULL CHECK (stated_on IS date(stated_on)),
    recorded_at TEXT NOT NULL
) STRICT;
CREATE TABLE need_by (
    id TEXT PRIMARY KEY NOT NULL,
    dependency_id TEXT NOT NULL REFERENCES dependency (id),
    day TEXT NOT NULL CHECK (day IS date(day)),
    reason TEXT NOT NULL DEFAULT '' CHECK (length(reason) <= 20000),
    said_by_person TEXT REFERENCES person (id),
    said_by_team TEXT REFERENCES team (id),
    source TEXT NOT NULL CHECK (source IN ('meeting', 'written', 'relayed', 'system', 'inferred', 'imported')),
    link TEXT NOT NULL DEFAULT '',
    stated_on TEXT NOT NULL CHECK (stated_on IS date(stated_on)),
    recorded_at TEXT NOT NULL
) STRICT;
CREATE TABLE eta (
    id TEXT PRIMARY KEY NOT NULL,
    dependency_id TEXT NOT NULL REFERENCES dependency (id),
    kind TEXT NOT NULL CHECK (kind IN ('promise', 'forecast', 'range', 'noneGiven', 'withdrawn', 'unchanged')),
    day TEXT CHECK (day IS date(day)),
    latest TEXT CHECK (latest IS date(latest)),
    confidence TEXT NOT NULL CHECK (confidence IN ('low', 'medium', 'high', 'unsaid')),
    code TEXT NOT NULL CHECK (code IN ('scope', 'dependency', 'capacity', 'priority', 'quality', 'estimate', 'leave', 'unknown')),
    reason TEXT NOT NULL DEFAULT '' CHECK (length(reason) <= 20000),
    reason_private TEXT NOT NULL DEFAULT '' CHECK (length(reason_private) <= 1000000),
    said_by_person TEXT REFERENCES person (id),
    said_by_team TEXT REFERENCES team (id),
    source TEXT NOT NULL CHECK (source IN ('meeting', 'written', 'relayed', 'system', 'inferred', 'imported')),
    link TEXT NOT NULL DEFAULT '',
    stated_on TEXT NOT NULL CHECK (stated_on IS date(stated_on)),
    recorded_at TEXT NOT NULL,
    CHECK ((day IS NULL) = (kind IN ('noneGiven', 'withdrawn', 'unchanged'))),
    CHECK ((latest IS NULL) = (kind <> 'range')),
    CHECK (latest >= day)
) STRICT;
CREATE TABLE standing (
    id TEXT PRIMARY KEY NOT NULL,
    dependency_id TEXT NOT NULL REFERENCES dependency (id),
    word TEXT NOT NULL CHECK (word IN ('acknowledged', 'started', 'blocked', 'parked', 'declined', 'cancelled', 'replaced', 'reopened')),
    reason TEXT NOT NULL DEFAULT '' CHECK (length(reason) <= 20000),
    said_by_person TEXT REFERENCES person (id),
    said_by_team TEXT REFERENCES team (id),
    source TEXT NOT NULL CHECK (source IN ('meeting', 'written', 'relayed', 'system', 'inferred', 'imported')),
    link TEXT NOT NULL DEFAULT '',
    stated_on TEXT NOT NULL CHECK (stated_on IS date(stated_on)),
    recorded_at TEXT NOT NULL
) STRICT;
CREATE TABLE ask (
    id TEXT PRIMARY KEY NOT NULL,
    dependency_id TEXT NOT NULL REFERENCES dependency (id),
    kind TEXT NOT NULL CHECK (kind IN ('eta', 'status', 'help', 'decision', 'review', 'correction')),
    to_person TEXT REFERENCES person (id),
    channel TEXT NOT NULL CHECK (channel IN ('chat', 'mail', 'meeting', 'call', 'ticket', 'document', 'inPerson')),
    text TEXT NOT NULL DEFAULT '' CHECK (length(text) <= 20000),
    asked_on TEXT NOT NULL CHECK (asked_on IS date(asked_on)),
    reply_by TEXT CHECK (reply_by IS date(reply_by)),
    said_by_person TEXT REFERENCES person (id),
    said_by_team TEXT REFERENCES team (id),
    source TEXT NOT NULL CHECK (source IN ('meeting', 'written', 'relayed', 'system', 'inferred', 'imported')),
    link TEXT NOT NULL DEFAULT '',
    stated_on TEXT NOT NULL CHECK (stated_on IS date(stated_on)),
    recorded_at TEXT NOT NULL
) STRICT;
CREATE TABLE nudge (
    id TEXT PRIMARY KEY NOT NULL,
    dependency_id TEXT NOT NULL REFERENCES dependency (id),
    ask_id TEXT NOT NULL REFERENCES ask (id),
    nudged_on TEXT NOT NULL CHECK (nudged_on IS date(nudged_on)),
    channel TEXT NOT NULL CHECK (channel IN ('chat', 'mail', 'meeting', 'call', 'ticket', 'document', 'inPerson'))
) STRICT;
CREATE TABLE answer (
    id TEXT PRIMARY KEY NOT NULL,
    dependency_id TEXT NOT NULL REFERENCES dependency (id),
    ask_id TEXT NOT NULL REFERENCES ask (id),
    kind TEXT NOT NULL CHECK (kind IN ('answered', 'partly', 'declined', 'withdrawn')),
    answered_on TEXT NOT NULL CHECK (answered_on IS date(answered_on)),
    text TEXT NOT NULL DEFAULT '' CHECK (length(text) <= 20000)
) STRICT;
CREATE TABLE delivery (
    id TEXT PRIMARY KEY NOT NULL,
    dependency_id TEXT NOT NULL REFERENCES dependency (id),
    delivered_on TEXT NOT NULL CHECK (delivered_on IS date(delivered_on)),
    what TEXT NOT NULL DEFAULT '' CHECK (length(what) <= 20000),
    said_by_person TEXT REFERENCES person (id),
    said_by_team TEXT REFERENCES team (id),
    source TEXT NOT NULL CHECK (source IN ('meeting', 'written', 'relayed', 'system', 'inferred', 'imported')),
    link TEXT NOT NULL DEFAULT '',
    stated_on TEXT NOT NULL CHECK (stated_on IS date(stated_on)),
    recorded_at TEXT NOT NULL
) STRICT;
CREATE TABLE verdict (
    id TEXT PRIMARY KEY NOT NULL,
    dependency_id TEXT NOT NULL REFERENCES dependency (id),
    delivery_id TEXT NOT NULL UNIQUE REFERENCES delivery (id),
    kind TEXT NOT NULL CHECK (kind IN ('accepted', 'unchecked', 'bounced')),
    judged_on TEXT NOT NULL CHECK (judged_on IS date(judged_on)),
    reason TEXT NOT NULL DEFAULT '' CHECK (length(reason) <= 20000),
    CHECK (kind <> 'bounced' OR reason <> '')
) STRICT;
CREATE TABLE escalation (
    id TEXT PRIMARY KEY NOT NULL,
    dependency_id TEXT NOT NULL REFERENCES dependency (id),
    trigger TEXT NOT NULL DEFAULT '' CHECK (length(trigger) <= 20000),
    needed TEXT NOT NULL DEFAULT '' CHECK (length(needed) <= 20000),
    options TEXT NOT NULL DEFAULT '[]' CHECK (json_type(options) IS 'array'),
    recommendation TEXT NOT NULL DEFAULT '' CHECK (length(recommendation) <= 20000),
    raised_on TEXT NOT NULL CHECK (raised_on IS date(raised_on)),
    said_by_person TEXT REFERENCES person (id),
    said_by_team TEXT REFERENCES team (id),
    source TEXT NOT NULL CHECK (source IN ('meeting', 'written', 'relayed', 'system', 'inferred', 'imported')),
    link TEXT NOT NULL DEFAULT '',
    stated_on TEXT NOT NULL CHECK (stated_on IS date(stated_on)),
    recorded_at TEXT NOT NULL
) STRICT;
CREATE TABLE escalation_step (
    id TEXT PRIMARY KEY NOT NULL,
    dependency_id TEXT NOT NULL REFERENCES dependency (id),
    escalation_id TEXT NOT NULL REFERENCES escalation (id),
    rung TEXT NOT NULL CHECK (rung IN ('dri', 'driLead', 'leads', 'skipLevel', 'director')),
    to_person TEXT REFERENCES person (id),
    channel TEXT NOT NULL CHECK (channel IN ('chat', 'mail', 'meeting', 'call', 'ticket', 'document', 'inPerson')),
    stepped_on TEXT NOT NULL CHECK (stepped_on IS date(stepped_on)),
    respond_by TEXT CHECK (respond_by IS date(respond_by))
) STRICT;
CREATE TABLE step_result (
    step_id TEXT PRIMARY KEY NOT NULL REFERENCES escalation_step (id),
    dependency_id TEXT NOT NULL REFERENCES dependency (id),
    outcome TEXT NOT NULL CHECK (outcome IN ('moved', 'partly', 'nothing', 'backfired')),
    responded_on TEXT NOT NULL CHECK (responded_on IS date(responded_on)),
    cost_private INTEGER NOT NULL CHECK (cost_private BETWEEN 0 AND 3),
    note_private TEXT NOT NULL DEFAULT '' CHECK (length(note_private) <= 1000000)
) STRICT;
CREATE TABLE escalation_closing (
    escalation_id TEXT PRIMARY KEY NOT NULL REFERENCES escalation (id),
    dependency_id TEXT NOT NULL REFERENCES dependency (id),
    closed_on TEXT NOT NULL CHECK (closed_on IS date(closed_on)),
    resolved INTEGER NOT NULL CHECK (resolved IN (0, 1)),
    reason TEXT NOT NULL DEFAULT '' CHECK (length(reason) <= 20000)
) STRICT;
CREATE TABLE retraction (
    statement_id TEXT PRIMARY KEY NOT NULL,
    dependency_id TEXT REFERENCES dependency (id),
    reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 20000),
    recorded_at TEXT NOT NULL
) STRICT;
CREATE TABLE status_update (
    id TEXT PRIMARY KEY NOT NULL,
    audience TEXT NOT NULL CHECK (audience IN ('peers')),
    from_on TEXT NOT NULL CHECK (from_on IS date(from_on)),
    to_on TEXT NOT NULL CHECK (to_on IS date(to_on)),
    text TEXT NOT NULL,
    facts TEXT NOT NULL CHECK (json_valid(facts)),
    sent_at TEXT NOT NULL
) STRICT;
CREATE TABLE status_update_initiative (
    update_id TEXT NOT NULL REFERENCES status_update (id),
    initiative_id TEXT NOT NULL REFERENCES initiative (id),
    place INTEGER NOT NULL,
    PRIMARY KEY (update_id, place)
) STRICT;

CREATE INDEX need_by_dependency ON need_by (dependency_id);
CREATE INDEX eta_dependency ON eta (dependency_id);
CREATE INDEX standing_dependency ON standing (dependency_id);
CREATE INDEX ask_dependency ON ask (dependency_id);
CREATE INDEX nudge_dependency ON nudge (dependency_id);
CREATE INDEX answer_dependency ON answer (dependency_id);
CREATE INDEX delivery_dependency ON delivery (dependency_id);
CREATE INDEX verdict_dependency ON verdict (dependency_id);
CREATE INDEX escalation_dependency ON escalation (dependency_id);
CREATE INDEX escalation_step_dependency ON escalation_step (dependency_id);
CREATE INDEX step_result_dependency ON step_result (dependency_id);
CREATE INDEX escalation_closing_dependency ON escalation_closing (dependency_id);
CREATE INDEX retraction_dependency ON retraction (dependency_id);
CREATE INDEX milestone_date_milestone ON milestone_date (milestone_id);
CREATE INDEX dependency_initiative ON dependency (initiative_id);
CREATE INDEX step_row_step ON step_row (step);
-- Each write asks which steps could be brought back; without this it would read the whole trail.
CREATE INDEX step_taken_back ON step (seq) WHERE undone = 1 AND sealed = 0;

-- Append-only: only undo may touch these rows.
CREATE TRIGGER milestone_date_no_update BEFORE UPDATE ON milestone_date WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: milestone_date'); END;
CREATE TRIGGER milestone_date_no_delete BEFORE DELETE ON milestone_date WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: milestone_date'); END;
CREATE TRIGGER need_by_no_update BEFORE UPDATE ON need_by WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: need_by'); END;
CREATE TRIGGER need_by_no_delete BEFORE DELETE ON need_by WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: need_by'); END;
CREATE TRIGGER eta_no_update BEFORE UPDATE ON eta WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: eta'); END;
CREATE TRIGGER eta_no_delete BEFORE DELETE ON eta WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: eta'); END;
CREATE TRIGGER standing_no_update BEFORE UPDATE ON standing WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: standing'); END;
CREATE TRIGGER standing_no_delete BEFORE DELETE ON standing WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: standing'); END;
CREATE TRIGGER ask_no_update BEFORE UPDATE ON ask WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: ask'); END;
CREATE TRIGGER ask_no_delete BEFORE DELETE ON ask WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: ask'); END;
CREATE TRIGGER nudge_no_update BEFORE UPDATE ON nudge WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: nudge'); END;
CREATE TRIGGER nudge_no_delete BEFORE DELETE ON nudge WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: nudge'); END;
CREATE TRIGGER answer_no_update BEFORE UPDATE ON answer WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: answer'); END;
CREATE TRIGGER answer_no_delete BEFORE DELETE ON answer WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: answer'); END;
CREATE TRIGGER delivery_no_update BEFORE UPDATE ON delivery WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: delivery'); END;
CREATE TRIGGER delivery_no_delete BEFORE DELETE ON delivery WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: delivery'); END;
CREATE TRIGGER verdict_no_update BEFORE UPDATE ON verdict WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: verdict'); END;
CREATE TRIGGER verdict_no_delete BEFORE DELETE ON verdict WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: verdict'); END;
CREATE TRIGGER escalation_no_update BEFORE UPDATE ON escalation WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: escalation'); END;
CREATE TRIGGER escalation_no_delete BEFORE DELETE ON escalation WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: escalation'); END;
CREATE TRIGGER escalation_step_no_update BEFORE UPDATE ON escalation_step WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: escalation_step'); END;
CREATE TRIGGER escalation_step_no_delete BEFORE DELETE ON escalation_step WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: escalation_step'); END;
CREATE TRIGGER step_result_no_update BEFORE UPDATE ON step_result WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: step_result'); END;
CREATE TRIGGER step_result_no_delete BEFORE DELETE ON step_result WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: step_result'); END;
CREATE TRIGGER escalation_closing_no_update BEFORE UPDATE ON escalation_closing WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: escalation_closing'); END;
CREATE TRIGGER escalation_closing_no_delete BEFORE DELETE ON escalation_closing WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: escalation_closing'); END;
CREATE TRIGGER retraction_no_update BEFORE UPDATE ON retraction WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: retraction'); END;
CREATE TRIGGER retraction_no_delete BEFORE DELETE ON retraction WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: retraction'); END;
CREATE TRIGGER status_update_no_update BEFORE UPDATE ON status_update WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: status_update'); END;
CREATE TRIGGER status_update_no_delete BEFORE DELETE ON status_update WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: status_update'); END;
CREATE TRIGGER status_update_initiative_no_update BEFORE UPDATE ON status_update_initiative WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: status_update_initiative'); END;
CREATE TRIGGER status_update_initiative_no_delete BEFORE DELETE ON status_update_initiative WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: status_update_initiative'); END;
