//! The headers by which the fields of each kind of table are known, those that say most first.

use super::Field;
use crate::api::importing::TableKind;

/// A field with the headers by which it is known, in plain lower-case words.
pub(super) type Known = (Field, &'static [&'static str]);

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
        Field::Milestone,
        &[
            "milestone",
            "milestone title",
            "target milestone",
            "project milestone",
            "release",
            "target release",
            "fix version",
            "fix versions",
            "fix version s",
        ],
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
    (Field::Status, &["status", "state", "current status", "issue status", "workflow status", "issue state"]),
    (Field::StatusCategory, &["status category", "state category"]),
    (Field::Resolution, &["resolution", "closed as", "close reason", "state reason"]),
    (
        Field::DeliveredOn,
        &[
            "delivered on",
            "delivered",
            "delivered at",
            "date delivered",
            "handed over on",
            "actual delivery",
            "actual delivery date",
            "resolved",
            "resolved on",
            "resolved at",
            "resolution date",
            "completed",
            "completed on",
            "completed at",
            "completion date",
            "date completed",
            "done on",
            "done at",
            "finished",
            "finished on",
            "closed",
            "closed on",
            "closed at",
            "date closed",
            "shipped on",
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

const ASKS: &[Known] = &[
    (
        Field::Dependency,
        &["dependency", "about", "on", "item", "deliverable", "title", "asked about", "topic"],
    ),
    (Field::DependencyKey, &["dependency id", "dependency key", "key", "id", "ref", "issue key"]),
    (Field::AskedOf, &["to", "asked", "whom", "to whom", "recipient", "person", "sent to", "asked of"]),
    (Field::AskedFor, &["for", "kind", "type", "asked for", "what for"]),
    (Field::Channel, &["channel", "how", "via", "medium", "by"]),
    (Field::Words, &["text", "words", "question", "message", "ask", "what was asked"]),
    (Field::AskedOn, &["asked on", "date", "sent on", "sent", "asked at", "day", "when"]),
    (Field::ReplyBy, &["reply by", "answer by", "respond by", "reply due", "due", "due date", "by when"]),
    (Field::AnsweredOn, &["answered on", "replied on", "reply on", "answer date", "replied", "answered"]),
    (Field::Answer, &["answer", "reply", "response", "what came back"]),
];

const MEETINGS: &[Known] = &[
    (Field::Meeting, &["meeting", "series", "title", "name", "sync"]),
    (Field::HeldOn, &["held on", "date", "day", "on", "held", "when", "meeting date"]),
    (Field::Present, &["present", "teams present", "came", "attended", "attendees", "who came"]),
    (Field::Absent, &["absent", "teams absent", "missing", "did not come", "no show"]),
    (Field::Excused, &["excused", "teams excused", "apologies", "sent apologies"]),
    (Field::CouldDecide, &["could decide", "able to decide", "decision maker", "decision makers"]),
];

const SERIES: &[Known] = &[
    (Field::Meeting, &["meeting", "series", "title", "name", "summary", "sync"]),
    (Field::FirstOn, &["first on", "first one on", "starts on", "start", "start date", "first day"]),
    (Field::EveryWeeks, &["every weeks", "every … weeks", "weeks", "rhythm in weeks"]),
    (Field::EndsOn, &["ends on", "last one on", "end", "end date", "until"]),
    (Field::Attendees, &["attendees", "invited", "who is invited", "participants", "guests"]),
    (Field::Link, &["link", "url", "location"]),
    (Field::Stage, &["status", "state"]),
];

/// The fields of a kind.
pub(super) fn known(kind: TableKind) -> &'static [Known] {
    match kind {
        TableKind::Initiatives => INITIATIVES,
        TableKind::Stakeholders => STAKEHOLDERS,
        TableKind::Dependencies => DEPENDENCIES,
        TableKind::People => PEOPLE,
        TableKind::Teams => TEAMS,
        TableKind::Absences => ABSENCES,
        TableKind::Asks => ASKS,
        TableKind::Meetings => MEETINGS,
        TableKind::Series => SERIES,
    }
}
