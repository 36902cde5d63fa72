//! A browser that keeps cookies, follows redirects when told to, and fills in forms; it runs no scripts.

#![allow(
    dead_code,
    unreachable_pub,
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a module of test files, which each use a part of it"
)]

pub mod joining;

use std::collections::BTreeMap;
use std::net::SocketAddr;

use crate::house::{Answer, Call, House};

pub const SIGN_IN: &str = "/c/keizer/sign-in";
pub const PASSWORD: &str = "/c/keizer/password";

/// What it calls itself.
const USER_AGENT: &str = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";

/// A browser with a jar of its own.
pub struct Browser {
    origin: SocketAddr,
    languages: String,
    jar: BTreeMap<String, String>,
    at: String,
}

/// A field of a form.
pub type Field<'f> = (&'f str, &'f str);

impl Browser {
    pub fn new(origin: SocketAddr, languages: &str) -> Self {
        Self { origin, languages: languages.to_owned(), jar: BTreeMap::new(), at: String::new() }
    }

    /// The cookies' names with their values.
    pub fn jar(&self) -> &BTreeMap<String, String> {
        &self.jar
    }

    /// The session cookie's value, if there is one.
    pub fn session(&self) -> Option<&str> {
        self.jar.iter().find(|(name, _)| is_session(name)).map(|(_, value)| value.as_str())
    }

    pub fn plant(&mut self, name: &str, value: &str) {
        self.jar.insert(name.to_owned(), value.to_owned());
    }

    pub fn forget_cookies(&mut self) {
        self.jar.clear();
    }

    /// A request as this browser makes it.
    pub fn call(&self, method: &str, path: &str) -> Call {
        let cookies: Vec<_> = self.jar.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let call = Call::new(self.origin, method, path)
            .header("user-agent", USER_AGENT)
            .header("accept", "text/html,application/xhtml+xml")
            .header("accept-language", self.languages.as_str());
        let call = if self.at.is_empty() { call } else { call.header("referer", self.at.as_str()) };
        if cookies.is_empty() { call } else { call.header("cookie", cookies.join("; ")) }
    }

    /// A page, without following where it leads.
    pub fn get(&mut self, path: &str) -> Answer {
        let answer = self.call("GET", path).send();
        self.keep(&answer, path);
        answer
    }

    /// A page, and where it leads.
    #[track_caller]
    pub fn visit(&mut self, path: &str) -> Answer {
        let answer = self.get(path);
        self.follow(answer)
    }

    /// A form as one of our own pages sends it, without following where it leads.
    pub fn post(&mut self, path: &str, fields: &[Field<'_>]) -> Answer {
        let answer = self.form(path, fields).header("sec-fetch-site", "same-origin").send();
        self.keep(&answer, path);
        answer
    }

    /// A form, before it says where it comes from.
    pub fn form(&self, path: &str, fields: &[Field<'_>]) -> Call {
        let body: Vec<_> = fields.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value))).collect();
        self.call("POST", path).text("application/x-www-form-urlencoded", &body.join("&"))
    }

    /// Sends a form that is on the page, with its hidden fields, and follows where it leads.
    #[track_caller]
    pub fn send(&mut self, page: &Answer, action: &str, fields: &[Field<'_>]) -> Answer {
        let hidden = hidden(&page.body, action);
        let mut all: Vec<Field<'_>> = hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        all.extend_from_slice(fields);
        let answer = self.post(action, &all);
        self.follow(answer)
    }

    #[track_caller]
    pub fn follow(&mut self, mut answer: Answer) -> Answer {
        for _ in 0..5 {
            if answer.status != 303 {
                return answer;
            }
            let to = answer.header("location").to_owned();
            let answered = self.call("GET", &to).send();
            self.keep(&answered, &to);
            answer = answered;
        }
        panic!("it leads round in a circle: {answer:?}");
    }

    /// A redirect keeps the page that it began on as the one that it comes from.
    fn keep(&mut self, answer: &Answer, path: &str) {
        if answer.status != 303 {
            self.at = format!("http://{}{path}", self.origin);
        }
        for (_, line) in answer.headers.iter().filter(|(name, _)| name == "set-cookie") {
            let (pair, attributes) = line.split_once("; ").unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            if attributes.contains("Max-Age=0") {
                self.jar.remove(name);
            } else {
                self.jar.insert(name.to_owned(), value.to_owned());
            }
        }
    }
}

/// Whether a cookie is a session's and not a device's.
pub fn is_session(name: &str) -> bool {
    name.starts_with("__Host-tp-") && name.len() == "__Host-tp-".len() + 8
}

/// The `Set-Cookie` line of the session's cookie.
#[track_caller]
pub fn session_cookie(answer: &Answer) -> String {
    let lines = answer.headers.iter().filter(|(name, _)| name == "set-cookie").map(|(_, line)| line);
    let own: Vec<_> = lines.filter(|line| is_session(line.split('=').next().unwrap())).collect();
    assert_eq!(own.len(), 1, "{answer:?}");
    own[0].clone()
}

