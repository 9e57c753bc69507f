//! Who may come in. Any page in any browser can send requests to 127.0.0.1, and a name may be made to point there;
//! so the token, the `Host` and the `Origin` are looked at, and every answer says what a page may do.

use axum::extract::{Request, State};
use axum::http::header::{
    AUTHORIZATION, CACHE_CONTROL, CONTENT_SECURITY_POLICY, HOST, ORIGIN, REFERRER_POLICY,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::Response;
use std::sync::Arc;

const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
    connect-src 'self'; object-src 'none'; frame-src 'none'; base-uri 'none'; form-action 'none'; \
    frame-ancestors 'none'";

const ALWAYS: [(HeaderName, HeaderValue); 4] = [
    (CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY)),
    (X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
    (CACHE_CONTROL, HeaderValue::from_static("no-store")),
];

/// The token of this start and the names under which the server may be called.
#[derive(Debug, Clone)]
pub(super) struct Door {
    token: Arc<str>,
    hosts: Arc<[String; 2]>,
}

impl Door {
    /// A door with a token made of 32 random bytes.
    pub(super) fn new(port: u16) -> std::io::Result<Self> {
        let mut bytes = [0_u8; 32];
        getrandom::fill(&mut bytes).map_err(std::io::Error::other)?;
        let token: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        let hosts = [format!("127.0.0.1:{port}"), format!("localhost:{port}")];
        Ok(Self { token: token.into(), hosts: hosts.into() })
    }
    /// The token.
    pub(super) fn token(&self) -> &str {
        &self.token
    }
    /// Whether the request carries the token.
    pub(super) fn is_opened_by(&self, headers: &HeaderMap) -> bool {
        let given = headers.get(AUTHORIZATION).map_or(&b""[..], HeaderValue::as_bytes);
        given.strip_prefix(b"Bearer ").is_some_and(|given| same(given, self.token.as_bytes()))
    }
    fn knows(&self, headers: &HeaderMap) -> bool {
        let host = only(headers, &HOST);
        let here = |name: &str| self.hosts.iter().any(|known| known == name);
        let origin = headers.contains_key(ORIGIN).then(|| only(headers, &ORIGIN));
        host.is_some_and(here)
            && origin.is_none_or(|origin| origin.and_then(|o| o.strip_prefix("http://")).is_some_and(here))
    }
}

/// Turns away what comes from elsewhere, and says on every answer what its page may do.
pub(super) async fn guard(State(door): State<Door>, request: Request, next: Next) -> Response {
    let mut response = if door.knows(request.headers()) {
        next.run(request).await
    } else {
        let message = "Towline answers only to http://127.0.0.1 on its own port; open the address it printed";
        super::refuse(StatusCode::FORBIDDEN, "host", message)
    };
    response.headers_mut().extend(ALWAYS);
    response
}

/// The header, when it is there once.
fn only<'h>(headers: &'h HeaderMap, name: &HeaderName) -> Option<&'h str> {
    let mut found = headers.get_all(name).iter();
    let first = found.next()?.to_str().ok()?;
    found.next().is_none().then_some(first)
}

/// Looks at every byte, so that the time it takes does not tell how many are right.
fn same(given: &[u8], wanted: &[u8]) -> bool {
    let differing = given.iter().zip(wanted).fold(0, |all, (a, b)| all | (a ^ b));
    given.len() == wanted.len() && std::hint::black_box(differing) == 0
}
