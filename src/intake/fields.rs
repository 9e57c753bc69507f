//! What columns may mean, by the kind of table, and how that is guessed from the headers. A guess is only a
//! proposal: the preview shows it beside samples, and what was used is remembered for the same headers.
//!
//! A column called *notes* is private, as notes of Towline are, with one exception: where one row in ten has notes
//! and no title, the notes are evidently what the rows are about, and become *what is needed*.

use super::table::Table;
use crate::api::importing::TableKind;
use crate::domain::words::vocabulary;

vocabulary! {
    /// A field of an initiative, a role or a dependency.
    Field {
        Title = "title", "Title";
        ExternalId = "externalId", "Key";
        Outcome = "outcome", "Outcome";
        Stage = "stage", "Stage";
        Health = "health", "Health";
        HealthReason = "healthReason", "Reason for the health";
        Driver = "driver", "Driver";
        Target = "target", "Target date";
        ContinuedIn = "continuedIn", "Continued in";
        Link = "link", "Link";
        Notes = "notes", "Private note";
        Initiative = "initiative", "Initiative";
        InitiativeKey = "initiativeKey", "Key of the initiative";
        Person = "person", "Person";
        Role = "role", "Role";
        Team = "team", "Team";
        Dri = "dri", "DRI";
        Provider = "provider", "Provider (team or person)";
        ProviderType = "providerType", "Whether the provider is a team or a person";
        What = "what", "What is needed";
        Why = "why", "Why";
        NeedBy = "needBy", "Need-by";
        Eta = "eta", "ETA";
        Criticality = "criticality", "Criticality";
        Acceptance = "acceptance", "Acceptance";
        Fallback = "fallback", "Fallback";
        NextStep = "nextStep", "Next step";
        Tags = "tags", "Tags";
        Manager = "manager", "Reports to";
        Alias = "alias", "Name in exports";
        Influence = "influence", "Influence, 1 to 5";
        Interest = "interest", "Interest, 1 to 5";
        TouchEvery = "touchEvery", "In touch every … working days";
        Relation = "relation", "Relation";
        Channel = "channel", "Channel";
        Cycle = "cycle", "Days from delivery to delivery";
        Lead = "lead", "Lead";
        From = "from", "First day away";
        To = "to", "Last day away";
        AbsenceKind = "absenceKind", "Leave, travel or vacancy";
        Cover = "cover", "Who covers";
    }
}

/// A field with the headers by which it is known, in plain lower-case words.
type Known = (Field, &'static [&'static str]);

const INITIATIVES: &[Known] = &[
    (
        Field::Title,
        &["title", "initiative", "name", "project", "goal", "epic", "programme", "program", "objective"],
    ),
    (
        Field::ExternalId,
        &[
            "initiative id",
            "id",
            "key",
            "initiative key",
            "project id",
            "project key",
            "epic key",
            "code",
            "ref",
        ],
    ),
    (Field::Outcome, &["outcome", "summary", "why", "description", "business value", "value", "benefit"]),
    (Field::Stage, &["stage", "status", "state", "phase"]),
    (Field::Health, &["health", "rag", "rag status", "colour", "color"]),
    (Field::HealthReason, &["health reason", "rag reason", "reason", "commentary"]),
    (
        Field::Driver,
        &[
            "driver",
            "owner",
            "lead",
            "points of contact",
            "point of contact",
            "poc",
            "dri",
            "pm",
            "responsible",
        ],
    ),
    (
        Field::Target,
        &[
            "target on",
            "target",
            "target date",
            "due",
            "due date",
            "end",
            "end date",
            "deadline",
            "launch",
            "launch date",
            "finish",
        ],
    ),
    (Field::ContinuedIn, &["continued in", "superseded by", "replaced by", "moved to"]),
    (Field::Link, &["link", "url", "tracking issue", "ticket", "issue", "doc", "document"]),
    (Field::Notes, &["notes", "note", "private notes", "comment", "comments", "remarks"]),
];

const STAKEHOLDERS: &[Known] = &[
    (
        Field::Person,
        &["person", "name", "handle", "stakeholder", "who", "full name", "user", "member", "contact"],
    ),
    (Field::Role, &["role", "raci", "daci", "responsibility", "involvement"]),
    (Field::Team, &["team", "group", "department", "organisation", "organization", "org"]),
    (
        Field::InitiativeKey,
        &["initiative id", "initiative key", "project id", "project key", "epic key", "epic"],
    ),
    (Field::Initiative, &["initiative", "project", "goal", "programme", "program", "initiative title"]),
];

