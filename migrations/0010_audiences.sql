-- Audiences are the user's own from here on, so that their keys can not be listed in a check: both tables are made
-- anew with the same columns and rows. And what was wrong in an update is corrected beside it, never in it.
CREATE TABLE told (
    id TEXT PRIMARY KEY NOT NULL,
    audience TEXT NOT NULL CHECK (length(audience) BETWEEN 1 AND 40),
    from_on TEXT NOT NULL CHECK (from_on IS date(from_on)),
    to_on TEXT NOT NULL CHECK (to_on IS date(to_on)),
    text TEXT NOT NULL,
    facts TEXT NOT NULL CHECK (json_valid(facts)),
    sent_at TEXT NOT NULL
) STRICT;
CREATE TABLE told_initiative (
    update_id TEXT NOT NULL REFERENCES told (id),
    initiative_id TEXT NOT NULL REFERENCES initiative (id),
    place INTEGER NOT NULL,
    PRIMARY KEY (update_id, place)
) STRICT;
INSERT INTO told SELECT id, audience, from_on, to_on, text, facts, sent_at FROM status_update;
INSERT INTO told_initiative SELECT update_id, initiative_id, place FROM status_update_initiative;
DROP TABLE status_update_initiative;
DROP TABLE status_update;
ALTER TABLE told RENAME TO status_update;
ALTER TABLE told_initiative RENAME TO status_update_initiative;

CREATE TABLE erratum (
    id TEXT PRIMARY KEY NOT NULL,
    update_id TEXT NOT NULL REFERENCES status_update (id),
    text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 20000),
    noted_on TEXT NOT NULL CHECK (noted_on IS date(noted_on)),
    noted_at TEXT NOT NULL
) STRICT;
CREATE INDEX erratum_update ON erratum (update_id);

CREATE TRIGGER status_update_no_update BEFORE UPDATE ON status_update WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: status_update'); END;
CREATE TRIGGER status_update_no_delete BEFORE DELETE ON status_update WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: status_update'); END;
CREATE TRIGGER status_update_initiative_no_update BEFORE UPDATE ON status_update_initiative WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: status_update_initiative'); END;
CREATE TRIGGER status_update_initiative_no_delete BEFORE DELETE ON status_update_initiative WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: status_update_initiative'); END;
CREATE TRIGGER erratum_no_update BEFORE UPDATE ON erratum WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: erratum'); END;
CREATE TRIGGER erratum_no_delete BEFORE DELETE ON erratum WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: erratum'); END;
