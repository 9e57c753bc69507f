//! What an import would write, worked out row by row against the record and the rows before it. Nothing is written
//! here. Names are looked up in indexes made once, so that the work grows with the rows and not with their square.

use super::index::{Dependencies, Initiatives};
use super::milestones::Stones;
use super::names::Names;
use super::standing::Remarks;
use crate::api::importing::{ImportRow, NameMeans, RowVerdict};
use crate::app::Now;
use crate::app::minter::Minter;
use crate::domain::absence::Absence;
use crate::domain::ask::{Answer, Ask};
use crate::domain::day::Day;
use crate::domain::delivery::Delivery;
use crate::domain::dependency::Dependency;
use crate::domain::eta::{EtaStatement, NeedBy};
use crate::domain::facts::Facts;
use crate::domain::id::{
    AbsenceId, AskId, DependencyId, InitiativeId, MeetingId, MilestoneId, PersonId, TeamId,
};
use crate::domain::initiative::{Initiative, Role, Stakeholder};
use crate::domain::meeting::{Meeting, Occurrence};
use crate::domain::milestone::{Milestone, MilestoneDate};
use crate::domain::person::Person;
use crate::domain::provenance::{Provenance, Source};
use crate::domain::standing::Standing;
use crate::domain::team::Team;
use crate::domain::text::{Text, Title};
use crate::intake::names::key;
use crate::intake::proposal::Sheet;
use crate::intake::row::{AskRow, InitiativeName, Refused};
use crate::intake::table::Row;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, HashMap, HashSet};
use uuid::Uuid;

/// Verdicts shown at most of each kind; the counts are of all.
pub(super) const VERDICTS_MOST: usize = 5_000;

/// A row to write.
pub(super) enum Change {
    Team(Box<Team>),
    Person(Box<Person>),
    Absence(Box<Absence>),
    Meeting(Box<Meeting>),
    Occurrence(MeetingId, Box<Occurrence>),
    Ask(DependencyId, Box<Ask>),
    Answer(DependencyId, AskId, Answer),
    Initiative(Box<Initiative>),
    Role(Stakeholder),
    Milestone(Milestone),
    MilestoneDate(MilestoneId, MilestoneDate),
    Dependency(Box<Dependency>),
    NeedBy(DependencyId, NeedBy),
    Eta(DependencyId, EtaStatement),
    Standing(DependencyId, Standing),
    Delivery(DependencyId, Delivery),
}

/// What a row that can be taken in does.
pub(super) struct Outcome {
    verdict: RowVerdict,
    what: Vec<String>,
    /// What the row says and is not taken in, each with what to do.
    notes: Vec<String>,
    /// The column in which that can be mended; empty when there is none.
    mend: String,
}

impl Outcome {
    /// It changes nothing.
    pub(super) fn skip(reason: &str) -> Self {
        Self {
            verdict: RowVerdict::Skip,
            what: vec![reason.to_owned()],
            notes: Vec::new(),
            mend: String::new(),
        }
    }
    /// It brings `what` to something new or on record; to that it changes nothing when `what` is empty.
    pub(super) fn bringing(is_new: bool, what: Vec<String>) -> Self {
        let verdict = match is_new {
            true => RowVerdict::Create,
            false if what.is_empty() => return Self::skip("as on record"),
            false => RowVerdict::Update,
        };
        Self { verdict, what, notes: Vec::new(), mend: String::new() }
    }
    /// And leaves that out, which can be mended in this column.
    pub(super) fn leaving(self, notes: Vec<String>, mend: String) -> Self {
        Self { notes, mend, ..self }
    }
}

/// The plan, and what is known while it is made.
pub(super) struct Plan<'f> {
    pub(super) facts: &'f Facts,
    pub(super) minter: &'f Minter,
    pub(super) now: Now,
    pub(super) changes: Vec<Change>,
    pub(super) created: Vec<String>,
    pub(super) also: Vec<String>,
    /// What each row does, up to [`VERDICTS_MOST`] of a kind.
    pub(super) verdicts: Vec<ImportRow>,
    counts: BTreeMap<RowVerdict, u32>,
    pub(super) initiatives: Initiatives,
    pub(super) dependencies: Dependencies,
    pub(super) stones: Stones,
    pub(super) remarks: Remarks,
    pub(super) roles: HashSet<(InitiativeId, PersonId, Role, Option<TeamId>)>,
    file: Title,
    /// People, teams and absences as they are after the rows before.
    pub(super) people_now: BTreeMap<PersonId, Person>,
    pub(super) teams_now: BTreeMap<TeamId, Team>,
    pub(super) absences_now: BTreeMap<AbsenceId, Absence>,
    pub(super) meetings_now: BTreeMap<MeetingId, Meeting>,
    /// Asks that rows before brought or answered, as they are then.
    asks: HashMap<DependencyId, Vec<Ask>>,
    /// Dependencies on record by their titles.
    titled: HashMap<String, Vec<DependencyId>>,
    pub(super) names: Names,
    /// The line of the row that took in each noun, and a digest of its cells: the cells of every row would be many MB.
    seen: HashMap<Uuid, (u32, [u8; 32])>,
    /// The row that is being taken in.
    row: (u32, [u8; 32]),
    /// Whether that row is taken in once all others were.
    pub(super) waits: bool,
    /// Whether all others were.
    pub(super) last: bool,
}

