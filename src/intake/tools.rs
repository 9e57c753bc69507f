//! Tools whose exports are known by their headers, and what their columns mean here. A tool is recognised when all of
//! its marks are there; then its columns count, and not what a header of that name means elsewhere: *Notes* of Asana
//! are what a task is about, and no private note. Columns that are not listed are left out; the preview names the tool, and
//! each column can be given another meaning.

use super::fields::Field;

/// A tool.
#[derive(Debug)]
pub struct Tool {
    /// What it is called.
    pub name: &'static str,
    /// Headers that its exports have, all of them, in lower case.
    marks: &'static [&'static str],
    /// Fields with the headers they come from, the first one that is there; tags come from every one.
    columns: &'static [(Field, &'static [&'static str])],
}

const TOOLS: &[Tool] = &[
    Tool {
        name: "Jira",
        marks: &["summary", "issue key", "issue id"],
        columns: &[
            (Field::Title, &["summary"]),
            (Field::ExternalId, &["issue key"]),
            (Field::Initiative, &["project name", "parent summary", "custom field (epic name)"]),
            (Field::InitiativeKey, &["custom field (epic link)", "parent key", "project key"]),
            (Field::Milestone, &["fix version/s", "fix versions", "fix version", "milestone"]),
            (Field::Team, &["custom field (team)", "team name", "team"]),
            (Field::Dri, &["assignee"]),
            (Field::What, &["description"]),
            (Field::NeedBy, &["due date", "due"]),
            (Field::Eta, &["custom field (target end)", "custom field (end date)"]),
            (Field::Status, &["status"]),
            (Field::StatusCategory, &["status category"]),
            (Field::Resolution, &["resolution"]),
            (Field::DeliveredOn, &["resolved", "resolution date"]),
            (Field::Criticality, &["priority"]),
            (Field::Acceptance, &["custom field (acceptance criteria)"]),
            (Field::Tags, &["labels", "component/s", "components"]),
        ],
    },
    Tool {
        name: "Linear",
        marks: &["id", "title", "team", "cycle number", "creator"],
        columns: &[
            (Field::Title, &["title"]),
            (Field::ExternalId, &["id"]),
            (Field::Initiative, &["project", "initiatives"]),
            (Field::Milestone, &["project milestone"]),
            (Field::Team, &["team"]),
            (Field::Dri, &["assignee"]),
            (Field::What, &["description"]),
            (Field::NeedBy, &["due date"]),
            (Field::Status, &["status"]),
            (Field::DeliveredOn, &["completed"]),
            (Field::Criticality, &["priority"]),
            (Field::Tags, &["labels"]),
        ],
    },
    Tool {
        name: "Asana",
        marks: &["task id", "name", "section/column", "projects"],
        columns: &[
            (Field::Title, &["name"]),
            (Field::ExternalId, &["task id"]),
            (Field::Initiative, &["projects"]),
            (Field::Team, &["team"]),
            (Field::Dri, &["assignee"]),
            (Field::What, &["notes"]),
            (Field::NeedBy, &["due date"]),
            (Field::DeliveredOn, &["completed at"]),
            (Field::Criticality, &["priority"]),
            (Field::Tags, &["tags"]),
        ],
    },
    Tool {
        name: "GitHub Projects",
        marks: &["title", "url", "assignees", "status", "repository"],
        columns: &[
            (Field::Title, &["title"]),
            (Field::ExternalId, &["url"]),
            (Field::Initiative, &["repository"]),
            (Field::Milestone, &["milestone"]),
            (Field::Team, &["team"]),
            (Field::Dri, &["assignees"]),
            (Field::NeedBy, &["target date", "end date", "due date", "target"]),
            (Field::Status, &["status"]),
            (Field::DeliveredOn, &["closed at", "closed", "completed on"]),
            (Field::Criticality, &["priority"]),
            (Field::Tags, &["labels"]),
        ],
    },
];

/// The tool whose export has these headers, and what each of its columns means.
pub fn recognised(headers: &[String]) -> Option<(&'static Tool, Vec<Option<Field>>)> {
    let plain: Vec<String> = headers.iter().map(|header| header.trim().to_lowercase()).collect();
    let tool = TOOLS.iter().find(|tool| tool.marks.iter().all(|mark| plain.iter().any(|h| h == mark)))?;
    let mut mapping = vec![None; headers.len()];
    for (field, names) in tool.columns {
        for name in *names {
            // A tool writes a column for each label; any other field has one.
            let several = *field == Field::Tags;
            let mut free =
                (0..plain.len()).filter(|at| plain[*at] == *name).take(if several { usize::MAX } else { 1 });
            let found = free.by_ref().fold(false, |_, at| {
                mapping[at] = Some(*field);
                true
            });
            if found && !several {
                break;
            }
        }
    }
    Some((tool, mapping))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(headers: &str, tool: &str, expect: &str) {
        let headers: Vec<String> = headers.split(',').map(str::to_owned).collect();
        let (found, mapping) = recognised(&headers).unwrap();
        let words: Vec<&str> = mapping.into_iter().map(|field| field.map_or("", Field::word)).collect();
        assert_eq!((found.name, words.join(",").as_str()), (tool, expect));
    }

    #[test]
    fn exports_are_known_by_their_headers() {
        check(
            "Summary,Issue key,Issue id,Issue Type,Status,Project key,Project name,Priority,Assignee,Due Date,Labels,Labels,\
             Description,Custom field (Team),Resolution,Resolved,Fix Version/s,Fix Version/s,Status Category",
            "Jira",
            "title,externalId,,,status,initiativeKey,initiative,criticality,dri,needBy,tags,tags,what,team,resolution,\
             deliveredOn,milestone,,statusCategory",
        );
        check(
            "ID,Team,Title,Description,Status,Estimate,Priority,Project ID,Project,Creator,Assignee,Labels,Cycle Number,Started,\
             Completed,Canceled,Due Date,Project Milestone ID,Project Milestone",
            "Linear",
            "externalId,team,title,what,status,,criticality,,initiative,,dri,tags,,,deliveredOn,,needBy,,milestone",
        );
        check(
            "Task ID,Created At,Completed At,Last Modified,Name,Section/Column,Assignee,Assignee Email,Start Date,Due Date,Tags,\
             Notes,Projects,Parent task",
            "Asana",
            "externalId,,deliveredOn,,title,,dri,,,needBy,tags,what,initiative,",
        );
        check(
            "Title,URL,Assignees,Status,Repository,Labels,Target date,Milestone",
            "GitHub Projects",
            "title,externalId,dri,status,initiative,tags,needBy,milestone",
        );
    }
    #[test]
    fn a_sheet_of_ones_own_is_no_export() {
        for headers in ["Title,Team,Need by", "ID,Title,Team", "Summary,Issue key", "Title,URL,Status"] {
            let headers: Vec<String> = headers.split(',').map(str::to_owned).collect();
            assert!(recognised(&headers).is_none(), "{headers:?}");
        }
    }
}
