-- What waits for what.
CREATE TABLE link (
    id TEXT PRIMARY KEY NOT NULL,
    from_dependency TEXT NOT NULL REFERENCES dependency (id),
    kind TEXT NOT NULL CHECK (kind IN ('blocks', 'feeds')),
    to_dependency TEXT REFERENCES dependency (id) CHECK (to_dependency IS NOT from_dependency),
    to_milestone TEXT REFERENCES milestone (id),
    lag INTEGER NOT NULL CHECK (lag BETWEEN 0 AND 1000),
    CHECK ((to_dependency IS NULL) <> (to_milestone IS NULL))
) STRICT;
CREATE UNIQUE INDEX link_once ON link (from_dependency, coalesce(to_dependency, to_milestone));
