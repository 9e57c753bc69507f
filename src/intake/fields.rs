//! What columns may mean, by the kind of table, and how that is guessed from the headers. A guess is only a
//! proposal: the preview shows it beside samples, and what was used is remembered for the same headers.
//!
//! A column called *notes* is private, as notes of Towline are, with one exception: where one row in ten has notes
//! and no title, the notes are evidently what the rows are about, and become *what is needed*.

mod known;

use super::table::Table;
use crate::api::importing::TableKind;
use crate::domain::text::one_line;
use crate::domain::words::vocabulary;
use known::known;

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
        Milestone = "milestone", "Milestone";
        Status = "status", "Status";
        StatusCategory = "statusCategory", "Status category";
        Resolution = "resolution", "How it was closed";
        DeliveredOn = "deliveredOn", "Delivered on";
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
        Dependency = "dependency", "Dependency";
        DependencyKey = "dependencyKey", "Key of the dependency";
        AskedOf = "askedOf", "To whom";
        AskedFor = "askedFor", "For what";
        Words = "words", "The words";
        AskedOn = "askedOn", "Asked on";
        ReplyBy = "replyBy", "Reply by";
        AnsweredOn = "answeredOn", "Answered on";
        Answer = "answer", "Answer";
        Meeting = "meeting", "Meeting";
        HeldOn = "heldOn", "Held on";
        Present = "present", "Teams that came";
        Absent = "absent", "Teams that did not come";
        Excused = "excused", "Teams that were excused";
        CouldDecide = "couldDecide", "Could decide";
        FirstOn = "firstOn", "First one on";
        EveryWeeks = "everyWeeks", "Every … weeks";
        EndsOn = "endsOn", "Last one on";
        Attendees = "attendees", "Who is invited";
    }
}

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
        TableKind::Asks => field == Field::AskedOn,
        TableKind::Meetings => matches!(field, Field::Meeting | Field::HeldOn),
        TableKind::Series => matches!(field, Field::Meeting | Field::FirstOn),
        TableKind::Initiatives | TableKind::Dependencies => field == Field::Title,
    }
}

/// What the rows are, by which kind knows the most of the headers; dependencies when nothing tells.
pub fn guess_kind(headers: &[String]) -> TableKind {
    let score = |kind: TableKind| {
        let mapped: Vec<Field> = by_header(kind, headers).into_iter().flatten().collect();
        let needed = mapped.iter().any(|field| is_needed(kind, *field));
        // Any table may have a status with its days: of a dependency that says nothing yet.
        let telling = mapped.iter().filter(|field| !is_of_status(**field)).count();
        telling + if needed { 3 } else { 0 }
    };
    // Of kinds that know as much the last one wins, so those that are imported most stand last.
    let kinds = [
        TableKind::Teams,
        TableKind::People,
        TableKind::Absences,
        TableKind::Series,
        TableKind::Meetings,
        TableKind::Asks,
        TableKind::Initiatives,
        TableKind::Stakeholders,
        TableKind::Dependencies,
    ];
    kinds.into_iter().max_by_key(|kind| score(*kind)).unwrap_or(TableKind::Dependencies)
}

fn is_of_status(field: Field) -> bool {
    matches!(field, Field::Status | Field::StatusCategory | Field::Resolution | Field::DeliveredOn)
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
    one_line(&words)
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
        check(
            "Dependency,To,Kind,Channel,Text,Asked on,Reply by,Answered on,Answer",
            TableKind::Asks,
            "dependency,askedOf,askedFor,channel,words,askedOn,replyBy,answeredOn,answer",
        );
        check(
            "About,Asked,How,Question,Sent on,Due,Replied on,Reply",
            TableKind::Asks,
            "dependency,askedOf,channel,words,askedOn,replyBy,answeredOn,answer",
        );
        check(
            "Series,Day,Teams present,Absent,Excused,Could decide",
            TableKind::Meetings,
            "meeting,heldOn,present,absent,excused,couldDecide",
        );
        check("Meeting,Held on,Absent", TableKind::Meetings, "meeting,heldOn,absent");
        check(
            "Meeting,First on,Every weeks,Ends on,Attendees,Link,Status",
            TableKind::Series,
            "meeting,firstOn,everyWeeks,endsOn,attendees,link,stage",
        );
        check(
            "Title,Team,DRI,Milestone,Status,ETA,Need by",
            Dependencies,
            "title,team,dri,milestone,status,eta,needBy",
        );
        check(
            "Item,Team,State,Fix Version/s,Date closed",
            Dependencies,
            "title,team,status,milestone,deliveredOn",
        );
        check("Title,Owner,Status,Due,Completed", Initiatives, "title,driver,stage,target,");
        check("Name,Role,Team,Status", Stakeholders, "person,role,team,");
        check("Name,Title,Status,Team,Manager,Closed", TableKind::People, "person,role,,team,manager,");
        check("Item,Status,Status Category,Team", Dependencies, "title,status,statusCategory,team");
        check("Item,Team,Resolution,Resolved", Dependencies, "title,team,resolution,deliveredOn");
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
