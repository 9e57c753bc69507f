-- Meetings, who came, and reports that are expected.

-- A series: who is expected, and in which rhythm. One that ended counts for nothing any more.
CREATE TABLE meeting (
    id TEXT PRIMARY KEY NOT NULL,
    title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    first_on TEXT NOT NULL CHECK (first_on IS date(first_on)),
    every_weeks INTEGER CHECK (every_weeks BETWEEN 1 AND 52),
    link TEXT NOT NULL DEFAULT '' CHECK (length(link) <= 20000),
    ended_on TEXT CHECK (ended_on IS date(ended_on)),
    notes_private TEXT NOT NULL DEFAULT '' CHECK (length(notes_private) <= 1000000)
) STRICT;
CREATE TABLE meeting_team (
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    team_id TEXT NOT NULL REFERENCES team (id),
    place INTEGER NOT NULL,
    PRIMARY KEY (meeting_id, team_id)
) STRICT;
CREATE TABLE occurrence (
    id TEXT PRIMARY KEY NOT NULL,
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    held_on TEXT NOT NULL CHECK (held_on IS date(held_on)),
    cancelled INTEGER NOT NULL DEFAULT 0 CHECK (cancelled IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX occurrence_once ON occurrence (meeting_id, held_on);
CREATE TABLE attendance (
    occurrence_id TEXT NOT NULL REFERENCES occurrence (id),
    team_id TEXT NOT NULL REFERENCES team (id),
    presence TEXT NOT NULL CHECK (presence IN ('present', 'absent', 'excused')),
    could_decide TEXT NOT NULL DEFAULT 'unknown' CHECK (could_decide IN ('yes', 'no', 'unknown')),
    person_id TEXT REFERENCES person (id),
    PRIMARY KEY (occurrence_id, team_id)
) STRICT;

-- What was said in a meeting: lines that became no entry, and which entries were made in it.
CREATE TABLE minute (
    id TEXT PRIMARY KEY NOT NULL,
    occurrence_id TEXT NOT NULL REFERENCES occurrence (id),
    dependency_id TEXT REFERENCES dependency (id),
    text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 20000)
) STRICT;
CREATE TABLE occurrence_entry (
    entry_id TEXT PRIMARY KEY NOT NULL,
    occurrence_id TEXT NOT NULL REFERENCES occurrence (id)
) STRICT;

-- A report that somebody owes again and again, and each time it came.
CREATE TABLE expected_report (
    id TEXT PRIMARY KEY NOT NULL,
    title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    team_id TEXT REFERENCES team (id),
    person_id TEXT REFERENCES person (id),
    every_days INTEGER NOT NULL CHECK (every_days BETWEEN 1 AND 1000),
    since TEXT NOT NULL CHECK (since IS date(since)),
    ended_on TEXT CHECK (ended_on IS date(ended_on))
) STRICT;
CREATE TABLE report_received (
    id TEXT PRIMARY KEY NOT NULL,
    report_id TEXT NOT NULL REFERENCES expected_report (id),
    received_on TEXT NOT NULL CHECK (received_on IS date(received_on)),
    link TEXT NOT NULL DEFAULT '' CHECK (length(link) <= 20000),
    text TEXT NOT NULL DEFAULT '' CHECK (length(text) <= 20000),
    recorded_at TEXT NOT NULL
) STRICT;

CREATE INDEX attendance_team ON attendance (team_id);
CREATE INDEX minute_dependency ON minute (dependency_id);
CREATE INDEX minute_occurrence ON minute (occurrence_id);
CREATE INDEX occurrence_entry_occurrence ON occurrence_entry (occurrence_id);
CREATE INDEX report_received_report ON report_received (report_id);

CREATE TRIGGER minute_no_update BEFORE UPDATE ON minute WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: minute'); END;
CREATE TRIGGER minute_no_delete BEFORE DELETE ON minute WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: minute'); END;
CREATE TRIGGER occurrence_entry_no_update BEFORE UPDATE ON occurrence_entry WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: occurrence_entry'); END;
CREATE TRIGGER occurrence_entry_no_delete BEFORE DELETE ON occurrence_entry WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: occurrence_entry'); END;
CREATE TRIGGER report_received_no_update BEFORE UPDATE ON report_received WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: report_received'); END;
CREATE TRIGGER report_received_no_delete BEFORE DELETE ON report_received WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: report_received'); END;
