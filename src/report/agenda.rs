//! The agenda of a meeting as text to send around. It is made of what may stand in front of anybody: titles, the
//! neutral sentence about dates, what I asked for. Who came and what is private has no field here.

use super::words::one_line;
use crate::domain::day::Day;

/// What to talk about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agenda {
    /// The title of the series.
    pub title: String,
    /// The day of the meeting, when it is known.
    pub on: Option<Day>,
    /// What to decide, the first wanted first.
    pub decisions: Vec<Item>,
    /// Teams with something to talk about.
    pub teams: Vec<TeamAgenda>,
}

/// What to talk about with one team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeamAgenda {
    /// Its name.
    pub name: String,
    /// The most pressing first.
    pub items: Vec<Item>,
}

/// Something to talk about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// What.
    pub title: String,
    /// The neutral sentence about its dates, or who decides it by when; may be empty.
    pub dates: String,
    /// What to ask.
    pub points: Vec<String>,
}

/// The agenda as plain text, ending in a line break.
pub fn text(agenda: &Agenda) -> String {
    let on = agenda.on.map_or_else(String::new, |day| format!(", {}", day.in_full()));
    let mut text = format!("Agenda: {}{on}\n", one_line(&agenda.title));
    let teams = agenda.teams.iter().map(|team| (team.name.as_str(), &team.items));
    let parts = std::iter::once(("To decide", &agenda.decisions)).chain(teams);
    let parts: Vec<_> = parts.filter(|(_, items)| !items.is_empty()).collect();
    for (heading, items) in &parts {
        text += &format!("\n{}\n", one_line(heading));
        for item in *items {
            let (title, dates) = (one_line(&item.title), one_line(&item.dates));
            // A question ends in its own mark.
            let between = match dates.is_empty() {
                true => "",
                false if title.ends_with('?') => " ",
                false => ": ",
            };
            text += &format!("- {title}{between}{dates}\n");
            for point in &item.points {
                text += &format!("    · {}\n", one_line(point));
            }
        }
    }
    if parts.is_empty() {
        text += "\nNothing is open.\n";
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::day;

    #[test]
    fn an_agenda_reads_team_by_team() {
        let item = Item {
            title: "SSO SDK".to_owned(),
            dates: "Promised 24 Nov; needed 10 Nov.".to_owned(),
            points: vec!["Its day has passed; which one holds now?".to_owned()],
        };
        let question = Item {
            title: "Which token format?".to_owned(),
            dates: "Wanted by 8 Dec; Ada approves.".to_owned(),
            points: vec!["Who brings it to a decision?".to_owned()],
        };
        let named = |name: &str, items| TeamAgenda { name: name.to_owned(), items };
        let teams = vec![named("Platform A", vec![item]), named("Platform\nB", vec![])];
        let agenda = Agenda {
            title: "Thursday sync".to_owned(),
            on: Some(day("2023-12-07")),
            decisions: vec![question],
            teams,
        };
        assert_eq!(
            text(&agenda),
            "Agenda: Thursday sync, Thu 7 Dec 2023\n\nTo decide\n- Which token format? Wanted by 8 Dec; Ada approves.\n    · Who brings it to a decision?\n\nPlatform A\n- SSO SDK: Promised 24 Nov; needed 10 Nov.\n    · Its day has passed; which one holds now?\n"
        );
        let empty = Agenda { on: None, decisions: vec![], teams: vec![], ..agenda };
        assert_eq!(text(&empty), "Agenda: Thursday sync\n\nNothing is open.\n");
    }
}
