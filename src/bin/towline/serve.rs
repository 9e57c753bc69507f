//! `towline serve`: the window's pages and the same core, for a browser on this machine only.
//!
//! Who may come in is decided in [`door`], the files are in [`pages`]. There is no other machine in here: the
//! socket is bound to 127.0.0.1, and nothing is fetched from anywhere.

mod door;
mod pages;

use crate::failure::Failure;
use crate::session::Place;
use axum::Router;
use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse, Json, Response};
use axum::routing::post;
use door::Door;
use std::io::Write;
use std::sync::{Arc, Mutex};
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use towline::api::error::ApiError;
use towline::api::request::Request;
use towline::app::{App, Now};
use towline::domain::day::Day;

/// Bytes of a request at most: a file of 25 MB in base64, and room for the rest.
const MOST_BYTES: usize = 40 * 1024 * 1024;

/// What `towline serve` may be told.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:\n  towline serve\n  towline serve --port 4173 --file plan.towline\n\n\
    Open the address it prints; the token in it is made anew at each start. Ctrl+C ends it.")]
pub(crate) struct Order {
    /// The port on 127.0.0.1; 0 takes a free one.
    #[arg(long, default_value_t = 0)]
    port: u16,
}

/// What every request is answered with.
#[derive(Clone)]
struct Desk {
    app: Arc<Mutex<App>>,
    today: Option<Day>,
}

/// Serves until a signal ends it.
pub(crate) fn run(place: &Place, order: &Order) -> Result<(), Failure> {
    let desk = Desk { app: Arc::new(Mutex::new(place.hold()?.app)), today: place.today };
    let failed = Failure::system("The server could not start");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(failed)?;
    runtime.block_on(serve(desk, order.port))
}

async fn serve(desk: Desk, port: u16) -> Result<(), Failure> {
    let busy = format!("127.0.0.1:{port} can not be listened on; choose another --port");
    let listener = TcpListener::bind(("127.0.0.1", port)).await.map_err(Failure::system(busy))?;
    let port = listener.local_addr().map_err(Failure::system("The port is not known"))?.port();
    let door = Door::new(port).map_err(Failure::system("No token could be made"))?;
    let ended = ended().map_err(Failure::system("Signals can not be waited for"))?;
    let mut out = std::io::stdout();
    writeln!(out, "Towline is served at http://127.0.0.1:{port}/#token={}", door.token())
        .and_then(|()| out.flush())
        .map_err(Failure::system("The address could not be printed"))?;
    // A task of its own: when the signal comes it is dropped with its connections, however long they idle. An act
    // is carried out without a pause, so none is cut in two.
    tokio::spawn(async move { axum::serve(listener, router(desk, door)).await });
    ended.await;
    Ok(())
}

/// Waits for Ctrl+C or a polite request to end.
fn ended() -> std::io::Result<impl Future<Output = ()>> {
    let (mut int, mut term) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
    Ok(std::future::poll_fn(move |context| {
        let int = int.poll_recv(context).is_ready();
        let term = term.poll_recv(context).is_ready();
        if int || term { std::task::Poll::Ready(()) } else { std::task::Poll::Pending }
    }))
}

fn router(desk: Desk, door: Door) -> Router {
    Router::new()
        .route("/call", post(call))
        .with_state((desk, door.clone()))
        .fallback(pages::page)
        .layer(DefaultBodyLimit::max(MOST_BYTES))
        .layer(from_fn_with_state(door, door::guard))
}

async fn call(
    State((desk, door)): State<(Desk, Door)>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Response {
    if !door.is_opened_by(&headers) {
        let message =
            "The token is missing or of an earlier start; open the address that `towline serve` printed";
        return refuse(StatusCode::UNAUTHORIZED, "token", message);
    }
    let body = match body {
        Ok(body) => body,
        Err(rejection) => return refuse(rejection.status(), "body", &rejection.body_text()),
    };
    let request: Request = match serde_json::from_slice(&body) {
        Ok(request) => request,
        Err(error) => {
            return refuse(StatusCode::BAD_REQUEST, "body", &format!("This is not a request: {error}"));
        }
    };
    let now = Now::system();
    let now = desk.today.map_or(now, |day| now.on(day));
    if let Some(reply) = towline::app::beside(now, &request) {
        return Json(reply).into_response();
    }
    // On a thread of its own, so that what is asked beside a long act is answered meanwhile.
    let answered = tokio::task::spawn_blocking(move || Some(desk.app.lock().ok()?.call(now, request))).await;
    match answered {
        Ok(Some(reply)) => Json(reply).into_response(),
        Ok(None) | Err(_) => {
            let message = "A request ended in a defect; start `towline serve` again".to_owned();
            (StatusCode::INTERNAL_SERVER_ERROR, Json(ApiError::Internal { message })).into_response()
        }
    }
}

/// An answer that says what is wrong with the request itself.
fn refuse(status: StatusCode, field: &str, message: &str) -> Response {
    let problem = ApiError::Rule { field: field.to_owned(), message: message.to_owned() };
    (status, Json(problem)).into_response()
}
