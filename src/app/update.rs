//! Status updates: gathering what may be shared, drafting, freezing, finding again. This is the wall: what is copied
//! into [`Material`] leaves the computer, and no private field is copied. The words are made in `report`.

mod gather;
mod picture;

use super::App;
use super::audience::of_key;
use super::desk::{Desk, Refusal, deed};
use super::naming::Names;
use super::views::Scene;
use crate::api::error::ApiError;
use crate::api::query::UpdateOrder;
use crate::api::view::{
    AudienceRow, AudiencesView, ErratumRow, UpdateDraftView, UpdateLine, UpdateRow, UpdateView, UpdatesView,
};
use crate::domain::attention::attention;
use crate::domain::audience::{Audience, AudienceKey};
use crate::domain::day::Day;
use crate::domain::facts::Facts;
use crate::domain::graph::Links;
use crate::domain::id::{InitiativeId, UpdateId};
use crate::domain::text::{Text, unaccented};
use crate::domain::update::{Erratum, StatusUpdate};
use crate::report::material::Material;
use crate::report::timeline::{Picture, Sheet, is_drawn_here, svg};
use crate::report::wording::Wording;
use crate::report::{
    Report, frozen::frozen, html, markdown::markdown, name::file_name, plain::plain, report, template,
    unchanged,
};
use crate::store::Deed;
use gather::{Ground, gather};
use picture::picture;
use std::collections::HashMap;

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
    audience: Audience,
    wording: Wording,
    picture: Option<Picture>,
}

/// Freezes the update that `order` describes.
pub(super) fn save(desk: &Desk<'_>, order: &UpdateOrder) -> Result<Deed, Refusal> {
    let (items, before) = (attention(desk.facts, desk.policy, desk.now.today), HashMap::new());
    let scene = Scene::new(desk.facts, desk.policy, desk.now.today, &items, &before);
    let sent = desk.write.updates()?;
    let audience = of_key(desk.facts, &order.audience)?;
    let draft = draft(&scene, &sent, audience, order)?;
    let text = markdown(&draft.report);
    draft.refuse_names(&text)?;
    let picture = draft.drawn();
    let facts = serde_json::to_string(&draft.material)
        .map_err(|error| Refusal::rule("", format!("The facts could not be frozen: {error}")))?;
    let update = StatusUpdate {
        id: desk.minter.mint(),
        audience: order.audience.clone(),
        initiatives: draft.initiatives,
        from: draft.material.from,
        to: draft.material.to,
        text,
        facts,
        sent_at: desk.now.moment,
        errata: Vec::new(),
    };
    desk.write.add_update(&update)?;
    if let Some(svg) = picture {
        desk.write.add_picture(update.id, &svg)?;
    }
    let about = about(desk.facts, &update.initiatives);
    let label = format!("Saved the update for {} about {about}", draft.audience.name);
    Ok(deed(label, [update.id.to_string()]))
}

/// Notes what was wrong in an update; it stays as it was sent.
pub(super) fn note_erratum(desk: &Desk<'_>, update: UpdateId, text: &str) -> Result<Deed, Refusal> {
    let sent = desk.write.updates()?;
    let of = sent.iter().find(|sent| sent.id == update).ok_or(Refusal::Gone { noun: "update" })?;
    let text = Text::new(text).map_err(|error| Refusal::rule("text", error))?;
    if text.is_empty() {
        return Err(Refusal::rule("text", "Say what is right"));
    }
    let erratum = Erratum { id: desk.minter.mint(), text, noted_on: desk.now.today };
    desk.write.add_erratum(of.id, &erratum, desk.now.moment)?;
    Ok(deed(format!("Noted what was wrong in the update of {}", of.to.in_full()), [erratum.id.to_string()]))
}

