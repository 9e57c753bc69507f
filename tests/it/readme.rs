//! What the README says is typed can be typed: from an empty ledger, in its order, as it stands there.

use crate::cli::Home;
use std::fs;
use std::path::Path;
use std::process::Command;

/// The lines of the README's blocks that begin with the program's name, long ones put together.
fn lines() -> Vec<String> {
    let readme = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    let blocks = readme.split("```").skip(1).step_by(2);
    let joined: Vec<String> = blocks.map(|block| block.replace("\\\n", " ")).collect();
    let lines = joined.iter().flat_map(|block| block.lines());
    let typed = lines.map(str::trim).filter(|line| line.starts_with("towline "));
    typed.filter(|line| cfg!(feature = "pdf") || !line.contains("--format pdf")).map(str::to_owned).collect()
}

/// The files that the lines name, as a reader would have them.
fn files(home: &Home) {
    home.file(
        "table.csv",
        "Title,Team,Initiative,Need by,ETA,Handed over\nAudit log,Platform-A,Checkout,2024-01-19,2024-01-12,2023-11-28\n",
    );
    home.file("request.json", r#"{"queries": [{"query": "today"}]}"#);
    let promises = "team,item_id,stated_on,promised_on,delivered_on,observed_until\n\
                    Platform A,one,2021-10-01,2021-11-01,2021-10-29,2023-11-01\n\
                    Platform A,two,2021-12-01,2022-02-01,2022-02-20,2023-11-01\n";
    home.file("promises.csv", promises);
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet().set_name("Vendors").unwrap();
    for (row, cells) in
        (0..).zip([["Title", "Team", "Initiative"], ["Yen account", "Platform-A", "Checkout"]])
    {
        sheet.write_row(row, 0, cells).unwrap();
    }
    book.save(home.folder.path().join("plan.xlsx")).unwrap();
}

#[test]
fn every_line_of_the_readme_does_what_it_says_on_a_new_ledger() {
    let home = Home::new();
    files(&home);
    let program = Path::new(env!("CARGO_BIN_EXE_towline")).parent().unwrap();
    let lines = lines();
    assert!(lines.len() > 40, "the README shows how it is used: {lines:?}");
    // What looks back does so from the day after.
    let mut today = "2023-11-30";
    for line in &lines {
        if line == "towline today" {
            today = "2023-12-01";
        }
        let output = Command::new("sh")
            .args(["-c", line])
            .current_dir(home.folder.path())
            .env_clear()
            .env("HOME", home.folder.path())
            .env("PATH", format!("{}:/usr/bin:/bin", program.display()))
            .env("TOWLINE_TODAY", today)
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(0), "{line}\n{said}");
    }
}
