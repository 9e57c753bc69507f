//! The full-text search: which words of the record are found, how the index is kept, and how it is asked.
//!
//! The index lies in the file and is no part of the record: at the end of every step, and of every undo, the rows that
//! it touched are looked at once more. When the list is another one than the index was made of, the index is made
//! anew. What a find is called on the screen is not here; see `app::views::search`.

use super::Read;
use super::error::StoreError;
use super::journal::{TableShape, shape, shapes};
use rusqlite::{Connection, OptionalExtension, Params, params};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// A table whose words are found, and what its rows are about. Rows without the latter are left out, so that a table
/// whose rows are about one noun or another has two lines; and so are rows without words.
pub(super) struct Sought {
    pub(super) table: &'static str,
    /// The noun a row is about, and the column with its id; with `$.` it is an expression over the row.
    noun: &'static str,
    about: &'static str,
    /// What such a row is called on the screen.
    said: &'static str,
    /// Columns whose words are found; `[]` behind one says that it is a list as JSON.
    shared: &'static str,
    /// Columns whose words are private.
    private: &'static str,
}

const fn sought(
    table: &'static str,
    (noun, about): (&'static str, &'static str),
    said: &'static str,
    shared: &'static str,
    private: &'static str,
) -> Sought {
    Sought { table, noun, about, said, shared, private }
}

const DEPENDENCY: (&str, &str) = ("dependency", "dependency_id");
const DECISION: (&str, &str) = ("decision", "decision_id");
const ASKED_ABOUT: [&str; 2] = [
    "(SELECT decision_id FROM ask WHERE id = $.ask_id)",
    "(SELECT about_person_id FROM ask WHERE id = $.ask_id)",
];
/// A line of minutes that is about a dependency is found there.
const OF_OCCURRENCE: &str =
    "(SELECT meeting_id FROM occurrence WHERE id = $.occurrence_id AND $.dependency_id IS NULL)";
const OF_MILESTONE: &str = "(SELECT initiative_id FROM milestone WHERE id = $.milestone_id)";

/// Everything that is found, a line a table: what it is about, what it is called, its columns, its private columns.
#[rustfmt::skip]
pub(super) const SOUGHT: &[Sought] = &[
    sought("team", ("team", "id"), "Team", "name channel", "notes_private"),
    sought("person", ("person", "id"), "Person", "name alias role", "cares_private notes_private"),
    sought("initiative", ("initiative", "id"), "Initiative", "title outcome declared_reason external_id", "notes_private"),
    sought("milestone", ("initiative", "initiative_id"), "Milestone", "title value", ""),
    sought("milestone_date", ("initiative", OF_MILESTONE), "Milestone date", "reason", ""),
    sought("dependency", ("dependency", "id"), "Dependency", "title what why acceptance fallback next_step external_id tags[]", "notes_private"),
    sought("need_by", DEPENDENCY, "Need-by", "reason", ""),
    sought("eta", DEPENDENCY, "ETA", "reason", "reason_private"),
    sought("standing", DEPENDENCY, "Standing", "reason", ""),
    sought("ask", DEPENDENCY, "Ask", "text", ""),
    sought("ask", DECISION, "Ask", "text", ""),
    sought("ask", ("person", "about_person_id"), "Ask", "text", ""),
    sought("answer", DEPENDENCY, "Reply", "text", ""),
    sought("answer", ("decision", ASKED_ABOUT[0]), "Reply", "text", ""),
    sought("answer", ("person", ASKED_ABOUT[1]), "Reply", "text", ""),
    sought("commitment", ("commitment", "id"), "What I owe", "text", ""),
    sought("commitment_due", ("commitment", "commitment_id"), "What I owe, moved", "reason", ""),
    sought("commitment_end", ("commitment", "commitment_id"), "What I owe, ended", "reason", ""),
    sought("snooze", DEPENDENCY, "Snooze", "", "reason_private"),
    sought("delivery", DEPENDENCY, "Delivery", "what", ""),
    sought("verdict", DEPENDENCY, "Verdict", "reason", ""),
    sought("acceptance_check", DEPENDENCY, "Acceptance check", "text", ""),
    sought("check_result", DEPENDENCY, "Check result", "text evidence", ""),
    sought("dri_claim", DEPENDENCY, "Claim of ownership", "text", ""),
    sought("claim_word", DEPENDENCY, "Claim of ownership", "text", ""),
    sought("escalation", DEPENDENCY, "Escalation", "trigger needed impact options[] recommendation", ""),
    sought("escalation_case", DEPENDENCY, "Escalation", "trigger needed impact options[] recommendation", ""),
    sought("step_result", DEPENDENCY, "Outcome", "", "note_private"),
    sought("escalation_closing", DEPENDENCY, "Escalation closed", "reason", ""),
    sought("retraction", DEPENDENCY, "Retraction", "reason", ""),
    sought("status_update", ("update", "id"), "Update", "text", ""),
    sought("erratum", ("update", "update_id"), "Correction", "text", ""),
    sought("decision", ("decision", "id"), "Decision", "question why_now options[] recommendation by_default", "notes_private"),
    sought("decide_by", DECISION, "Decide-by", "reason", ""),
    sought("decision_entry", DECISION, "Decision", "text", ""),
    sought("risk", ("risk", "id"), "Risk", "title trigger response state_reason", ""),
    sought("quote", DECISION, "Quote", "words place", ""),
    sought("quote", DEPENDENCY, "Quote", "words place", ""),
    sought("quote", ("initiative", "initiative_id"), "Quote", "words place", ""),
    sought("meeting", ("meeting", "id"), "Meeting", "title", "notes_private"),
    sought("minute", DEPENDENCY, "Minute", "text", ""),
    sought("minute", ("meeting", OF_OCCURRENCE), "Minute", "text", ""),
    sought("expected_report", ("report", "id"), "Expected report", "title", ""),
    sought("report_received", ("report", "report_id"), "Report received", "text", ""),
    sought("absence", ("person", "person_id"), "Absence", "", "notes_private"),
    sought("absence", ("team", "team_id"), "Vacancy", "", "notes_private"),
    sought("acting", ("person", "person_id"), "Acting role", "", "notes_private"),
];

