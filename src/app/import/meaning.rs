//! What a table means: what its rows are, what each column is, and which names mean others. As ordered, else as
//! remembered for these headers, else as the tool has it whose export it is, else as guessed.

use super::Refusal;
use crate::api::importing::{ImportOrder, NameMeans, TableKind};
use crate::domain::calendar::Calendar;
use crate::domain::day::Day;
use crate::intake::fields::{self, Field};
use crate::intake::names::key;
use crate::intake::proposal::{Sheet, Typed};
use crate::intake::table::Table;
use crate::intake::tools;
use crate::store::{Read, StoreError, Write};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// Under this key it is remembered which names mean others.
const NAMES: &str = "import:names";
/// Names remembered at most; the oldest go.
const MOST_NAMES: usize = 1_000;

/// What columns were taken for, under the headers they had.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Remembered {
    kind: TableKind,
    columns: Vec<String>,
}

/// What a table means.
pub(super) struct Meaning<'t> {
    pub(super) kind: TableKind,
    pub(super) sheet: Sheet<'t>,
    /// The tool whose export it is; empty when it is none.
    pub(super) tool: &'static str,
    /// Whether the columns are as remembered.
    pub(super) remembered: bool,
    /// Which names mean others.
    pub(super) means: Vec<NameMeans>,
}

impl<'t> Meaning<'t> {
    /// What the table means.
    pub(super) fn of(
        read: &Read,
        (calendar, today): (&'t Calendar, Day),
        order: &ImportOrder,
        table: &'t Table,
    ) -> Result<Self, Refusal> {
        let remembered: Option<Remembered> = read.setting(&memory(table))?;
        let tool = tools::recognised(&table.headers);
        let kind = order.kind.or(remembered.as_ref().map(|r| r.kind));
        let of_tool = tool.as_ref().map(|_| TableKind::Dependencies);
        let kind = kind.or(of_tool).unwrap_or_else(|| fields::guess_kind(&table.headers));
        let remembered = remembered.filter(|r| r.kind == kind && r.columns.len() == table.headers.len());
        let is_remembered = order.mapping.is_none() && remembered.is_some();
        let mapping = match (&order.mapping, remembered, &tool) {
            (Some(words), ..) => mapping_of(kind, table, words)?,
            (None, Some(remembered), _) => mapping_of(kind, table, &remembered.columns)?,
            (None, None, Some((_, columns))) if kind == TableKind::Dependencies => columns.clone(),
            (None, None, _) => fields::guess(kind, table),
        };
        let mut means: Vec<NameMeans> = read.setting(NAMES)?.unwrap_or_default();
        means.retain(|known| !order.names.iter().any(|said| is_about(said, known)));
        means.extend(order.names.iter().cloned());
        let cells = order.mended.iter().filter_map(|m| Some((m.line, usize::try_from(m.column).ok()?)));
        let typed = Typed { cells: cells.collect(), today, calendar };
        let sheet = Sheet { table, mapping, order: order.date_order, typed };
        let tool = tool.map_or("", |(tool, _)| tool.name);
        Ok(Self { kind, sheet, tool, remembered: is_remembered, means })
    }
    /// Remembers what was chosen, and what was guessed once something came of it.
    pub(super) fn remember(
        &self,
        write: &Write<'_>,
        order: &ImportOrder,
        changes: bool,
    ) -> Result<(), StoreError> {
        if changes || order.mapping.is_some() {
            let columns = self.sheet.mapping.iter();
            let columns = columns.map(|field| field.map_or("", Field::word).to_owned()).collect();
            write.save_setting(&memory(self.sheet.table), &Remembered { kind: self.kind, columns })?;
        }
        if !order.names.is_empty() {
            let newest = self.means.len().saturating_sub(MOST_NAMES);
            write.save_setting(NAMES, &self.means[newest..].to_vec())?;
        }
        Ok(())
    }
}

fn is_about(said: &NameMeans, known: &NameMeans) -> bool {
    said.noun == known.noun && key(&said.name) == key(&known.name)
}

fn mapping_of(kind: TableKind, table: &Table, words: &[String]) -> Result<Vec<Option<Field>>, Refusal> {
    if words.len() != table.headers.len() {
        let message =
            format!("The file has {} columns; map each of them, or leave it empty", table.headers.len());
        return Err(Refusal::rule("mapping", message));
    }
    let mut mapping = Vec::new();
    for word in words {
        let field = fields::fields(kind).find(|field| field.word() == word);
        if field.is_none() && !word.is_empty() {
            return Err(Refusal::rule("mapping", format!("“{word}” is no field of {}", kind.label())));
        }
        if let Some(twice) = field.filter(|field| *field != Field::Tags && mapping.contains(&Some(*field))) {
            return Err(Refusal::rule("mapping", format!("Two columns are mapped to “{}”", twice.label())));
        }
        mapping.push(field);
    }
    Ok(mapping)
}

fn memory(table: &Table) -> String {
    let digest = Sha256::digest(fields::signature(&table.headers).as_bytes());
    let digest: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("mapping:{digest}")
}