impl App {
    /// The update as it would be sent.
    pub(super) fn update_draft(
        &self,
        order: &UpdateOrder,
        scene: &Scene<'_>,
    ) -> Result<UpdateDraftView, ApiError> {
        let sent = self.ledger.store.updates().map_err(Refusal::from)?;
        let audience = of_key(scene.facts, &order.audience)?;
        Ok(drafted(scene, &sent, audience, order)?)
    }
    /// The same for an audience that is not kept yet.
    pub(super) fn audience_draft(
        &self,
        audience: &Audience,
        order: &UpdateOrder,
        scene: &Scene<'_>,
    ) -> Result<UpdateDraftView, ApiError> {
        let audience = audience.checked().map_err(Refusal::from)?;
        let sent = self.ledger.store.updates().map_err(Refusal::from)?;
        Ok(drafted(scene, &sent, &audience, order)?)
    }
    /// For whom updates are written.
    pub(super) fn audiences(&self) -> Result<AudiencesView, ApiError> {
        let sent = self.ledger.store.updates().map_err(Refusal::from)?;
        let usual = Audience::usual();
        let rows = self.ledger.facts.audiences.iter().map(|audience| AudienceRow {
            audience: audience.clone(),
            is_usual: audience.is_usual(),
            is_changed: !usual.contains(audience),
            usual_template: template::usual(audience.register).to_owned(),
            last_sent_at: sent.iter().find(|u| u.audience == audience.key).map(|update| update.sent_at),
        });
        Ok(AudiencesView { rows: rows.collect() })
    }
    /// Frozen updates in which all words of `text` stand, newest first.
    pub(super) fn updates(&self, text: &str) -> Result<UpdatesView, ApiError> {
        let updates = self.ledger.store.updates().map_err(Refusal::from)?;
        let pictured = self.ledger.store.pictured().map_err(Refusal::from)?;
        let wanted = unaccented(text);
        let words: Vec<&str> = wanted.split_whitespace().collect();
        let rows = updates.iter().filter_map(|update| {
            let found = line_with(&update.text, &words)?;
            Some(UpdateRow { found, ..self.update_row(update, pictured.contains(&update.id)) })
        });
        Ok(UpdatesView { rows: rows.collect() })
    }
    /// One frozen update, byte for byte.
    pub(super) fn update(&self, id: UpdateId) -> Result<UpdateView, ApiError> {
        let updates = self.ledger.store.updates().map_err(Refusal::from)?;
        let update = updates.into_iter().find(|update| update.id == id);
        let update = update.ok_or(Refusal::Gone { noun: "update" })?;
        let words = frozen(&update.text);
        let picture = self.ledger.store.picture_of(id).map_err(Refusal::from)?;
        // What else a ledger from elsewhere may hold as a picture is not made part of a page.
        let picture = picture.filter(|svg| is_drawn_here(svg));
        Ok(UpdateView {
            row: self.update_row(&update, picture.is_some()),
            text: plain(&words),
            html: html::page(&words, picture.as_deref()),
            rich: html::rich(&words),
            picture,
            markdown: update.text,
        })
    }
    fn update_row(&self, update: &StatusUpdate, pictured: bool) -> UpdateRow {
        UpdateRow {
            id: update.id,
            audience: update.audience.clone(),
            audience_name: self.ledger.facts.audience_name(&update.audience).to_owned(),
            about: about(&self.ledger.facts, &update.initiatives),
            from: update.from,
            to: update.to,
            sent_at: update.sent_at,
            pictured,
            found: String::new(),
            errata: update.errata.iter().map(erratum).collect(),
        }
    }
}

/// The draft as the screen shows it.
fn drafted(
    scene: &Scene<'_>,
    sent: &[StatusUpdate],
    audience: &Audience,
    order: &UpdateOrder,
) -> Result<UpdateDraftView, Refusal> {
    let draft = draft(scene, sent, audience, order)?;
    let (markdown, text) = (markdown(&draft.report), plain(&draft.report));
    let (named, picture) = (draft.named_in(&text), draft.drawn());
    let Draft { material, report, last, audience, .. } = draft;
    let titles: Vec<&str> = material.initiatives.iter().map(|i| i.title.as_str()).collect();
    Ok(UpdateDraftView {
        audience: audience.key.clone(),
        from: material.from,
        to: material.to,
        last_sent_at: last.map(|update| update.sent_at),
        markdown,
        html: html::page(&report, picture.as_deref()),
        rich: html::rich(&report),
        picture,
        words: u32::try_from(report.words()).unwrap_or(u32::MAX),
        most_words: audience.most_words,
        naming: audience.naming,
        named,
        is_unchanged: last.is_some() && material.is_unchanged(),
        text,
        file_name: file_name(&audience.key, material.to, &titles.join(" ")),
        lines: lines(report),
    })
}

