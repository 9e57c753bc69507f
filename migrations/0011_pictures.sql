-- The picture of the timeline that was sent with an update, byte for byte. A table of its own: the rows of updates keep
-- their shape, so that no step before this has to be sealed, and a list of updates reads no pictures.
CREATE TABLE update_picture (
    update_id TEXT PRIMARY KEY NOT NULL REFERENCES status_update (id),
    svg TEXT NOT NULL CHECK (length(svg) BETWEEN 1 AND 2000000)
) STRICT;

CREATE TRIGGER update_picture_no_update BEFORE UPDATE ON update_picture WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: update_picture'); END;
CREATE TRIGGER update_picture_no_delete BEFORE DELETE ON update_picture WHEN (SELECT undoing FROM journal) = 0
BEGIN SELECT raise(ABORT, 'the ledger is append-only: update_picture'); END;