const DEPENDENCIES: &[Known] = &[
    (
        Field::Title,
        &[
            "title",
            "dependency",
            "ask",
            "item",
            "deliverable",
            "summary",
            "task",
            "request",
            "name",
            "dependency title",
        ],
    ),
    (
        Field::ExternalId,
        &["dependency id", "id", "key", "issue key", "ticket id", "ref", "external id", "no", "number"],
    ),
    (Field::InitiativeKey, &["initiative id", "initiative key", "project id", "project key", "epic key"]),
    (
        Field::Initiative,
        &["initiative", "project", "goal", "epic", "programme", "program", "initiative title"],
    ),
    (
        Field::Team,
        &[
            "team",
            "supplier",
            "supplier team",
            "owning team",
            "providing team",
            "provider team",
            "depends on",
            "from team",
            "vendor",
            "partner",
        ],
    ),
    (Field::Provider, &["provider", "provided by", "from"]),
    (Field::ProviderType, &["provider type"]),
    (
        Field::Dri,
        &[
            "dri",
            "owner",
            "assignee",
            "assigned to",
            "contact",
            "responsible",
            "person",
            "lead",
            "point of contact",
            "poc",
        ],
    ),
    (Field::What, &["what", "description", "details", "detail", "scope", "requirement", "what is needed"]),
    (Field::Why, &["why", "reason", "impact", "business reason", "justification"]),
    (
        Field::NeedBy,
        &[
            "need by",
            "needed by",
            "need by date",
            "needed",
            "needed on",
            "required by",
            "due",
            "due date",
            "due on",
            "deadline",
            "target",
            "target date",
            "target on",
            "by when",
        ],
    ),
    (
        Field::Eta,
        &[
            "eta",
            "current eta",
            "latest eta",
            "revised eta",
            "eta date",
            "promised",
            "promised on",
            "promise",
            "promised date",
            "expected",
            "expected on",
            "expected date",
            "committed date",
            "commit date",
            "delivery date",
            "forecast",
            "estimated date",
            "date",
        ],
    ),
    (Field::Criticality, &["criticality", "priority", "prio", "importance", "severity", "p"]),
    (Field::Acceptance, &["acceptance", "acceptance criteria", "definition of done", "done when"]),
    (Field::Fallback, &["fallback", "plan b", "mitigation", "workaround", "contingency"]),
    (Field::NextStep, &["next step", "next action", "action"]),
    (Field::Link, &["link", "url", "tracking issue", "ticket", "issue", "doc", "document"]),
    (Field::Tags, &["tags", "labels", "label", "kind", "type", "category", "component"]),
    (Field::Notes, &["notes", "note", "private notes", "comment", "comments", "remarks"]),
];

const PEOPLE: &[Known] = &[
    (Field::Person, &["person", "name", "full name", "who", "member", "contact"]),
    (Field::Team, &["team", "group", "department", "org"]),
    (Field::Role, &["role", "title", "job title", "position", "function"]),
    (Field::Manager, &["manager", "reports to", "line manager", "boss", "supervisor"]),
    (Field::Alias, &["alias", "name in exports", "alias for export"]),
    (Field::Influence, &["influence", "power"]),
    (Field::Interest, &["interest"]),
    (Field::TouchEvery, &["touch every", "in touch every", "cadence", "touch"]),
    (Field::Notes, &["notes", "note", "private notes", "comment", "comments", "remarks"]),
];

const TEAMS: &[Known] = &[
    (Field::Team, &["team", "team name", "name", "group", "department"]),
    (Field::Relation, &["relation", "relationship", "kind", "type"]),
    (Field::Channel, &["channel", "slack", "chat", "reached at"]),
    (Field::Cycle, &["cycle", "cycle days", "delivery cycle", "release cycle"]),
    (Field::Lead, &["lead", "team lead", "manager", "head", "engineering manager"]),
    (Field::Notes, &["notes", "note", "private notes", "comment", "comments", "remarks"]),
];

const ABSENCES: &[Known] = &[
    (Field::Person, &["person", "name", "who", "away", "employee", "full name"]),
    (Field::Team, &["team", "group", "team without lead"]),
    (Field::From, &["from", "start", "start date", "first day", "away from", "begins", "begin"]),
    (Field::To, &["to", "until", "end", "end date", "last day", "through", "till"]),
    (Field::AbsenceKind, &["kind", "type", "reason", "absence", "absence type"]),
    (Field::Cover, &["cover", "covered by", "who covers", "deputy", "stand in", "backup", "delegate"]),
    (Field::Notes, &["notes", "note", "private notes", "comment", "comments", "remarks"]),
];

/// The fields of a kind, in the order in which they are offered.
pub fn fields(kind: TableKind) -> impl Iterator<Item = Field> {
    known(kind).iter().map(|(field, _)| *field)
}

/// Whether a row without it is refused. A dependency's title may be made of its other cells.
pub fn is_needed(kind: TableKind, field: Field) -> bool {
    match kind {
        TableKind::Stakeholders | TableKind::People => field == Field::Person,
        TableKind::Teams => field == Field::Team,
        TableKind::Absences => field == Field::From,
        TableKind::Initiatives | TableKind::Dependencies => field == Field::Title,
    }
}

fn known(kind: TableKind) -> &'static [Known] {
    match kind {
        TableKind::Initiatives => INITIATIVES,
        TableKind::Stakeholders => STAKEHOLDERS,
        TableKind::Dependencies => DEPENDENCIES,
        TableKind::People => PEOPLE,
        TableKind::Teams => TEAMS,
        TableKind::Absences => ABSENCES,
    }
}