/// Tables without words of their own to find: links, dates, settings.
#[cfg(test)]
const WORDLESS: &[&str] = &[
    "attendance",
    "meeting_team",
    "occurrence",
    "occurrence_entry",
    "decision_person",
    "escalation_step",
    "link",
    "nudge",
    "saved_view",
    "setting",
    "snooze_end",
    "stakeholder",
    "status_update_initiative",
    "update_picture",
];

/// The title of each noun that a find can be about, for those that are not kept in memory.
const TITLES: &[(&str, &str)] = &[
    ("update", "SELECT 'Update of ' || to_on FROM status_update WHERE id = ?1"),
    ("decision", "SELECT question FROM decision WHERE id = ?1"),
    ("risk", "SELECT title FROM risk WHERE id = ?1"),
    ("meeting", "SELECT title FROM meeting WHERE id = ?1"),
    ("report", "SELECT title FROM expected_report WHERE id = ?1"),
];

/// Rows looked at for one search at most; the newest come first.
const MOST: u32 = 300;
/// Words of a search that are looked for at most.
const WORDS_MOST: usize = 12;
/// What stands before and behind a found word in an excerpt; no text on record holds them.
pub(crate) const MARKS: [char; 2] = ['\u{1}', '\u{2}'];

/// A row that has all the words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Find {
    /// The noun it is about.
    pub(crate) noun: &'static str,
    /// Its id.
    pub(crate) about: String,
    /// Its title, when it is not kept in memory.
    pub(crate) title: Option<String>,
    /// What the row is called.
    pub(crate) said: &'static str,
    /// The words around the find that may be shared; found words stand between the two [`MARKS`].
    pub(crate) shared: Option<String>,
    /// The same of the row's private words.
    pub(crate) private: Option<String>,
}

impl Read {
    /// The newest rows that have all these words, the last of which may be just begun.
    pub(crate) fn found(&self, typed: &str) -> Result<Vec<Find>, StoreError> {
        let Some(sought) = asked(typed) else { return Ok(Vec::new()) };
        let excerpt = |column: u8| format!("snippet(search, {column}, char(1), char(2), '…', 16)");
        let sql = format!(
            "SELECT tbl, about, {}, {} FROM search JOIN search_place ON place = search.rowid
             WHERE search MATCH ?1 ORDER BY search.rowid DESC LIMIT ?2",
            excerpt(0),
            excerpt(1)
        );
        let mut statement = self.db.prepare_cached(&sql)?;
        let mut rows = statement.query(params![sought, MOST])?;
        let mut finds = Vec::new();
        while let Some(row) = rows.next()? {
            let table: String = row.get(0)?;
            let Some(of) = SOUGHT.iter().find(|of| of.tag() == table) else { continue };
            let part = |at: usize| -> rusqlite::Result<Option<String>> {
                Ok(Some(row.get::<_, String>(at)?).filter(|text| text.contains(MARKS[0])))
            };
            let (noun, about): (_, String) = (of.noun, row.get(1)?);
            let title = self.title_of(noun, &about)?;
            finds.push(Find { noun, about, title, said: of.said, shared: part(2)?, private: part(3)? });
        }
        Ok(finds)
    }

