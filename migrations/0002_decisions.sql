-- Decisions, risks, and what was said on record.
CREATE TABLE decision (
    id TEXT PRIMARY KEY NOT NULL,
    initiative_id TEXT REFERENCES initiative (id),
    question TEXT NOT NULL CHECK (length(question) BETWEEN 1 AND 200),
    why_now TEXT NOT NULL DEFAULT '' CHECK (length(why_now) <= 20000),
    options TEXT NOT NULL DEFAULT '[]' CHECK (json_type(options) IS 'array'),
    recommendation TEXT NOT NULL DEFAULT '' CHECK (length(recommendation) <= 20000),
    driver_id TEXT REFERENCES person (id),
    approver_id TEXT REFERENCES person (id),
    noted_on TEXT NOT NULL CHECK (noted_on IS date(noted_on)),
    notes_private TEXT NOT NULL DEFAULT '' CHECK (length(notes_private) <= 1000000)
) STRICT;
