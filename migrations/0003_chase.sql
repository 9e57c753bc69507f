-- What I asked about other things than dependencies, what I owe, what I put off.

-- An ask is about a dependency, a decision or a person: the three tables are made anew, because a column that may
-- not be empty can not be told otherwise. What follows an ask bears the dependency as the ask does.
CREATE TABLE ask_anew (
    id TEXT PRIMARY KEY NOT NULL,
    dependency_id TEXT REFERENCES dependency (id),
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
    recorded_at TEXT NOT NULL,
    decision_id TEXT REFERENCES decision (id),
    about_person_id TEXT REFERENCES person (id),
    CHECK ((dependency_id IS NOT NULL) + (decision_id IS NOT NULL) + (about_person_id IS NOT NULL) = 1),
    CHECK (dependency_id IS NOT NULL OR to_person IS NOT NULL)
) STRICT;
INSERT INTO ask_anew (id, dependency_id, kind, to_person, channel, text, asked_on, reply_by, said_by_person,
    said_by_team, source, link, stated_on, recorded_at)
SELECT id, dependency_id, kind, to_person, channel, text, asked_on, reply_by, said_by_person, said_by_team, source,
    link, stated_on, recorded_at FROM ask;
DROP TABLE ask;
ALTER TABLE ask_anew RENAME TO ask;
CREATE TABLE nudge_anew (
    id TEXT PRIMARY KEY NOT NULL,
    dependency_id TEXT REFERENCES dependency (id),
    ask_id TEXT NOT NULL REFERENCES ask (id),
    nudged_on TEXT NOT NULL CHECK (nudged_on IS date(nudged_on)),
    channel TEXT NOT NULL CHECK (channel IN ('chat', 'mail', 'meeting', 'call', 'ticket', 'document', 'inPerson'))
) STRICT;
INSERT INTO nudge_anew (id, dependency_id, ask_id, nudged_on, channel)
SELECT id, dependency_id, ask_id, nudged_on, channel FROM nudge;
DROP TABLE nudge;
ALTER TABLE nudge_anew RENAME TO nudge;
CREATE TABLE answer_anew (
    id TEXT PRIMARY KEY NOT NULL,
    dependency_id TEXT REFERENCES dependency (id),
    ask_id TEXT NOT NULL REFERENCES ask (id),
    kind TEXT NOT NULL CHECK (kind IN ('answered', 'partly', 'declined', 'withdrawn')),
    answered_on TEXT NOT NULL CHECK (answered_on IS date(answered_on)),
    text TEXT NOT NULL DEFAULT '' CHECK (length(text) <= 20000)
) STRICT;
INSERT INTO answer_anew (id, dependency_id, ask_id, kind, answered_on, text)
SELECT id, dependency_id, ask_id, kind, answered_on, text FROM answer;
DROP TABLE answer;
ALTER TABLE answer_anew RENAME TO answer;
-- The rows that older steps noted lack a column; they can no longer be put back.
UPDATE step SET sealed = 1;

CREATE INDEX ask_dependency ON ask (dependency_id);
CREATE INDEX nudge_dependency ON nudge (dependency_id);
CREATE INDEX answer_dependency ON answer (dependency_id);

-- Append-only: only undo may touch these rows.
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

