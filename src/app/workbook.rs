//! A workbook is read in a process of its own: what its parser asks for, and how long it takes, hangs on a file that somebody
//! else made. The child is this same program in another mode, with less memory than it could do harm with, no file to
//! write and a few seconds; it gets the bytes on its standard input and answers with rows. Whatever becomes of it, the
//! ledger is not open in it. How a workbook is read is in `intake/workbook.rs`.

use super::desk::Refusal;
use crate::intake::table::{BadFile, ReadAs, Row, Table};
use crate::intake::workbook;
use rustix::process::{Resource, Rlimit, setrlimit};
use serde::{Deserialize, Serialize};
use std::io::{BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitCode, Stdio};
use std::sync::OnceLock;
use std::sync::mpsc::channel;
use std::time::Duration;

/// The one argument of a child.
const MODE: &str = "--towline-reads-a-workbook";
/// Bytes that a child may fill, and bytes it may have addresses for: a window maps many libraries.
const MEMORY: u64 = 256 * 1024 * 1024;
const ADDRESSES: u64 = 2 * 1024 * 1024 * 1024;
/// Seconds of a processor, and seconds by the clock.
const WORKS: u64 = 20;
const WAITS: Duration = Duration::from_secs(20);
/// Bytes of an answer at most.
const ANSWER: u64 = 256 * 1024 * 1024;

/// The program that has the mode; none when nobody promised one.
static PROGRAM: OnceLock<PathBuf> = OnceLock::new();

/// What a child answers.
#[derive(Serialize, Deserialize)]
enum Answer {
    Table { sheet: String, sheets: Vec<String>, headers: Vec<String>, rows: Vec<Line> },
    Refused(String),
}

/// A row: its line, its cells, its links, and its cells beyond the header.
#[derive(Serialize, Deserialize)]
struct Line(u32, Vec<String>, Vec<(usize, String)>, usize);

/// Reads a workbook and ends, when this process was started to do that; else promises that it can be. Both programs say
/// this first.
pub fn run_child_if_asked() -> Option<ExitCode> {
    let mut words = std::env::args_os().skip(1);
    if words.next().is_some_and(|word| word == MODE) && words.next().is_none() {
        return Some(child());
    }
    // What runs, also when an update has put another file into its place.
    let own = Path::new("/proc/self/exe");
    let program = if own.exists() { Ok(own.to_owned()) } else { std::env::current_exe() };
    if let Ok(program) = program {
        workbooks_are_read_by(program);
    }
    None
}

/// Names the program that has [`run_child_if_asked`]; the first one named stays.
pub fn workbooks_are_read_by(program: PathBuf) {
    let _ = PROGRAM.set(program);
}

/// The table of a sheet, read apart.
pub(super) fn read(bytes: &[u8], sheet: Option<&str>) -> Result<Table, Refusal> {
    let refused = |message: &str| Err(Refusal::rule("bytes", message));
    match ask(bytes, sheet) {
        Some(Answer::Table { sheet, sheets, headers, rows }) => {
            let rows = rows.into_iter();
            let rows = rows.map(|Line(line, cells, links, surplus)| Row { line, cells, links, surplus });
            Ok(Table { read_as: ReadAs::Sheet { name: sheet, sheets }, headers, rows: rows.collect() })
        }
        Some(Answer::Refused(message)) => refused(&message),
        None => refused(
            "The workbook can not be read: it asks for more memory or time than a workbook may have. Save the sheet as \
             CSV and take that in",
        ),
    }
}

/// The child's answer; none when it gave none.
fn ask(bytes: &[u8], sheet: Option<&str>) -> Option<Answer> {
    let mut child = started()?;
    let (mut to, from) = (child.stdin.take()?, child.stdout.take()?);
    let (tell, told) = channel();
    let answer = std::thread::scope(|scope| {
        scope.spawn(move || {
            let name = serde_json::to_string(&sheet).unwrap_or_default();
            // Who reads no further has said why, or is gone.
            let _ = writeln!(to, "{name}").and_then(|()| to.write_all(bytes));
        });
        scope.spawn(move || {
            let mut answer = Vec::new();
            let read = from.take(ANSWER).read_to_end(&mut answer);
            let _ = tell.send(read.map(|_| answer));
        });
        let answer = told.recv_timeout(WAITS);
        // Ended either way; the threads end with its pipes.
        let _ = child.kill();
        let _ = child.wait();
        answer
    });
    serde_json::from_slice(&answer.ok()?.ok()?).ok()
}

fn started() -> Option<Child> {
    let mut child = Command::new(PROGRAM.get()?);
    child.arg(MODE).env_clear().current_dir("/");
    child.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().ok()
}

fn child() -> ExitCode {
    let answer = bounded().and_then(|()| answer()).unwrap_or_else(|error| Answer::Refused(error.to_string()));
    let mut out = BufWriter::new(std::io::stdout());
    match serde_json::to_writer(&mut out, &answer).map(|()| out.flush()) {
        Ok(Ok(())) => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    }
}

/// Gives up what reading a workbook needs none of, before a byte of it is seen.
fn bounded() -> std::io::Result<()> {
    let limits = [
        (Resource::Data, MEMORY),
        (Resource::As, ADDRESSES),
        (Resource::Cpu, WORKS),
        (Resource::Fsize, 0),
        (Resource::Core, 0),
    ];
    for (resource, most) in limits {
        setrlimit(resource, Rlimit { current: Some(most), maximum: Some(most) })?;
    }
    Ok(())
}

fn answer() -> std::io::Result<Answer> {
    let mut input = Vec::new();
    std::io::stdin().lock().read_to_end(&mut input)?;
    let end = input.iter().position(|byte| *byte == b'\n').unwrap_or(0);
    let sheet: Option<String> = serde_json::from_slice(&input[..end])?;
    let refused = |bad: BadFile| Answer::Refused(bad.to_string());
    Ok(match workbook::read(input.get(end + 1..).unwrap_or_default(), sheet.as_deref()) {
        Ok(Table { read_as, headers, rows }) => {
            let (sheet, sheets) =
                read_as.sheets().map(|(name, all)| (name.to_owned(), all.to_vec())).unwrap_or_default();
            let rows =
                rows.into_iter().map(|row| Line(row.line, row.cells, row.links, row.surplus)).collect();
            Answer::Table { sheet, sheets, headers, rows }
        }
        Err(bad) => refused(bad),
    })
}
