//! A plan on the screen: how the file was read, what its columns mean and what each row does.

use super::file_name;
use super::meaning::Meaning;
use super::plan::{Plan, VERDICTS_MOST};
use crate::api::importing::{ImportColumn, ImportField, ImportOrder, ImportPreview, RowVerdict, TableKind};
use crate::intake::fields::{self, Field};
use crate::intake::proposal::Sheet;

/// Characters of a sample.
const SAMPLE: usize = 80;

/// The plan as a preview.
pub(super) fn view(order: &ImportOrder, meaning: &Meaning<'_>, mut plan: Plan<'_>) -> ImportPreview {
    let Meaning { kind, sheet, tool, remembered, .. } = meaning;
    let (kind, near) = (*kind, plan.near());
    let remarks = plan.remarks.sentences();
    let (created, updated) = (plan.count(RowVerdict::Create), plan.count(RowVerdict::Update));
    let (skipped, refused) = (plan.count(RowVerdict::Skip), plan.count(RowVerdict::Refuse));
    let named = sheet.table.read_as.sheets();
    plan.verdicts.sort_by_key(|row| (row.verdict != RowVerdict::Refuse, row.line));
    plan.verdicts.truncate(VERDICTS_MOST);
    ImportPreview {
        name: file_name(&order.name).to_string(),
        kind,
        columns: columns(sheet),
        fields: fields::fields(kind).map(|field| offered(kind, field)).collect(),
        read_as: sheet.table.read_as.to_string(),
        tool: (*tool).to_owned(),
        remembered: *remembered,
        near,
        sheet: named.map(|(name, _)| name.to_owned()).unwrap_or_default(),
        sheets: named.map(|(_, all)| all.to_vec()).unwrap_or_default(),
        rows: u32::try_from(sheet.table.rows.len()).unwrap_or(u32::MAX),
        created,
        updated,
        skipped,
        refused,
        also: plan.also,
        remarks,
        ambiguous: sheet.ambiguous(),
        verdicts: plan.verdicts,
    }
}

fn offered(kind: TableKind, field: Field) -> ImportField {
    ImportField {
        word: field.word().to_owned(),
        label: field.label().to_owned(),
        needed: fields::is_needed(kind, field),
    }
}

fn columns(sheet: &Sheet<'_>) -> Vec<ImportColumn> {
    let headers = sheet.table.headers.iter().zip(&sheet.mapping).enumerate();
    let column = |(at, (header, field)): (usize, (&String, &Option<Field>))| {
        let cells = sheet.table.rows.iter().map(|row| row.cells[at].trim()).filter(|cell| !cell.is_empty());
        ImportColumn {
            header: header.clone(),
            field: field.map_or("", Field::word).to_owned(),
            samples: cells.take(3).map(|cell| cell.chars().take(SAMPLE).collect()).collect(),
        }
    };
    headers.map(column).collect()
}
