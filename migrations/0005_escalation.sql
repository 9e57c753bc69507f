-- The case of an escalation is stated anew, never changed: the newest statement counts, the first stands in
-- `escalation`. A heads-up is given before a step goes out.
ALTER TABLE escalation ADD COLUMN impact TEXT NOT NULL DEFAULT '' CHECK (length(impact) <= 20000);
ALTER TABLE escalation_step ADD COLUMN heads_up_on TEXT CHECK (heads_up_on IS date(heads_up_on));
CREATE TABLE escalation_case (
    id TEXT PRIMARY KEY NOT NULL,
    dependency_id TEXT NOT NULL REFERENCES dependency (id),
    escalation_id TEXT NOT NULL REFERENCES escalation (id),
    trigger TEXT NOT NULL CHECK (length(trigger) <= 20000),
    needed TEXT NOT NULL CHECK (length(needed) <= 20000),
    impact TEXT NOT NULL CHECK (length(impact) <= 20000),
    options TEXT NOT NULL CHECK (json_type(options) IS 'array'),
    recommendation TEXT NOT NULL CHECK (length(recommendation) <= 20000),
    said_by_person TEXT REFERENCES person (id),
    said_by_team TEXT REFERENCES team (id),
    source TEXT NOT NULL CHECK (source IN ('meeting', 'written', 'relayed', 'system', 'inferred', 'imported')),
    link TEXT NOT NULL DEFAULT '',
    stated_on TEXT NOT NULL CHECK (stated_on IS date(stated_on)),
    recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX escalation_case_dependency ON escalation_case (dependency_id);
CREATE TRIGGER escalation_case_no_update BEFORE UPDATE ON escalation_case WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: escalation_case'); END;
CREATE TRIGGER escalation_case_no_delete BEFORE DELETE ON escalation_case WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: escalation_case'); END;

-- Older steps know neither new column, so they can not be turned any more.
UPDATE step SET sealed = 1;
