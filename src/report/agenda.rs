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
    /// The neutral sentence about its dates; may be empty.
    pub dates: String,
    /// What to ask.
    pub points: Vec<String>,
}

/// The agenda as plain text, ending in a line break.
pub fn text(agenda: &Agenda) -> String {
    let on = agenda.on.map_or_else(String::new, |day| format!(", {}", day.in_full()));
    let mut text = format!("Agenda: {}{on}\n", one_line(&agenda.title));
    for team in agenda.teams.iter().filter(|team| !team.items.is_empty()) {
        text += &format!("\n{}\n", one_line(&team.name));
        for item in &team.items {
            let dates = one_line(&item.dates);
            text +=
                &format!("- {}{}{dates}\n", one_line(&item.title), if dates.is_empty() { "" } else { ": " });
            for point in &item.points {
                text += &format!("    · {}\n", one_line(point));
            }
        }
    }
    if agenda.teams.iter().all(|team| team.items.is_empty()) {
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
        let named = |name: &str, items| TeamAgenda { name: name.to_owned(), items };
        let teams = vec![named("Platform A", vec![item]), named("Platform\nB", vec![])];
        let agenda = Agenda { title: "Thursday sync".to_owned(), on: Some(day("2023-12-07")), teams };
        assert_eq!(
            text(&agenda),
            "Agenda: Thursday sync, Thu 7 Dec 2023\n\nPlatform A\n- SSO SDK: Promised 24 Nov; needed 10 Nov.\n    · Its day has passed; which one holds now?\n"
        );
        let empty = Agenda { on: None, teams: vec![], ..agenda };
        assert_eq!(text(&empty), "Agenda: Thursday sync\n\nNothing is open.\n");
    }
}