impl<'f> Plan<'f> {
    /// An empty plan over what is on record.
    pub(super) fn new(
        facts: &'f Facts,
        minter: &'f Minter,
        now: Now,
        file: Title,
        means: &[NameMeans],
    ) -> Self {
        let mut plan = Self {
            facts,
            minter,
            now,
            changes: Vec::new(),
            created: Vec::new(),
            also: Vec::new(),
            verdicts: Vec::new(),
            counts: BTreeMap::new(),
            initiatives: Initiatives::default(),
            dependencies: Dependencies::default(),
            stones: Stones::of(facts),
            remarks: Remarks::default(),
            roles: facts.stakeholders.iter().map(|s| (s.initiative, s.person, s.role, s.team)).collect(),
            file,
            people_now: facts.people.clone(),
            teams_now: facts.teams.clone(),
            absences_now: facts.absences.clone(),
            meetings_now: facts.meetings.clone(),
            asks: HashMap::new(),
            titled: HashMap::new(),
            names: Names::of(facts, means),
            seen: HashMap::new(),
            row: (0, [0; 32]),
            waits: false,
            last: false,
        };
        for initiative in facts.initiatives.values() {
            plan.initiatives.add(initiative);
        }
        for dossier in facts.dossiers.values() {
            plan.dependencies.add(&dossier.dependency);
            let title = key(dossier.dependency.title.as_str());
            plan.titled.entry(title).or_default().push(dossier.dependency.id);
        }
        plan
    }
    /// From here on this row is taken in.
    pub(super) fn begin(&mut self, row: &Row) {
        self.row = (row.line, Sha256::digest(row.cells.join("\u{1F}")).into());
        self.waits = false;
    }
    /// Notes what the row does.
    pub(super) fn note(&mut self, sheet: &Sheet<'_>, row: &Row, outcome: Result<Outcome, Refused>) {
        let verdict = outcome.as_ref().map_or(RowVerdict::Refuse, |outcome| outcome.verdict);
        let count = self.counts.entry(verdict).or_default();
        *count = count.saturating_add(1);
        if usize::try_from(*count).is_ok_and(|count| count > VERDICTS_MOST) {
            return;
        }
        let (line, title) = (row.line, sheet.called(row));
        let at = |column: &str| {
            let cell = sheet.column_of(column);
            let text = cell.and_then(|at| row.cells.get(at)).cloned().unwrap_or_default();
            (cell.and_then(|at| u32::try_from(at).ok()), text)
        };
        self.verdicts.push(match outcome {
            Ok(Outcome { what, notes, mend: column, .. }) => {
                let ((cell, text), reason, note) = (at(&column), what.join("; "), notes.join("; "));
                ImportRow { line, title, verdict, column, reason, note, cell, text }
            }
            Err(refused) => {
                let (cell, text) = at(&refused.column);
                let Refused { column, reason } = sheet.named(row, refused);
                ImportRow { line, title, verdict, column, reason, note: String::new(), cell, text }
            }
        });
    }
    /// Rows with this verdict.
    pub(super) fn count(&self, verdict: RowVerdict) -> u32 {
        self.counts.get(&verdict).copied().unwrap_or(0)
    }
    /// The earlier row that is about the same noun: a repetition is skipped, a contradiction refused.
    pub(super) fn repeats(&self, id: Uuid) -> Option<Result<Outcome, Refused>> {
        let (line, cells) = self.seen.get(&id)?;
        if *cells == self.row.1 {
            return Some(Ok(Outcome::skip(&format!("the same as line {line}"))));
        }
        let reason = format!("Line {line} is about the same one and says something else; keep one of them");
        Some(Err(Refused { column: String::new(), reason }))
    }
    /// The row is about this noun.
    pub(super) fn claim(&mut self, id: Uuid) {
        self.seen.insert(id, self.row);
    }
    /// Where imported statements come from, said on `on`.
    pub(super) fn imported(&self, on: Day, team: Option<TeamId>) -> Provenance {
        Provenance {
            person: None,
            team,
            source: Source::Imported,
            link: Text::default(),
            stated_on: on,
            recorded_at: self.now.moment,
        }
    }
    /// The dependency on record that a row of asks means: by its key, else the only one of its title, else the only one
    /// of its title that is not at rest.
    pub(super) fn dependency_of(&self, row: &AskRow) -> Result<DependencyId, Refused> {
        let refused = |reason| Err(Refused { column: row.column.clone(), reason });
        let keyed = self.dependencies.by_key.get(&key(row.key.as_str())).filter(|_| !row.key.is_empty());
        if let Some(id) = keyed {
            return Ok(*id);
        }
        let Some(title) = &row.title else {
            return refused(format!(
                "No dependency has the key “{}”; import the dependencies first",
                row.key
            ));
        };
        let all = self.titled.get(&key(title.as_str())).map_or(&[][..], Vec::as_slice);
        let open: Vec<DependencyId> =
            all.iter().filter(|id| !self.facts.dossiers[id].state().is_at_rest()).copied().collect();
        match (all, open.as_slice()) {
            ([one], _) | (_, [one]) => Ok(*one),
            ([], _) => refused(format!("No dependency is called “{title}”; import the dependencies first")),
            (many, _) => refused(format!(
                "{} dependencies are called “{title}”; give their keys in a column of their own",
                many.len()
            )),
        }
    }
    /// Every ask about the dependency, with those that rows before brought.
    pub(super) fn asks_of(&self, id: DependencyId) -> &[Ask] {
        let on_record = || self.facts.dossiers.get(&id).map_or(&[][..], |dossier| &dossier.asks);
        self.asks.get(&id).map_or_else(on_record, Vec::as_slice)
    }
    /// From here on the ask is as a row says.
    pub(super) fn know_ask(&mut self, id: DependencyId, ask: Ask) {
        let mut asks = self.asks_of(id).to_vec();
        asks.retain(|known| known.id != ask.id);
        asks.push(ask);
        self.asks.insert(id, asks);
    }
    /// The initiative that a row means: known, or to be created under a title. A row that gives only a key waits until
    /// all others were read, whatever is on record, so that it means the same the next time the table comes.
    pub(super) fn initiative_of(&mut self, name: &InitiativeName) -> Result<Meant, Refused> {
        let refused = |reason| Err(Refused { column: name.column.clone(), reason });
        self.waits = !self.last && name.title.is_none() && !name.key.is_empty();
        if self.waits {
            return refused(String::new());
        }
        let keyed = key(name.key.as_str());
        if let Some(id) = self.initiatives.by_key.get(&keyed).filter(|_| !name.key.is_empty()) {
            return Ok(Meant::Known(*id));
        }
        match &name.title {
            Some(title) => match self.initiatives.titled(title, !name.key.is_empty()) {
                Ok(Some(id)) => {
                    // A key beside a known title is that one's, also for the rows to come.
                    if !name.key.is_empty() {
                        self.initiatives.by_key.insert(keyed, id);
                    }
                    Ok(Meant::Known(id))
                }
                Ok(None) => Ok(Meant::New(title.clone(), name.key.clone())),
                Err(count) => {
                    self.waits = !self.last;
                    refused(format!(
                        "{count} initiatives are called “{title}”; give their keys in a column of their own"
                    ))
                }
            },
            None if name.key.is_empty() && name.column.is_empty() => Ok(self.anywhere()),
            None if name.key.is_empty() => refused("The cell is empty; name the initiative".to_owned()),
            // A sheet that has keys only may hold a title in that column all the same.
            None => match Title::new(name.key.as_str()).map(|title| self.initiatives.titled(&title, false)) {
                Ok(Ok(Some(id))) => Ok(Meant::Known(id)),
                _ => refused(format!(
                    "No initiative has the key “{}”; import the initiatives first, or map a column to Initiative",
                    name.key
                )),
            },
        }
    }
    /// Rows that name no initiative go to the only live one, else to one called like the file.
    fn anywhere(&self) -> Meant {
        let mut live = self.facts.initiatives.values().filter(|i| i.stage.is_live());
        if let (Some(only), None) = (live.next(), live.next()) {
            return Meant::Known(only.id);
        }
        let stem = self.file.as_str().rsplit_once('.').map_or(self.file.as_str(), |(stem, _)| stem);
        let title = Title::new(stem).unwrap_or_else(|_| self.file.clone());
        match self.initiatives.titled(&title, false) {
            Ok(Some(id)) => Meant::Known(id),
            _ => Meant::New(title, Text::default()),
        }
    }
    /// That initiative, created when it is new.
    pub(super) fn initiative(&mut self, meant: Meant) -> InitiativeId {
        match meant {
            Meant::Known(id) => id,
            Meant::New(title, key) => {
                let mut initiative = Initiative::titled(self.minter.mint(), title);
                initiative.external_id = key;
                let id = initiative.id;
                self.also.push(format!("{} (initiative)", initiative.title));
                self.initiatives.add(&initiative);
                self.changes.push(Change::Initiative(Box::new(initiative)));
                id
            }
        }
    }
    /// Gives the role unless they have it; whether they had not.
    pub(super) fn role(
        &mut self,
        initiative: InitiativeId,
        person: PersonId,
        role: Role,
        team: Option<TeamId>,
    ) -> Option<Uuid> {
        let own = self.facts.people.get(&person).and_then(|p| p.team);
        let team = team.filter(|team| Some(*team) != own);
        let has = |team| self.roles.contains(&(initiative, person, role, team));
        if has(team) || (team.is_none() && own.is_some() && has(own)) {
            return None;
        }
        let role = Stakeholder { id: self.minter.mint(), initiative, person, role, team };
        let id = role.id.uuid();
        self.roles.insert((initiative, person, role.role, team));
        self.changes.push(Change::Role(role));
        Some(id)
    }
}

/// The initiative a row is for.
pub(super) enum Meant {
    /// It is on record, or was created by an earlier row.
    Known(InitiativeId),
    /// It is to be created, with its key.
    New(Title, Text),
}
