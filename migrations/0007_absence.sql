-- Who is away, who covers, who acts for whom, and who leads a team.
ALTER TABLE team ADD COLUMN lead_id TEXT REFERENCES person (id);
CREATE TABLE absence (
    id TEXT PRIMARY KEY NOT NULL,
    person_id TEXT REFERENCES person (id),
    -- A vacancy has no person: nobody leads this team.
    team_id TEXT REFERENCES team (id),
    kind TEXT NOT NULL CHECK (kind IN ('leave', 'vacancy', 'travel')),
    from_on TEXT NOT NULL CHECK (from_on IS date(from_on)),
    -- The last day away; open when it is not known.
    to_on TEXT CHECK (to_on IS date(to_on)),
    cover_id TEXT REFERENCES person (id) CHECK (cover_id IS NULL OR cover_id IS NOT person_id),
    notes_private TEXT NOT NULL DEFAULT '' CHECK (length(notes_private) <= 1000000),
    CHECK ((kind = 'vacancy') = (person_id IS NULL)),
    CHECK ((kind = 'vacancy') = (team_id IS NOT NULL)),
    CHECK (to_on >= from_on)
) STRICT;
CREATE TABLE acting (
    id TEXT PRIMARY KEY NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id),
    -- In whose stead, or as lead of which team.
    for_person_id TEXT REFERENCES person (id) CHECK (for_person_id IS NOT person_id),
    for_team_id TEXT REFERENCES team (id),
    from_on TEXT NOT NULL CHECK (from_on IS date(from_on)),
    to_on TEXT CHECK (to_on IS date(to_on)),
    notes_private TEXT NOT NULL DEFAULT '' CHECK (length(notes_private) <= 1000000),
    CHECK ((for_person_id IS NULL) <> (for_team_id IS NULL)),
    CHECK (to_on >= from_on)
) STRICT;
-- The steps so far know a team without its lead, so they can not put a team back as it was.
UPDATE step SET sealed = 1;
