//! The brief of an escalation. Like an update it leaves the computer: what is said in it is copied field by field
//! into a material that has no place for private text, for a track record, or for what a rung has brought.

use super::scene::Scene;
use crate::api::act::CaseEntry;
use crate::api::view::BriefView;
use crate::app::naming::aliased;
use crate::domain::day::Day;
use crate::domain::escalation::Case;
use crate::domain::id::DependencyId;
use crate::domain::preflight::{asked, impact, raised};
use crate::domain::sentence::{asked_words, impact_words};
use crate::domain::text::Text;
use crate::report::brief::{Brief, brief as written};

/// The brief as it would be copied now; none when the dependency is not on record.
pub(in crate::app) fn brief(
    scene: &Scene<'_>,
    id: DependencyId,
    entry: &CaseEntry,
    respond_by: Option<Day>,
) -> Option<BriefView> {
    let (facts, today) = (scene.facts, scene.today);
    let dossier = facts.dossiers.get(&id)?;
    let raised = raised(dossier).into_iter();
    let case = as_typed(entry);
    let text = written(&Brief {
        title: dossier.dependency.title.to_string(),
        team: scene.team_name(dossier.dependency.supplier),
        trigger: case.trigger.to_string(),
        dates: impact_words(facts, &impact(facts, dossier, today), today),
        impact: case.impact.to_string(),
        asked: asked_words(asked(dossier), today),
        raised: raised.map(|(rung, on)| format!("{} on {}", rung.label(), on.said(today))).collect(),
        options: case.options.iter().map(ToString::to_string).collect(),
        recommendation: case.recommendation.to_string(),
        needed: case.needed.to_string(),
        respond_by: respond_by.map_or_else(String::new, Day::in_full),
    });
    let text = aliased(facts, None).said(&text);
    Some(BriefView { text, gap: case.gap().map_or_else(String::new, |gap| gap.to_string()) })
}

/// The case while it is typed: what can not be kept as it stands is left out until it is mended.
fn as_typed(entry: &CaseEntry) -> Case {
    let text = |typed: &str| Text::new(typed).unwrap_or_default();
    Case {
        trigger: text(&entry.trigger),
        needed: text(&entry.needed),
        impact: text(&entry.impact),
        options: entry.options.iter().map(|way| text(way)).filter(|way| !way.is_empty()).collect(),
        recommendation: text(&entry.recommendation),
    }
}
