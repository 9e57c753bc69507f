//! `towline serve`, spoken to over a plain socket: who may come in, and what every answer allows its page.

use crate::world::day;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use tempfile::TempDir;
use towline::api::reply::Reply;

const ASK: &str = r#"{"queries":[{"query":"trail"}]}"#;

struct Served {
    child: Child,
    port: u16,
    token: String,
    _folder: TempDir,
}

impl Served {
    /// On an empty ledger, with the day fixed.
    fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut child = Command::new(env!("CARGO_BIN_EXE_towline"))
            .args(["serve", "--today", "2026-03-02", "--file"])
            .arg(folder.path().join("ledger.towline"))
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
        let address = line.trim().strip_prefix("Towline is served at http://127.0.0.1:").unwrap();
        let (port, token) = address.split_once("/#token=").unwrap();
        Self { child, port: port.parse().unwrap(), token: token.to_owned(), _folder: folder }
    }
    /// The whole answer as text to a request with these headers, `Host` being one of them.
    fn send(&self, line: &str, headers: &[String], body: &str) -> String {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        let headers = headers.join("\r\n");
        let length = body.len();
        let request = format!(
            "{line} HTTP/1.1\r\n{headers}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}"
        );
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }
    fn host(&self) -> String {
        format!("Host: 127.0.0.1:{}", self.port)
    }
    fn bearer(&self) -> String {
        format!("Authorization: Bearer {}", self.token)
    }
    fn call(&self, headers: &[String], body: &str) -> String {
        self.send("POST /call", headers, body)
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[track_caller]
fn check_status(answer: &str, status: u16) {
    assert!(answer.starts_with(&format!("HTTP/1.1 {status} ")), "{answer}");
}

#[test]
fn with_its_token_the_core_answers_on_the_day_asked_for() {
    let served = Served::start();
    let answer = served.call(&[served.host(), served.bearer()], ASK);
    check_status(&answer, 200);
    let reply: Reply = serde_json::from_str(answer.split_once("\r\n\r\n").unwrap().1).unwrap();
    assert_eq!((reply.today, reply.answers.len()), (day("2026-03-02"), 1));
}

#[test]
fn without_the_token_nothing_is_answered() {
    let served = Served::start();
    let wrong = "0".repeat(served.token.len());
    let half = &served.token[..32];
    assert_eq!(served.token.len(), 64);
    for given in ["", "Bearer ", &format!("Bearer {wrong}"), &format!("Bearer {half}"), &served.token] {
        let answer = served.call(&[served.host(), format!("Authorization: {given}")], ASK);
        check_status(&answer, 401);
        assert!(answer.contains("token") && !answer.contains(&served.token), "{answer}");
    }
}

#[test]
fn a_token_is_made_anew_at_each_start() {
    assert_ne!(Served::start().token, Served::start().token);
}

#[test]
fn another_host_or_origin_is_turned_away_even_with_the_token() {
    let served = Served::start();
    let port = served.port;
    let foreign =
        ["Host: example.org".to_owned(), format!("Host: example.org:{port}"), "Host: 127.0.0.1:1".into()];
    for host in foreign {
        check_status(&served.call(&[host.clone(), served.bearer()], ASK), 403);
        check_status(&served.send("GET /", &[host], ""), 403);
    }
    for origin in ["null", "https://example.org", "http://127.0.0.1:1", &format!("https://127.0.0.1:{port}")]
    {
        let headers = [served.host(), served.bearer(), format!("Origin: {origin}")];
        check_status(&served.call(&headers, ASK), 403);
    }
    for name in ["127.0.0.1", "localhost"] {
        let headers =
            [format!("Host: {name}:{port}"), served.bearer(), format!("Origin: http://{name}:{port}")];
        check_status(&served.call(&headers, ASK), 200);
    }
}

#[test]
fn what_is_no_request_is_refused_in_words() {
    let served = Served::start();
    let answer = served.call(&[served.host(), served.bearer()], r#"{"act":{"act":"fly"}}"#);
    check_status(&answer, 400);
    assert!(answer.contains(r#""kind":"rule""#) && answer.contains("fly"), "{answer}");
}

#[test]
fn every_answer_says_what_its_page_may_do() {
    let served = Served::start();
    for answer in [
        served.send("GET /", &[served.host()], ""),
        served.send("GET /../Cargo.toml", &[served.host()], ""),
        served.send("PUT /", &[served.host()], ""),
        served.call(&[served.host()], ASK),
        served.call(&["Host: example.org".to_owned()], ASK),
    ] {
        let head = answer.split("\r\n\r\n").next().unwrap().to_lowercase();
        assert!(head.contains("content-security-policy: default-src 'none'; script-src 'self'; "), "{head}");
        assert!(head.contains("connect-src 'self';") && head.contains("frame-ancestors 'none'"), "{head}");
        assert!(head.contains("x-content-type-options: nosniff"), "{head}");
        assert!(head.contains("referrer-policy: no-referrer"), "{head}");
        assert!(head.contains("cache-control: no-store"), "{head}");
        assert!(!answer.contains("[package]"), "no file outside the pages is served");
    }
}

#[test]
fn it_ends_cleanly_when_asked_to_even_with_a_connection_open() {
    let mut served = Served::start();
    let _idle = TcpStream::connect(("127.0.0.1", served.port)).unwrap();
    let pid = served.child.id().to_string();
    assert!(Command::new("kill").args(["-TERM", &pid]).status().unwrap().success());
    assert_eq!(served.child.wait().unwrap().code(), Some(0));
}