-- What I owe. A new day is a new statement; the end is one row, kept or withdrawn.
CREATE TABLE commitment (
    id TEXT PRIMARY KEY NOT NULL,
    dependency_id TEXT REFERENCES dependency (id),
    to_person TEXT REFERENCES person (id),
    to_team TEXT REFERENCES team (id),
    text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 200),
    said_by_person TEXT REFERENCES person (id),
    said_by_team TEXT REFERENCES team (id),
    source TEXT NOT NULL CHECK (source IN ('meeting', 'written', 'relayed', 'system', 'inferred', 'imported')),
    link TEXT NOT NULL DEFAULT '',
    stated_on TEXT NOT NULL CHECK (stated_on IS date(stated_on)),
    recorded_at TEXT NOT NULL,
    CHECK (to_person IS NOT NULL OR to_team IS NOT NULL)
) STRICT;
CREATE TABLE commitment_due (
    id TEXT PRIMARY KEY NOT NULL,
    commitment_id TEXT NOT NULL REFERENCES commitment (id),
    due TEXT NOT NULL CHECK (due IS date(due)),
    reason TEXT NOT NULL DEFAULT '' CHECK (length(reason) <= 20000),
    said_by_person TEXT REFERENCES person (id),
    said_by_team TEXT REFERENCES team (id),
    source TEXT NOT NULL CHECK (source IN ('meeting', 'written', 'relayed', 'system', 'inferred', 'imported')),
    link TEXT NOT NULL DEFAULT '',
    stated_on TEXT NOT NULL CHECK (stated_on IS date(stated_on)),
    recorded_at TEXT NOT NULL
) STRICT;
CREATE TABLE commitment_end (
    commitment_id TEXT PRIMARY KEY NOT NULL REFERENCES commitment (id),
    kind TEXT NOT NULL CHECK (kind IN ('kept', 'withdrawn')),
    ended_on TEXT NOT NULL CHECK (ended_on IS date(ended_on)),
    reason TEXT NOT NULL DEFAULT '' CHECK (length(reason) <= 20000),
    CHECK (kind <> 'withdrawn' OR reason <> '')
) STRICT;

-- What I put off until a day, and what I took up again before it.
CREATE TABLE snooze (
    id TEXT PRIMARY KEY NOT NULL,
    dependency_id TEXT NOT NULL REFERENCES dependency (id),
    until_on TEXT NOT NULL CHECK (until_on IS date(until_on)),
    reason_private TEXT NOT NULL CHECK (length(reason_private) <= 1000000),
    said_by_person TEXT REFERENCES person (id),
    said_by_team TEXT REFERENCES team (id),
    source TEXT NOT NULL CHECK (source IN ('meeting', 'written', 'relayed', 'system', 'inferred', 'imported')),
    link TEXT NOT NULL DEFAULT '',
    stated_on TEXT NOT NULL CHECK (stated_on IS date(stated_on)),
    recorded_at TEXT NOT NULL,
    CHECK (until_on > stated_on)
) STRICT;
CREATE TABLE snooze_end (
    snooze_id TEXT PRIMARY KEY NOT NULL REFERENCES snooze (id),
    dependency_id TEXT NOT NULL REFERENCES dependency (id),
    ended_on TEXT NOT NULL CHECK (ended_on IS date(ended_on))
) STRICT;

CREATE INDEX commitment_dependency ON commitment (dependency_id);
CREATE INDEX commitment_due_commitment ON commitment_due (commitment_id);
CREATE INDEX snooze_dependency ON snooze (dependency_id);
CREATE INDEX snooze_end_dependency ON snooze_end (dependency_id);

CREATE TRIGGER commitment_no_update BEFORE UPDATE ON commitment WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: commitment'); END;
CREATE TRIGGER commitment_no_delete BEFORE DELETE ON commitment WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: commitment'); END;
CREATE TRIGGER commitment_due_no_update BEFORE UPDATE ON commitment_due WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: commitment_due'); END;
CREATE TRIGGER commitment_due_no_delete BEFORE DELETE ON commitment_due WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: commitment_due'); END;
CREATE TRIGGER commitment_end_no_update BEFORE UPDATE ON commitment_end WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: commitment_end'); END;
CREATE TRIGGER commitment_end_no_delete BEFORE DELETE ON commitment_end WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: commitment_end'); END;
CREATE TRIGGER snooze_no_update BEFORE UPDATE ON snooze WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: snooze'); END;
CREATE TRIGGER snooze_no_delete BEFORE DELETE ON snooze WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: snooze'); END;
CREATE TRIGGER snooze_end_no_update BEFORE UPDATE ON snooze_end WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: snooze_end'); END;
CREATE TRIGGER snooze_end_no_delete BEFORE DELETE ON snooze_end WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: snooze_end'); END;