/// What the rows are, by which kind knows the most of the headers; dependencies when nothing tells.
pub fn guess_kind(headers: &[String]) -> TableKind {
    let score = |kind: TableKind| {
        let mapped: Vec<Field> = by_header(kind, headers).into_iter().flatten().collect();
        let needed = mapped.iter().any(|field| is_needed(kind, *field));
        mapped.len() + if needed { 3 } else { 0 }
    };
    // Of kinds that know as much the last one wins, so those that are imported most stand last.
    let kinds = [
        TableKind::Teams,
        TableKind::People,
        TableKind::Absences,
        TableKind::Initiatives,
        TableKind::Stakeholders,
        TableKind::Dependencies,
    ];
    kinds.into_iter().max_by_key(|kind| score(*kind)).unwrap_or(TableKind::Dependencies)
}

/// What each column means.
pub fn guess(kind: TableKind, table: &Table) -> Vec<Option<Field>> {
    let mut mapping = by_header(kind, &table.headers);
    let column = |mapping: &[Option<Field>], field| mapping.iter().position(|found| *found == Some(field));
    if let (TableKind::Dependencies, Some(title), Some(notes), None) =
        (kind, column(&mapping, Field::Title), column(&mapping, Field::Notes), column(&mapping, Field::What))
    {
        let speaking = table
            .rows
            .iter()
            .filter(|row| row.cells[title].trim().is_empty() && !row.cells[notes].trim().is_empty());
        if speaking.count() * 10 >= table.rows.len() {
            mapping[notes] = Some(Field::What);
        }
    }
    mapping
}

/// Each field once, for the header that comes first in the field's list; tags may have several columns.
fn by_header(kind: TableKind, headers: &[String]) -> Vec<Option<Field>> {
    let plain: Vec<String> = headers.iter().map(|header| words(header)).collect();
    let mut mapping = vec![None; headers.len()];
    for (field, names) in known(kind) {
        for name in *names {
            let free = (0..plain.len()).find(|at| mapping[*at].is_none() && plain[*at] == *name);
            if let Some(at) = free {
                mapping[at] = Some(*field);
                if *field != Field::Tags {
                    break;
                }
            }
        }
    }
    mapping
}

/// `needBy`, `Need-by:` and `Need by (UTC)` are the same header.
fn words(header: &str) -> String {
    let bare = header.split('(').next().unwrap_or_default();
    let mut words = String::new();
    let mut after_lower = false;
    for c in bare.chars() {
        if c.is_uppercase() && after_lower {
            words.push(' ');
        }
        after_lower = c.is_lowercase();
        words.extend(if c.is_alphanumeric() { c } else { ' ' }.to_lowercase());
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The headers as one text: under it the mapping that was used is remembered.
pub fn signature(headers: &[String]) -> String {
    headers.iter().map(|header| words(header)).collect::<Vec<_>>().join("\u{1F}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(headers: &str, kind: TableKind, expect: &str) {
        let headers: Vec<String> = headers.split(',').map(str::to_owned).collect();
        assert_eq!(guess_kind(&headers), kind, "{headers:?}");
        let mapping = by_header(kind, &headers);
        let mapping: Vec<&str> = mapping.into_iter().map(|field| field.map_or("", Field::word)).collect();
        assert_eq!(mapping.join(","), expect);
    }

    #[test]
    fn kind_and_meaning_are_guessed_from_headers_as_sheets_have_them() {
        use TableKind::{Dependencies, Initiatives, Stakeholders};
        check("Team,Item,Owner,Due,ETA", Dependencies, "team,title,dri,needBy,eta");
        check(
            "Dependency,Provider,Need-by,Priority,Notes",
            Dependencies,
            "title,provider,needBy,criticality,notes",
        );
        check("Dependency,Needed,Current ETA", Dependencies, "title,needBy,eta");
        check("Title,needBy (UTC),ETA:,Supplier Team", Dependencies, "title,needBy,eta,team");
        check("Initiative,Owner,Status,Target date", Initiatives, "title,driver,stage,target");
        check("Name,Role,Team", Stakeholders, "person,role,team");
        check("initiative_id,handle,role,team", Stakeholders, "initiativeKey,person,role,team");
        check("Name,Role,Team,Manager", TableKind::People, "person,role,team,manager");
        check("Team,Relation,Channel,Lead", TableKind::Teams, "team,relation,channel,lead");
        check("Who,From,Until,Covered by", TableKind::Absences, "person,from,to,cover");
        check("foo,bar", Dependencies, ",");
    }
    #[test]
    fn due_and_target_do_not_both_become_the_need_by() {
        check("Ask,Team,Due,Target", TableKind::Dependencies, "title,team,needBy,");
    }
    #[test]
    fn notes_are_private_unless_they_are_what_the_rows_are_about() {
        let table = |text: &str| super::super::table::read(text.as_bytes()).unwrap();
        let guess = |text: &str| guess(TableKind::Dependencies, &table(text));
        assert_eq!(
            guess("ask,team,notes\nSDK,A,frank words"),
            [Some(Field::Title), Some(Field::Team), Some(Field::Notes)]
        );
        assert_eq!(guess("ask,team,notes\n,A,the SDK")[2], Some(Field::What));
    }
}
