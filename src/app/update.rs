//! Status updates: gathering what may be shared, drafting, freezing, finding again. This is the wall: what is copied
//! into [`Material`] leaves the computer, and no private field is copied. The words are made in `report`.

mod gather;

use super::App;
use super::desk::{Desk, Refusal, deed};
use super::views::Scene;
use crate::api::error::ApiError;
use crate::api::query::UpdateOrder;
use crate::api::view::{UpdateDraftView, UpdateLine, UpdateRow, UpdateView, UpdatesView};
use crate::domain::attention::{Attention, attention};
use crate::domain::day::Day;
use crate::domain::facts::Facts;
use crate::domain::id::{InitiativeId, UpdateId};
use crate::domain::policy::Policy;
use crate::domain::update::{Audience, StatusUpdate};
use crate::report::material::Material;
use crate::report::{Report, markdown::markdown, name::file_name, plain::plain, report};
use crate::store::Deed;
use gather::{Ground, gather};

/// Days of the period when no update was sent before.
const USUAL_DAYS: i32 = 7;
/// Titles named when a frozen update says what it is about.
const NAMED: usize = 3;

/// An update before it is sent.
struct Draft<'a> {
    initiatives: Vec<InitiativeId>,
    material: Material,
    report: Report,
    last: Option<&'a StatusUpdate>,
}

/// Freezes the update that `order` describes.
pub(super) fn save(desk: &Desk<'_>, order: &UpdateOrder) -> Result<Deed, Refusal> {
    let items = attention(desk.facts, desk.policy, desk.now.today);
    let sent = desk.write.updates()?;
    let draft = draft((desk.facts, desk.policy, &items), &sent, order, desk.now.today)?;
    let facts = serde_json::to_string(&draft.material)
        .map_err(|error| Refusal::rule("", format!("The facts could not be frozen: {error}")))?;
    let update = StatusUpdate {
        id: desk.minter.mint(),
        audience: order.audience,
        initiatives: draft.initiatives,
        from: draft.material.from,
        to: draft.material.to,
        text: markdown(&draft.report),
        facts,
        sent_at: desk.now.moment,
    };
    desk.write.add_update(&update)?;
    let about = about(desk.facts, &update.initiatives);
    let label = format!("Saved the update for {} about {about}", order.audience.label());
    Ok(deed(label, [update.id.to_string()]))
}

impl App {
    /// The update as it would be sent.
    pub(super) fn update_draft(
        &self,
        order: &UpdateOrder,
        scene: &Scene<'_>,
    ) -> Result<UpdateDraftView, ApiError> {
        let sent = self.ledger.store.updates().map_err(Refusal::from)?;
        let about = (scene.facts, scene.policy, scene.items);
        let Draft { material, report, last, .. } = draft(about, &sent, order, scene.today)?;
        let text = plain(&report);
        let titles: Vec<&str> = material.initiatives.iter().map(|i| i.title.as_str()).collect();
        Ok(UpdateDraftView {
            audience: order.audience,
            from: material.from,
            to: material.to,
            last_sent_at: last.map(|update| update.sent_at),
            markdown: markdown(&report),
            words: u32::try_from(text.split_whitespace().count()).unwrap_or(u32::MAX),
            text,
            file_name: file_name(order.audience, material.to, &titles.join(" ")),
            lines: lines(report),
        })
    }
    /// Frozen updates, newest first.
    pub(super) fn updates(&self) -> Result<UpdatesView, ApiError> {
        let updates = self.ledger.store.updates().map_err(Refusal::from)?;
        Ok(UpdatesView { rows: updates.iter().map(|update| self.update_row(update)).collect() })
    }
    /// One frozen update, byte for byte.
    pub(super) fn update(&self, id: UpdateId) -> Result<UpdateView, ApiError> {
        let updates = self.ledger.store.updates().map_err(Refusal::from)?;
        let update = updates.into_iter().find(|update| update.id == id);
        let update = update.ok_or(Refusal::Gone { noun: "update" })?;
        Ok(UpdateView { row: self.update_row(&update), markdown: update.text })
    }
    fn update_row(&self, update: &StatusUpdate) -> UpdateRow {
        UpdateRow {
            id: update.id,
            audience: update.audience,
            about: about(&self.ledger.facts, &update.initiatives),
            from: update.from,
            to: update.to,
            sent_at: update.sent_at,
        }
    }
}

fn draft<'a>(
    (facts, policy, items): (&Facts, &Policy, &[Attention]),
    sent: &'a [StatusUpdate],
    order: &UpdateOrder,
    today: Day,
) -> Result<Draft<'a>, Refusal> {
    let initiatives = chosen(facts, &order.initiatives)?;
    let last = last_sent(sent, order.audience, &initiatives);
    if let Some(from) = order.from.filter(|from| *from > today) {
        return Err(Refusal::rule("from", format!("{} is still to come; begin earlier", from.in_full())));
    }
    let since = last.map_or_else(|| today.plus(-USUAL_DAYS), |update| update.to.plus(1).min(today));
    let ground = Ground {
        facts,
        policy,
        items,
        from: order.from.unwrap_or(since),
        today,
        // The usual first day is the usual period, also when it is said: the window freezes the one it showed.
        after: last.filter(|_| order.from.is_none_or(|from| from == since)).map(|update| update.id),
    };
    let material = gather(&ground, &initiatives);
    let report = report(order.audience, &material, &order.without);
    Ok(Draft { initiatives, material, report, last })
}

/// Each initiative asked for once, in that order.
fn chosen(facts: &Facts, asked: &[InitiativeId]) -> Result<Vec<InitiativeId>, Refusal> {
    let mut chosen = Vec::new();
    for id in asked {
        if !facts.initiatives.contains_key(id) {
            return Err(Refusal::Gone { noun: "initiative" });
        }
        if !chosen.contains(id) {
            chosen.push(*id);
        }
    }
    if chosen.is_empty() {
        return Err(Refusal::rule("initiatives", "Choose at least one initiative"));
    }
    Ok(chosen)
}

/// The newest update to `audience` about one of `initiatives`; `sent` is newest first.
fn last_sent<'a>(
    sent: &'a [StatusUpdate],
    audience: Audience,
    initiatives: &[InitiativeId],
) -> Option<&'a StatusUpdate> {
    let about = |update: &&StatusUpdate| update.initiatives.iter().any(|id| initiatives.contains(id));
    sent.iter().filter(|update| update.audience == audience).find(about)
}

/// "Checkout 2 and Launch in Japan", "Checkout 2, Launch in Japan, Billing and 42 more".
fn about(facts: &Facts, initiatives: &[InitiativeId]) -> String {
    let titles = initiatives.iter().filter_map(|id| facts.initiatives.get(id)).map(|i| i.title.as_str());
    let titles: Vec<&str> = titles.collect();
    match titles.as_slice() {
        [] => "nothing".to_owned(),
        [one] => (*one).to_owned(),
        [firsts @ .., last] if titles.len() <= NAMED => format!("{} and {last}", firsts.join(", ")),
        many => format!("{} and {} more", many[..NAMED].join(", "), many.len() - NAMED),
    }
}

fn lines(report: Report) -> Vec<UpdateLine> {
    let lines = report.sections.into_iter().flat_map(|section| {
        section.lines.into_iter().map(move |line| UpdateLine {
            key: line.key,
            section: section.heading.clone(),
            text: line.text,
            left_out: line.left_out,
        })
    });
    lines.collect()
}
