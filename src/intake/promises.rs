//! A file of promises to judge forecasts by: a row a statement of a date, and what came of it. Columns by name: `team`,
//! `item_id`, `stated_on`, `promised_on`, `delivered_on` (may be empty), `observed_until`; others only serve to choose
//! rows. Unlike an import nothing is guessed here: days are ISO.

use super::table::{self, BadFile, Row, Table};
use crate::domain::day::Day;
use crate::domain::forecast::{Group, Past, Promise};
use crate::domain::team::Team;
use std::collections::HashMap;
use uuid::Uuid;

/// Which rows count, and which of them are scored.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choice {
    /// Only rows in which a column holds one of these.
    pub only: Vec<(String, Vec<String>)>,
    /// Scored from this day on; what was said before still teaches.
    pub from: Option<Day>,
    /// Scored from so many days between statement and promise on.
    pub least_horizon: i32,
    /// Days between deliveries; those usual for a team when left out.
    pub cycle: Option<u16>,
}

/// Why a file of promises can not be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadPromises {
    /// It is no table.
    #[error("{0}")]
    File(#[from] BadFile),
    /// A column is missing.
    #[error(
        "There is no column {0}; the file needs team, item_id, stated_on, promised_on, delivered_on and observed_until"
    )]
    Column(String),
    /// A cell is no day.
    #[error("Line {line}: “{text}” in {column} is no day as in 2024-01-12")]
    Day {
        /// Where.
        line: u32,
        /// The column.
        column: &'static str,
        /// What stands there.
        text: String,
    },
}

/// Reads the promises of a file.
///
/// # Errors
/// See [`BadPromises`].
pub fn read(bytes: &[u8], choice: &Choice) -> Result<Vec<Past>, BadPromises> {
    let table = table::read(bytes)?;
    let columns = Columns::of(&table)?;
    let only: Vec<(usize, &[String])> = choice
        .only
        .iter()
        .map(|(name, wanted)| Ok((place(&table, name)?, wanted.as_slice())))
        .collect::<Result<_, BadPromises>>()?;
    let mut groups = Groups::default();
    let chosen = table.rows.iter().filter(|row| {
        only.iter().all(|(at, wanted)| wanted.iter().any(|word| word == row.cells[*at].trim()))
    });
    chosen.map(|row| columns.past(row, choice, &mut groups)).collect()
}

struct Columns([usize; 6]);

impl Columns {
    fn of(table: &Table) -> Result<Self, BadPromises> {
        let [team, item, stated, due, delivered, until] =
            ["team", "item_id", "stated_on", "promised_on", "delivered_on", "observed_until"];
        let at = |name| place(table, name);
        Ok(Self([at(team)?, at(item)?, at(stated)?, at(due)?, at(delivered)?, at(until)?]))
    }
    fn past(&self, row: &Row, choice: &Choice, groups: &mut Groups) -> Result<Past, BadPromises> {
        let [team, item, stated, due, delivered, until] = self.0.map(|at| row.cells[at].trim());
        let stated_on = day(row, "stated_on", stated)?;
        let due = day(row, "promised_on", due)?;
        let promise = Promise {
            team: groups.of("team", team),
            item: groups.of("item", item),
            stated_on,
            due,
            delivered_on: match delivered {
                "" => None,
                text => Some(day(row, "delivered_on", text)?),
            },
            cycle: choice.cycle.unwrap_or(Team::USUAL_CYCLE),
        };
        let scored =
            choice.from.is_none_or(|from| stated_on >= from) && due.since(stated_on) >= choice.least_horizon;
        Ok(Past { promise, observed_until: day(row, "observed_until", until)?, scored })
    }
}

fn place(table: &Table, name: &str) -> Result<usize, BadPromises> {
    let found = table.headers.iter().position(|header| header == name);
    found.ok_or_else(|| BadPromises::Column(name.to_owned()))
}

fn day(row: &Row, column: &'static str, text: &str) -> Result<Day, BadPromises> {
    text.parse().map_err(|_| BadPromises::Day { line: row.line, column, text: text.to_owned() })
}

/// A group for each name of a kind.
#[derive(Default)]
struct Groups(HashMap<(&'static str, String), Group>);

impl Groups {
    fn of(&mut self, kind: &'static str, name: &str) -> Group {
        let next = Group(Uuid::from_u128(self.0.len() as u128));
        *self.0.entry((kind, name.to_owned())).or_insert(next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "team,item_id,stated_on,promised_on,delivered_on,observed_until,kind\n";

    fn read_rows(rows: &str, choice: &Choice) -> Result<Vec<Past>, String> {
        read(format!("{HEAD}{rows}").as_bytes(), choice).map_err(|error| error.to_string())
    }

    #[test]
    fn rows_are_chosen_and_those_before_a_day_only_teach() {
        let rows = "A,1,2023-01-02,2023-02-01,2023-02-01,2024-01-01,initial\n\
                    A,2,2023-03-01,2023-03-08,,2024-01-01,initial\n\
                    B,1,2023-03-02,2023-06-01,,2024-01-01,slip\n";
        let all = read_rows(rows, &Choice::default()).unwrap();
        assert_eq!(all.len(), 3);
        assert!(all[0].promise.team == all[1].promise.team && all[1].promise.team != all[2].promise.team);
        let choice = Choice {
            only: vec![("kind".to_owned(), vec!["initial".to_owned()])],
            from: Some("2023-02-01".parse().unwrap()),
            least_horizon: 14,
            cycle: None,
        };
        let some = read_rows(rows, &choice).unwrap();
        assert_eq!(some.iter().map(|past| past.scored).collect::<Vec<_>>(), [false, false]);
    }

    #[test]
    fn what_is_wrong_is_named_with_its_place() {
        for (rows, expect) in [
            (
                "A,1,2023-01-02,soon,,2024-01-01,x\n",
                "Line 2: “soon” in promised_on is no day as in 2024-01-12",
            ),
            ("A,1,2023-01-02,2023-02-01,,,x\n", "Line 2: “” in observed_until is no day as in 2024-01-12"),
        ] {
            assert_eq!(read_rows(rows, &Choice::default()).unwrap_err(), expect);
        }
        let choice = Choice { only: vec![("sort".to_owned(), vec![])], ..Choice::default() };
        assert!(
            read_rows("A,1,2023-01-02,2023-02-01,,2024-01-01,x\n", &choice)
                .unwrap_err()
                .contains("no column sort")
        );
        assert!(
            read(b"team\nA\n", &Choice::default()).unwrap_err().to_string().contains("no column item_id")
        );
    }
}
