-- Decisions, risks, and what was said on record.
-- A decision has one approver at most, because there is one column for it.
CREATE TABLE decision (
    id TEXT PRIMARY KEY NOT NULL,
    initiative_id TEXT REFERENCES initiative (id),
    question TEXT NOT NULL CHECK (length(question) BETWEEN 1 AND 200),
    why_now TEXT NOT NULL DEFAULT '' CHECK (length(why_now) <= 20000),
    options TEXT NOT NULL DEFAULT '[]' CHECK (json_type(options) IS 'array'),
    recommendation TEXT NOT NULL DEFAULT '' CHECK (length(recommendation) <= 20000),
    by_default TEXT NOT NULL DEFAULT '' CHECK (length(by_default) <= 20000),
    driver_id TEXT REFERENCES person (id),
    approver_id TEXT REFERENCES person (id),
    noted_on TEXT NOT NULL CHECK (noted_on IS date(noted_on)),
    notes_private TEXT NOT NULL DEFAULT '' CHECK (length(notes_private) <= 1000000)
) STRICT;
CREATE TABLE decision_person (
    decision_id TEXT NOT NULL REFERENCES decision (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    part TEXT NOT NULL CHECK (part IN ('contributor', 'informed')),
    PRIMARY KEY (decision_id, person_id, part)
) STRICT;
CREATE TABLE risk (
    id TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('risk', 'assumption', 'issue')),
    title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    initiative_id TEXT REFERENCES initiative (id),
    dependency_id TEXT REFERENCES dependency (id),
    trigger TEXT NOT NULL DEFAULT '' CHECK (length(trigger) <= 20000),
    owner_id TEXT REFERENCES person (id),
    response TEXT NOT NULL DEFAULT '' CHECK (length(response) <= 20000),
    review_on TEXT CHECK (review_on IS date(review_on)),
    state TEXT NOT NULL CHECK (state IN ('open', 'closed', 'dismissed')),
    state_reason TEXT NOT NULL DEFAULT '' CHECK (length(state_reason) <= 20000),
    raised_by TEXT NOT NULL CHECK (raised_by IN ('me', 'keepsMoving', 'comesBack', 'noFallback')),
    noted_on TEXT NOT NULL CHECK (noted_on IS date(noted_on)),
    CHECK (raised_by = 'me' OR dependency_id IS NOT NULL)
) STRICT;
-- What a rule proposed and was confirmed or dismissed is not proposed again.
CREATE UNIQUE INDEX risk_proposed ON risk (dependency_id, raised_by) WHERE raised_by <> 'me';
CREATE INDEX risk_dependency ON risk (dependency_id);

-- What was said and done: never changed, see 0001.
CREATE TABLE decide_by (
    id TEXT PRIMARY KEY NOT NULL,
    decision_id TEXT NOT NULL REFERENCES decision (id),
    day TEXT NOT NULL CHECK (day IS date(day)),
    reason TEXT NOT NULL DEFAULT '' CHECK (length(reason) <= 20000),
    said_by_person TEXT REFERENCES person (id),
    said_by_team TEXT REFERENCES team (id),
    source TEXT NOT NULL CHECK (source IN ('meeting', 'written', 'relayed', 'system', 'inferred', 'imported')),
    link TEXT NOT NULL DEFAULT '',
    stated_on TEXT NOT NULL CHECK (stated_on IS date(stated_on)),
    recorded_at TEXT NOT NULL
) STRICT;
-- `day` is the day of a revisit, none when there is no need to; `other_id` is the decision that takes its place.
CREATE TABLE decision_entry (
    id TEXT PRIMARY KEY NOT NULL,
    decision_id TEXT NOT NULL REFERENCES decision (id),
    kind TEXT NOT NULL CHECK (kind IN ('decided', 'communicated', 'revisit', 'superseded', 'dropped', 'reopened', 'discussed')),
    text TEXT NOT NULL DEFAULT '' CHECK (length(text) <= 20000),
    day TEXT CHECK (day IS date(day)),
    other_id TEXT REFERENCES decision (id),
    moved INTEGER CHECK (moved IN (0, 1)),
    said_by_person TEXT REFERENCES person (id),
    said_by_team TEXT REFERENCES team (id),
    source TEXT NOT NULL CHECK (source IN ('meeting', 'written', 'relayed', 'system', 'inferred', 'imported')),
    link TEXT NOT NULL DEFAULT '',
    stated_on TEXT NOT NULL CHECK (stated_on IS date(stated_on)),
    recorded_at TEXT NOT NULL,
    CHECK (day IS NULL OR kind = 'revisit'),
    CHECK ((other_id IS NULL) = (kind <> 'superseded')),
    CHECK ((moved IS NULL) = (kind <> 'discussed'))
) STRICT;
CREATE TABLE quote (
    id TEXT PRIMARY KEY NOT NULL,
    words TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 20000),
    place TEXT NOT NULL DEFAULT '' CHECK (length(place) <= 20000),
    initiative_id TEXT REFERENCES initiative (id),
    dependency_id TEXT REFERENCES dependency (id),
    decision_id TEXT REFERENCES decision (id),
    said_by_person TEXT REFERENCES person (id),
    said_by_team TEXT REFERENCES team (id),
    source TEXT NOT NULL CHECK (source IN ('meeting', 'written', 'relayed', 'system', 'inferred', 'imported')),
    link TEXT NOT NULL DEFAULT '',
    stated_on TEXT NOT NULL CHECK (stated_on IS date(stated_on)),
    recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX decide_by_decision ON decide_by (decision_id);
CREATE INDEX decision_entry_decision ON decision_entry (decision_id);
CREATE INDEX quote_dependency ON quote (dependency_id);

CREATE TRIGGER decide_by_no_update BEFORE UPDATE ON decide_by WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: decide_by'); END;
CREATE TRIGGER decide_by_no_delete BEFORE DELETE ON decide_by WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: decide_by'); END;
CREATE TRIGGER decision_entry_no_update BEFORE UPDATE ON decision_entry WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: decision_entry'); END;
CREATE TRIGGER decision_entry_no_delete BEFORE DELETE ON decision_entry WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: decision_entry'); END;
CREATE TRIGGER quote_no_update BEFORE UPDATE ON quote WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: quote'); END;
CREATE TRIGGER quote_no_delete BEFORE DELETE ON quote WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: quote'); END;