    fn title_of(&self, noun: &str, id: &str) -> Result<Option<String>, StoreError> {
        let Some((_, sql)) = TITLES.iter().find(|(of, _)| *of == noun) else { return Ok(None) };
        Ok(self.db.prepare_cached(sql)?.query_row([id], |row| row.get(0)).optional()?)
    }
}

/// What was typed as plain words in the index's own language: each in quotes, so that nothing in it is an operator.
fn asked(typed: &str) -> Option<String> {
    let words = typed.split(|c: char| c.is_whitespace() || c.is_control());
    let words = words.filter(|word| word.chars().any(char::is_alphanumeric)).take(WORDS_MOST);
    let quoted: Vec<String> = words.map(|word| format!("\"{}\"", word.replace('"', "\"\""))).collect();
    (!quoted.is_empty()).then(|| quoted.join(" ") + "*")
}

/// What in the index is not as the tables say; counts the rows of each line of [`SOUGHT`].
pub(super) fn flaws(db: &Connection) -> Result<Vec<String>, StoreError> {
    let mut flaws = Vec::new();
    let shapes = shapes(db)?;
    for of in SOUGHT {
        let Some(shape) = shapes.iter().find(|shape| shape.name == of.table) else { continue };
        let (wrong, surplus): (u32, i64) =
            db.query_row(&of.compared(shape), [], |row| Ok((row.get(0)?, row.get(1)?)))?;
        if (wrong, surplus) != (0, 0) {
            flaws.push(format!("it differs from the table {} ({wrong} rows, {surplus} too many)", of.table));
        }
    }
    Ok(flaws)
}

/// The rows that are looked at once more, in the order in which they were touched.
const TOUCHED: &str =
    "CREATE TEMP TABLE search_touched (place INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE) STRICT";

/// Makes ready to keep the index, and makes the index itself when it is of another list.
pub(super) fn arm(db: &mut Connection) -> Result<(), StoreError> {
    db.execute_batch(TOUCHED)?;
    let shapes = shapes(db)?;
    let known =
        SOUGHT.iter().filter_map(|of| Some((of, shapes.iter().find(|shape| shape.name == of.table)?)));
    let lines: Vec<(&Sought, &TableShape)> = known.collect();
    let mut sum = Sha256::new();
    for (of, shape) in &lines {
        of.indexed(shape).iter().for_each(|sql| sum.update(sql));
    }
    let sum: String = sum.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    let made: String = db.query_row("SELECT of FROM search_made", [], |row| row.get(0))?;
    if made == sum {
        return Ok(());
    }
    let step = db.transaction()?;
    step.execute_batch("DELETE FROM search; DELETE FROM search_place;")?;
    for (of, shape) in lines {
        let every = format!("SELECT {} FROM {} ORDER BY rowid", key(shape), of.table);
        of.index(&step, shape, &every, [])?;
    }
    step.execute("UPDATE search_made SET of = ?1", [&sum])?;
    step.execute("INSERT INTO search (search) VALUES ('optimize')", [])?;
    Ok(step.commit()?)
}

impl Read {
    /// Looks once more at every row of these tables that step `seq` touched.
    pub(super) fn index(&self, seq: u32, tables: &BTreeSet<String>) -> Result<(), StoreError> {
        for of in SOUGHT.iter().filter(|of| tables.contains(of.table)) {
            let shape = shape(&self.db, of.table.to_owned())?;
            // A row that had no words and has none is not in the index.
            let noted = format!(
                "SELECT json_extract(coalesce(after, before), '$.{}') FROM step_row
                 WHERE step = ?1 AND tbl = '{}' AND ({} <> '' OR {} <> '') ORDER BY place",
                key(&shape),
                of.table,
                of.noted("after"),
                of.noted("before")
            );
            of.index(&self.db, &shape, &noted, [seq])?;
        }
        Ok(())
    }
}

impl Sought {
    /// By what a row's place in the index is known, together with its id.
    fn tag(&self) -> String {
        format!("{}_{}", self.table, self.noun)
    }

    /// The words of these columns of `row`.
    fn words(columns: &str, row: &str) -> String {
        let parts = columns.split_whitespace().map(|column| match column.strip_suffix("[]") {
            Some(list) => {
                format!("coalesce((SELECT group_concat(value, ' ') FROM json_each({row}.{list})), '')")
            }
            None => format!("coalesce({row}.{column}, '')"),
        });
        let parts: Vec<String> = parts.collect();
        if parts.is_empty() { "''".to_owned() } else { parts.join(" || char(10) || ") }
    }

