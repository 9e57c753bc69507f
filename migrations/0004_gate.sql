-- Acceptance checks, their results, and who is said to own a dependency.
CREATE TABLE acceptance_check (
    id TEXT PRIMARY KEY NOT NULL,
    dependency_id TEXT NOT NULL REFERENCES dependency (id),
    place INTEGER NOT NULL CHECK (place >= 0),
    text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 200)
) STRICT;
CREATE INDEX acceptance_check_dependency ON acceptance_check (dependency_id);

-- A result keeps the words of its check: the check itself may be reworded or removed later.
CREATE TABLE check_result (
    id TEXT PRIMARY KEY NOT NULL,
    dependency_id TEXT NOT NULL REFERENCES dependency (id),
    delivery_id TEXT NOT NULL REFERENCES delivery (id),
    check_id TEXT NOT NULL,
    text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 200),
    mark TEXT NOT NULL CHECK (mark IN ('pass', 'fail', 'notApplicable')),
    evidence TEXT NOT NULL DEFAULT '' CHECK (length(evidence) <= 20000),
    link TEXT NOT NULL DEFAULT '' CHECK (length(link) <= 20000)
) STRICT;
CREATE INDEX check_result_dependency ON check_result (dependency_id);
CREATE UNIQUE INDEX check_result_once ON check_result (delivery_id, check_id);

CREATE TABLE dri_claim (
    id TEXT PRIMARY KEY NOT NULL,
    dependency_id TEXT NOT NULL REFERENCES dependency (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    place TEXT NOT NULL CHECK (place IN ('chat', 'mail', 'meeting', 'call', 'ticket', 'document', 'inPerson')),
    text TEXT NOT NULL DEFAULT '' CHECK (length(text) <= 20000),
    said_by_person TEXT REFERENCES person (id),
    said_by_team TEXT REFERENCES team (id),
    source TEXT NOT NULL CHECK (source IN ('meeting', 'written', 'relayed', 'system', 'inferred', 'imported')),
    link TEXT NOT NULL DEFAULT '',
    stated_on TEXT NOT NULL CHECK (stated_on IS date(stated_on)),
    recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX dri_claim_dependency ON dri_claim (dependency_id);

CREATE TABLE claim_word (
    id TEXT PRIMARY KEY NOT NULL,
    dependency_id TEXT NOT NULL REFERENCES dependency (id),
    claim_id TEXT NOT NULL REFERENCES dri_claim (id),
    word TEXT NOT NULL CHECK (word IN ('agreed', 'contradicted', 'promised', 'corrected')),
    due TEXT CHECK (due IS date(due)),
    text TEXT NOT NULL DEFAULT '' CHECK (length(text) <= 20000),
    said_by_person TEXT REFERENCES person (id),
    said_by_team TEXT REFERENCES team (id),
    source TEXT NOT NULL CHECK (source IN ('meeting', 'written', 'relayed', 'system', 'inferred', 'imported')),
    link TEXT NOT NULL DEFAULT '',
    stated_on TEXT NOT NULL CHECK (stated_on IS date(stated_on)),
    recorded_at TEXT NOT NULL,
    CHECK ((due IS NULL) = (word <> 'promised'))
) STRICT;
CREATE INDEX claim_word_dependency ON claim_word (dependency_id);

CREATE TRIGGER check_result_no_update BEFORE UPDATE ON check_result WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: check_result'); END;
CREATE TRIGGER check_result_no_delete BEFORE DELETE ON check_result WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: check_result'); END;
CREATE TRIGGER dri_claim_no_update BEFORE UPDATE ON dri_claim WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: dri_claim'); END;
CREATE TRIGGER dri_claim_no_delete BEFORE DELETE ON dri_claim WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: dri_claim'); END;
CREATE TRIGGER claim_word_no_update BEFORE UPDATE ON claim_word WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: claim_word'); END;
CREATE TRIGGER claim_word_no_delete BEFORE DELETE ON claim_word WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: claim_word'); END;