/// The hidden fields of the form with this action.
#[track_caller]
pub fn hidden(html: &str, action: &str) -> Vec<(String, String)> {
    let from = html.find(&format!("action=\"{action}\"")).unwrap_or_else(|| panic!("no form to {action} in {html}"));
    let form = html[from..].split("</form>").next().unwrap();
    let tags = form.split("<input type=\"hidden\"").skip(1).map(|tag| tag.split('>').next().unwrap());
    tags.map(|tag| (attribute(tag, "name"), attribute(tag, "value"))).collect()
}

fn attribute(tag: &str, name: &str) -> String {
    let written = tag.split(&format!(" {name}=\"")).nth(1).unwrap().split('"').next().unwrap();
    let entities = [("&#60;", "<"), ("&#62;", ">"), ("&#34;", "\""), ("&#39;", "'"), ("&#38;", "&")];
    entities.iter().fold(written.to_owned(), |text, (entity, character)| text.replace(entity, character))
}

/// The text of an element, as it stands in the source.
#[track_caller]
pub fn element(html: &str, tag: &str) -> String {
    let from = html.find(&format!("<{tag}")).unwrap_or_else(|| panic!("no {tag} in {html}"));
    let inner = html[from..].split_once('>').unwrap().1;
    inner.split(&format!("</{tag}>")).next().unwrap().to_owned()
}

/// A browser on the clients' origin of the demo.
pub fn browser(house: &House, languages: &str) -> Browser {
    Browser::new(house.clients, languages)
}

/// Signs in on the page of the client's company, and follows where it leads.
#[track_caller]
pub fn sign_in(browser: &mut Browser, (company, email, password): (&str, &str, &str)) -> Answer {
    let page = browser.visit(&format!("/?id={company}"));
    let action = format!("/c/{company}/sign-in");
    browser.send(&page, &action, &[("email", email), ("password", password)]).expect(200)
}

#[track_caller]
pub fn title(page: &Answer) -> String {
    element(&page.body, "title")
}

#[track_caller]
pub fn heading(page: &Answer) -> String {
    element(&page.body, "h1")
}

/// The page without what differs from run to run.
pub fn redacted(page: &Answer) -> String {
    let mut html = page.body.clone();
    let varying = [
        ("name=\"form_token\" value=\"", "TOKEN"),
        ("name=\"idempotency_key\" value=\"", "KEY"),
        ("/assets/", "HASH-"),
    ];
    for (from, name) in varying {
        let parts: Vec<&str> = html.split(from).collect();
        let cut = |part: &str| match name {
            "HASH-" => part.split_once('-').unwrap().1.to_owned(),
            _ => part.split_once('"').unwrap().1.to_owned(),
        };
        let rest: Vec<String> = parts[1..].iter().map(|part| cut(part)).collect();
        let with = if name == "HASH-" { format!("{from}{name}") } else { format!("{from}{name}\"") };
        html =
            std::iter::once(parts[0].to_owned()).chain(rest.into_iter().map(|part| format!("{with}{part}"))).collect();
    }
    for varying in ["datetime=\"", "data-now=\"", "data-until=\"", "data-draft=\"", "name=\"idempotency_key\" value=\""]
    {
        html = masked(&html, varying);
    }
    without_ids(&html)
}

/// The page with the same in the place of what differs up to the next quote.
fn masked(html: &str, from: &str) -> String {
    let mut parts = html.split(from);
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (_, rest) = part.split_once('"').unwrap();
        kept += from;
        kept += "VARIES\"";
        kept += rest;
    }
    kept
}

/// Ids of the portal's own are others in every run.
fn without_ids(html: &str) -> String {
    let is_id = |word: &str| {
        let dashes = [8, 13, 18, 23].iter().all(|place| word.as_bytes().get(*place) == Some(&b'-'));
        word.len() == 36 && dashes && word.bytes().all(|byte| byte == b'-' || byte.is_ascii_hexdigit())
    };
    let mut kept = html.to_owned();
    for start in html.match_indices('"').map(|(place, _)| place + 1).chain(
        [
            "session-",
            "\"m-",
            "/files/",
            "/viewing/",
            "/notes/",
            "/note/",
            "/photo/",
            "/voice/",
            "/voice-note/",
            "note-",
            "voice-",
        ]
        .iter()
        .flat_map(|before| html.match_indices(before).map(|(place, found)| place + found.len())),
    ) {
        if let Some(word) = html.get(start..start + 36).filter(|word| is_id(word)) {
            kept = kept.replace(word, "ID");
        }
    }
    kept
}

fn encoded(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._*".contains(&byte);
    text.bytes().map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}
