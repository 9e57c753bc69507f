//! The files of the built interface: embedded in a release build, read from `ui/dist` at run time in a debug one.

use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderValue, Method, StatusCode, Uri};
use axum::response::{Html, IntoResponse, Response};
use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "ui/dist"]
#[allow_missing = true]
struct Built;

const NOT_BUILT: &str = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Towline</title>\
    <h1>The interface is not built yet</h1>\
    <p>Run <code>npm ci</code> and <code>npm run build</code> in Towline's folder, then load this page again.</p></html>";

/// The file asked for.
pub(super) async fn page(method: Method, uri: Uri) -> Response {
    if method != Method::GET && method != Method::HEAD {
        return StatusCode::METHOD_NOT_ALLOWED.into_response();
    }
    let path = match uri.path().trim_start_matches('/') {
        "" => "index.html",
        path => path,
    };
    match Built::get(path) {
        Some(file) => {
            let kind = mime_guess::from_path(path).first_or_octet_stream();
            let kind = HeaderValue::from_str(kind.as_ref()).ok();
            let kind = kind.unwrap_or(HeaderValue::from_static("application/octet-stream"));
            ([(CONTENT_TYPE, kind)], file.data).into_response()
        }
        None if path == "index.html" => (StatusCode::SERVICE_UNAVAILABLE, Html(NOT_BUILT)).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}