fn draft<'a>(
    scene: &Scene<'_>,
    sent: &'a [StatusUpdate],
    audience: &Audience,
    order: &UpdateOrder,
) -> Result<Draft<'a>, Refusal> {
    let Scene { facts, policy, today, items, .. } = *scene;
    let initiatives = chosen(facts, &order.initiatives)?;
    let last = last_sent(sent, &audience.key, &initiatives);
    if let Some(from) = order.from.filter(|from| *from > today) {
        return Err(Refusal::rule("from", format!("{} is still to come; begin earlier", from.in_full())));
    }
    let since = last.map_or_else(|| today.plus(-USUAL_DAYS), |update| update.to.plus(1).min(today));
    let names = Names::of(facts, audience);
    let wording = names.wording(&titles(facts, &initiatives));
    // The usual first day is the usual period, also when it is said: the window freezes the one it showed.
    let before = last.filter(|_| order.from.is_none_or(|from| from == since));
    let told = before.and_then(|update| serde_json::from_str(&update.facts).ok());
    let ground = Ground {
        facts,
        policy,
        items,
        from: order.from.unwrap_or(since),
        today,
        last: before,
        told: told.unwrap_or_default(),
        names,
        wording,
        record: scene.record(),
        links: Links::of(facts),
    };
    let material = gather(&ground, &initiatives);
    let report = match order.only_unchanged {
        true => match (last, material.is_unchanged()) {
            (Some(_), true) => unchanged(audience, &material),
            (Some(last), false) => return Err(changed_since(audience, last, today)),
            (None, _) => return Err(never_told(audience)),
        },
        false => {
            report(audience, &material, &order.without).map_err(|error| Refusal::rule("template", error))?
        }
    };
    let (audience, wording) = (audience.clone(), ground.wording);
    let has_picture = order.timeline && !order.only_unchanged;
    let of = (&material, order.without.as_slice());
    let picture = has_picture.then(|| picture(scene, &audience, of, &wording)).flatten();
    Ok(Draft { initiatives, material, report, last, audience, wording, picture })
}

/// "No change" would not be true.
fn changed_since(audience: &Audience, last: &StatusUpdate, today: Day) -> Refusal {
    let (who, day) = (&audience.name, last.to.said(today));
    Refusal::rule(
        "onlyUnchanged",
        format!("Something changed since {who} were told on {day}; send the whole update"),
    )
}

fn never_told(audience: &Audience) -> Refusal {
    Refusal::rule(
        "onlyUnchanged",
        format!("{} were not told anything yet; send the whole update", audience.name),
    )
}

impl Draft<'_> {
    /// The picture as it leaves.
    fn drawn(&self) -> Option<String> {
        self.picture.as_ref().map(|picture| svg(picture, Sheet::Page))
    }
    /// Names in the text or in the picture that this audience does not get.
    fn named_in(&self, text: &str) -> Vec<String> {
        let drawn = self.picture.as_ref().map_or_else(String::new, Picture::words);
        self.wording.named_in(&format!("{text}\n{drawn}"))
    }
    /// No name leaves that this audience does not get. The record's own words were exchanged; a template may still
    /// hold one.
    fn refuse_names(&self, text: &str) -> Result<(), Refusal> {
        let named = self.named_in(text);
        if named.is_empty() {
            return Ok(());
        }
        let (who, naming) = (&self.audience.name, self.audience.naming.label());
        let names = named.join(", ");
        Err(Refusal::rule(
            "template",
            format!("{names} would be named, and {who} get {naming}; change the template"),
        ))
    }
}

/// Titles that an update says anyway: what it is about, and their milestones.
fn titles<'f>(facts: &'f Facts, initiatives: &[InitiativeId]) -> Vec<&'f str> {
    let about = initiatives.iter().filter_map(|id| facts.initiatives.get(id)).map(|i| i.title.as_str());
    let stones = facts.milestones.values().filter(|stone| initiatives.contains(&stone.initiative));
    about.chain(stones.map(|stone| stone.title.as_str())).collect()
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
    audience: &AudienceKey,
    initiatives: &[InitiativeId],
) -> Option<&'a StatusUpdate> {
    let about = |update: &&StatusUpdate| update.initiatives.iter().any(|id| initiatives.contains(id));
    sent.iter().filter(|update| update.audience == *audience).find(about)
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

/// The line of `text` with most of `words`, without its marks; none unless each of them stands somewhere. Empty when
/// there are no words.
fn line_with(text: &str, words: &[&str]) -> Option<String> {
    let whole = unaccented(text);
    if words.iter().any(|word| !whole.contains(word)) {
        return None;
    }
    let held = |line: &&str| {
        let line = unaccented(line);
        words.iter().filter(|word| line.contains(**word)).count()
    };
    // Of equals the first.
    let best = text.lines().rev().filter(|line| held(line) > 0).max_by_key(held);
    Some(best.map_or_else(String::new, |line| line.trim_start_matches(['#', '-', ' ']).replace('\\', "")))
}

fn erratum(erratum: &Erratum) -> ErratumRow {
    ErratumRow { text: erratum.text.to_string(), noted_on: erratum.noted_on }
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
