//! The update as plain text, for a mail or a chat.

use super::Report;

/// The report as plain text, ending in a line break.
pub fn plain(report: &Report) -> String {
    let mut text = format!("{}\n{}\n", report.title, report.subtitle);
    for (heading, lines) in report.written() {
        text += &format!("\n{}\n", heading.to_uppercase());
        for line in lines {
            text += &format!("- {line}\n");
        }
    }
    text
}
