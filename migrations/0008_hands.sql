-- Saved views, and the index of the full-text search.

-- A way to look at the dependencies. What is filtered and how is for the screens; it is kept as they wrote it.
CREATE TABLE saved_view (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    name_folded TEXT NOT NULL UNIQUE,
    look TEXT NOT NULL CHECK (json_type(look) IS 'object')
) STRICT;

-- The index: made of the other tables and kept by triggers that store/search.rs makes at open, so it is no part of the
-- record. Every table of it begins with "search": that is how the journal knows to leave it alone.
CREATE VIRTUAL TABLE search USING fts5 (
    shared, hidden_private, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);
CREATE TABLE search_place (
    place INTEGER PRIMARY KEY,
    tbl TEXT NOT NULL,
    id TEXT NOT NULL,
    about TEXT NOT NULL,
    UNIQUE (tbl, id)
) STRICT;
CREATE TABLE search_made (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    of TEXT NOT NULL
) STRICT;
INSERT INTO search_made VALUES (1, '');
