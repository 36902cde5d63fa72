//! Style sheets and pictures of our own, compiled in. Their addresses carry a hash of their content, so that browsers may
//! keep them for good and never have an old one.

use std::fmt::Write as _;
use std::sync::LazyLock;

use bytes::Bytes;
use hyper::StatusCode;
use hyper::header::{CONTENT_ENCODING, HeaderValue, VARY};
use sha2::{Digest as _, Sha256};

use crate::answer::Answer;
use crate::app::App;
use crate::refused::Refused;
use crate::routing::{Access, Origins, Pool, Request, Route};
use crate::server::{gzip, takes_gzip};

struct Asset {
    name: &'static str,
    media_type: &'static str,
    content: &'static str,
    path: LazyLock<String>,
    /// The same compressed, made when it is first asked for.
    packed: LazyLock<Option<Bytes>>,
}

/// An asset from the file of its name.
macro_rules! asset {
    ($name:literal, $media_type:literal) => {
        Asset {
            name: $name,
            media_type: $media_type,
            content: include_str!(concat!("../../assets/", $name)),
            path: LazyLock::new(|| hashed($name, include_str!(concat!("../../assets/", $name)))),
            packed: LazyLock::new(|| gzip(include_bytes!(concat!("../../assets/", $name)))),
        }
    };
}

/// The worker of a company's portal, which has to be at an address of that company's.
pub(super) const WORKER: &str = include_str!("../../assets/sw.js");

static ASSETS: [Asset; 15] = [
    asset!("app.css", "text/css; charset=utf-8"),
    asset!("app.js", "text/javascript; charset=utf-8"),
    asset!("gallery.js", "text/javascript; charset=utf-8"),
    asset!("icon.svg", "image/svg+xml"),
    asset!("map.js", "text/javascript; charset=utf-8"),
    asset!("picture.js", "text/javascript; charset=utf-8"),
    asset!("plain.css", "text/css; charset=utf-8"),
    asset!("show_map.js", "text/javascript; charset=utf-8"),
    asset!("slides.js", "text/javascript; charset=utf-8"),
    asset!("steps.js", "text/javascript; charset=utf-8"),
    asset!("tour.js", "text/javascript; charset=utf-8"),
    asset!("recorder.js", "text/javascript; charset=utf-8"),
    asset!("upload.js", "text/javascript; charset=utf-8"),
    asset!("viewing.css", "text/css; charset=utf-8"),
    asset!("viewing.js", "text/javascript; charset=utf-8"),
];

fn hashed(name: &str, content: &str) -> String {
    let mut file = String::new();
    for byte in Sha256::digest(content).iter().take(6) {
        // Writing to a string does not fail.
        let _ = write!(file, "{byte:02x}");
    }
    format!("{file}-{name}")
}

/// The address of an asset, to be put into a page.
pub fn url(name: &str) -> String {
    let file = ASSETS.iter().find(|asset| asset.name == name).map_or(name, |asset| asset.path.as_str());
    format!("/assets/{file}")
}

/// `/assets/{file}` on both origins.
pub const fn routes() -> [Route<App>; 1] {
    [Route::get("/assets/{file}", Access::Anyone, serve).at(Origins::Both).on(Pool::Inline)]
}

fn serve(_: &App, request: &Request) -> Result<Answer, Refused> {
    let file = request.param("file");
    let asset = ASSETS.iter().find(|asset| asset.path.as_str() == file).ok_or_else(Refused::not_found)?;
    let answer = Answer::of(StatusCode::OK, asset.media_type, asset.content).immutable();
    let answer = answer.with(VARY, HeaderValue::from_static("accept-encoding"));
    Ok(match asset.packed.as_ref().filter(|_| takes_gzip(request.headers())) {
        Some(packed) => answer.with(CONTENT_ENCODING, HeaderValue::from_static("gzip")).with_body(packed.clone()),
        None => answer,
    })
}