    /// The words of a row as the journal noted it, `before` or `after`; nothing where there was no row.
    fn noted(&self, image: &str) -> String {
        let columns = self.shared.split_whitespace().chain(self.private.split_whitespace());
        let parts = columns.map(|column| match column.strip_suffix("[]") {
            Some(list) => format!("coalesce(nullif(json_extract({image}, '$.{list}'), '[]'), '')"),
            None => format!("coalesce(json_extract({image}, '$.{column}'), '')"),
        });
        parts.collect::<Vec<_>>().join(" || ")
    }

    /// Whether there is something to find in `row`: it is about something, and has words.
    fn worth(&self, row: &str) -> String {
        let (shared, private) = (Self::words(self.shared, row), Self::words(self.private, row));
        format!("({} IS NOT NULL AND trim({shared} || {private}, char(10)) <> '')", self.about(row))
    }

    fn about(&self, row: &str) -> String {
        if self.about.contains('$') { self.about.replace('$', row) } else { format!("{row}.{}", self.about) }
    }

    /// Looks once more at the rows whose keys `touched` selects.
    fn index(
        &self,
        db: &Connection,
        shape: &TableShape,
        touched: &str,
        bound: impl Params,
    ) -> Result<(), StoreError> {
        db.prepare_cached("DELETE FROM search_touched")?.execute([])?;
        db.prepare_cached(&format!("INSERT OR IGNORE INTO search_touched (id) {touched}"))?.execute(bound)?;
        for sql in self.indexed(shape) {
            db.prepare_cached(&sql)?.execute([])?;
        }
        Ok(())
    }

    /// What brings the index up to date for the rows that are touched: what is gone or has other words leaves it, and
    /// what it does not have comes in. A row keeps its place among the others.
    fn indexed(&self, shape: &TableShape) -> [String; 4] {
        let (table, tag, key) = (self.table, self.tag(), key(shape));
        let (shared, private, about) =
            (Self::words(self.shared, table), Self::words(self.private, table), self.about(table));
        let worth = self.worth(table);
        let held = format!(
            "search_touched CROSS JOIN search_place AS held ON held.tbl = '{tag}' AND held.id = search_touched.id"
        );
        [
            format!(
                "DELETE FROM search WHERE rowid IN (SELECT held.place FROM {held}
                     JOIN search ON search.rowid = held.place LEFT JOIN {table} ON {table}.{key} = held.id
                     WHERE NOT {worth} OR search.shared <> {shared} OR search.hidden_private <> {private})"
            ),
            format!(
                "DELETE FROM search_place WHERE place IN (SELECT held.place FROM {held}
                     LEFT JOIN {table} ON {table}.{key} = held.id WHERE NOT {worth})"
            ),
            format!(
                "INSERT INTO search_place (tbl, id, about) SELECT '{tag}', {table}.{key}, {about}
                     FROM search_touched CROSS JOIN {table} ON {table}.{key} = search_touched.id WHERE {worth}
                     ON CONFLICT (tbl, id) DO UPDATE SET about = excluded.about"
            ),
            format!(
                "INSERT INTO search (rowid, shared, hidden_private) SELECT held.place, {shared}, {private}
                     FROM {held} CROSS JOIN {table} ON {table}.{key} = held.id
                     WHERE NOT EXISTS (SELECT 1 FROM search WHERE search.rowid = held.place)"
            ),
        ]
    }

    /// How many rows the index does not have as they are, and how many it has that are not there.
    fn compared(&self, shape: &TableShape) -> String {
        let (table, tag, key) = (self.table, self.tag(), key(shape));
        let (shared, private, about) =
            (Self::words(self.shared, table), Self::words(self.private, table), self.about(table));
        let worth = self.worth(table);
        format!(
            "SELECT (SELECT count(*) FROM {table} WHERE {worth} AND NOT EXISTS (
                 SELECT 1 FROM search_place JOIN search ON search.rowid = search_place.place
                 WHERE search_place.tbl = '{tag}' AND search_place.id = {table}.{key} AND search_place.about = {about}
                     AND search.shared = {shared} AND search.hidden_private = {private})),
             (SELECT count(*) FROM search_place WHERE tbl = '{tag}')
                 - (SELECT count(*) FROM {table} WHERE {worth})"
        )
    }
}

/// The one column by which a row is known; every table that is searched has one.
fn key(shape: &TableShape) -> &str {
    shape.key.first().map_or("rowid", String::as_str)
}

#[cfg(test)]
mod tests;
