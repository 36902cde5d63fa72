//! Routes that show what the transport makes of a request.

use std::io::{Cursor, Read as _};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, Sender};

use hyper::StatusCode;
use serde::{Deserialize, Serialize};
use tesoro_portal_core::code;
use tesoro_portal_http::answer::{Answer, TEXT};
use tesoro_portal_http::metrics::Metrics;
use tesoro_portal_http::ops::{self, Operations};
use tesoro_portal_http::ranges::{self, Disposition, Served};
use tesoro_portal_http::refused::Refused;
use tesoro_portal_http::routing::{Accepts, Access, Origins, Pool, Request, Route};

/// The state of the routes.
pub struct Bench {
    pub metrics: Metrics,
    /// How often a handler of `/echo` ran.
    pub echoed: AtomicUsize,
    /// Told by `/wait` that it runs.
    pub waiting: Mutex<Sender<()>>,
    /// What `/wait` waits for.
    pub release: Mutex<Receiver<()>>,
}

impl Operations for Bench {
    fn metrics(&self) -> &Metrics {
        &self.metrics
    }

    fn ready(&self) -> Result<(), Refused> {
        Ok(())
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Named {
    name: String,
}

/// How many bytes `/big` answers: more than the socket buffers of both sides hold.
pub const BIG: usize = 64 * 1024 * 1024;

pub fn routes() -> Vec<Route<Bench>> {
    let mut routes = vec![
        Route::get("/ok", Access::Anyone, ok).at(Origins::Both),
        Route::get("/inline", Access::Anyone, ok).on(Pool::Inline),
        Route::post("/echo", Access::Anyone, echo),
        Route::post("/nothing", Access::Anyone, ok).accepting(Accepts::Nothing),
        Route::post("/form", Access::Anyone, form).page(),
        Route::get("/big", Access::Anyone, big),
        Route::get("/panic", Access::Anyone, panics),
        Route::get("/source", Access::Anyone, source),
        Route::get("/wait", Access::Anyone, wait),
        Route::get("/things/{id}", Access::Anyone, thing),
        Route::post("/upload", Access::Anyone, upload).uploading(UPLOAD_MAX, gate),
        Route::get("/file", Access::Anyone, file),
    ];
    routes.extend(ops::routes());
    routes
}

#[expect(clippy::unnecessary_wraps, reason = "a handler's signature")]
fn ok(_: &Bench, _: &Request) -> Result<Answer, Refused> {
    Ok(Answer::of(StatusCode::OK, TEXT, "ok\n"))
}

fn echo(bench: &Bench, request: &Request) -> Result<Answer, Refused> {
    bench.echoed.fetch_add(1, Ordering::SeqCst);
    Answer::created(&request.json::<Named>()?)
}

fn form(_: &Bench, request: &Request) -> Result<Answer, Refused> {
    let form = request.form()?;
    Ok(Answer::of(StatusCode::OK, TEXT, form.only(&["name"])?.required("name")?.to_owned()))
}

#[expect(clippy::unnecessary_wraps, reason = "a handler's signature")]
fn big(_: &Bench, _: &Request) -> Result<Answer, Refused> {
    Ok(Answer::of(StatusCode::OK, TEXT, vec![b'x'; BIG]))
}

fn panics(_: &Bench, _: &Request) -> Result<Answer, Refused> {
    panic!("the password is hunter2")
}

#[derive(Serialize)]
struct Source {
    source: String,
    id: String,
}

fn source(_: &Bench, request: &Request) -> Result<Answer, Refused> {
    Answer::ok(&Source { source: request.source().to_string(), id: request.request_id().to_string() })
}

fn wait(bench: &Bench, request: &Request) -> Result<Answer, Refused> {
    bench.waiting.lock().unwrap().send(()).unwrap();
    bench.release.lock().unwrap().recv().unwrap();
    ok(bench, request)
}

/// How many bytes `/upload` takes.
pub const UPLOAD_MAX: usize = 4_000_000;
/// How many bytes `/file` has.
pub const FILE: u64 = 1_000_000;

/// What `/upload` was sent.
#[derive(Serialize)]
struct Uploaded {
    length: u64,
    /// The sum of all bytes, each times its place.
    sum: u64,
    key: Option<String>,
}

fn gate(_: &Bench, request: &Request) -> Result<(), Refused> {
    if request.bearer() == Some("stranger") { Err(Refused::new(code::NOT_SIGNED_IN)) } else { Ok(()) }
}

fn upload(bench: &Bench, request: &Request) -> Result<Answer, Refused> {
    bench.echoed.fetch_add(1, Ordering::SeqCst);
    let upload = request.upload()?;
    let mut bytes = Vec::new();
    upload.reader().unwrap().read_to_end(&mut bytes).unwrap();
    assert_eq!(bytes.len() as u64, upload.length());
    let key = upload.field("idempotency_key").map(str::to_owned);
    Answer::created(&Uploaded { length: upload.length(), sum: sum(&bytes), key })
}

/// The sum of all bytes, each times its place.
pub fn sum(bytes: &[u8]) -> u64 {
    bytes.iter().zip(1_u64..).fold(0, |sum, (byte, place)| sum.wrapping_add(place.wrapping_mul((*byte).into())))
}

/// The byte at a place of `/file`.
pub fn file_byte(place: u64) -> u8 {
    u8::try_from(place * 31 % 251).unwrap()
}

fn file(_: &Bench, request: &Request) -> Result<Answer, Refused> {
    let disposition = Disposition::Inline;
    let served = Served { media_type: "image/jpeg", length: FILE, tag: "v1", name: "Garten \"Süd\".jpg", disposition };
    ranges::serve(request, served, |offset, length| {
        let bytes: Vec<u8> = (offset..offset + length).map(file_byte).collect();
        Ok(Box::new(Cursor::new(bytes)))
    })
}

fn thing(_: &Bench, request: &Request) -> Result<Answer, Refused> {
    Answer::ok(&Named { name: request.param("id").to_owned() })
}
